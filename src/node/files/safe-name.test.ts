import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedName, safeName, withNumber } from './safe-name'

describe('a safe name', () => {
  it.each([
    ['7F3K Mail keeps asking.md', '7F3K Mail keeps asking.md'],
    ['note: 24/11 <draft>?.md', 'note- 24-11 -draft-.md'],
    ['CON', '_CON'],
    ['nul.md', '_nul.md'],
    ['Com1.tar.md', '_Com1.tar.md'],
    ['LPT9 .md', '_LPT9.md'],
    ['console.md', 'console.md'],
    ['trailing. . ', 'trailing'],
    ['.hidden.md', 'hidden.md'],
    ['../../etc/passwd', '-.-etc-passwd'],
    ['C:\\windows\\x.md', 'C-windows-x.md'],
    ['note.md:stream', 'note.md-stream'],
    ['safe\u202egnp.md', 'safe-gnp.md'],
    ['cafe\u0301.md', 'caf\u00e9.md'],
    ['', 'note'],
    [' .. ', 'note'],
  ])('of %j is %j', (name, safe) => {
    expect(safeName(name)).toBe(safe)
  })

  it('fits every file system whatever was asked, and asking again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const safe = safeName(name)
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(210)
        expect(safe).toMatch(/^[^<>:"/\\|?*\u0000-\u001f.\s][^<>:"/\\|?*\u0000-\u001f]*(?<![.\s])$/u)
        expect(safe.split('.')[0]).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\s*$/i)
        expect(safeName(safe)).toBe(safe)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps the extension of a name that is far too long, so that the file still opens with a double click', () => {
    expect(safeName(`${'é'.repeat(400)}.md`)).toBe(`${'é'.repeat(90)}.md`)
  })
})

it('numbers before the extension', () => {
  expect(withNumber('note.md', 2)).toBe('note (2).md')
  expect(withNumber('note', 3)).toBe('note (3)')
})

it('takes two names for one when a stick would', () => {
  expect(foldedName('NOTE.md')).toBe(foldedName('note.MD'))
})
