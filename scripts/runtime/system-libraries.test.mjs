import { describe, expect, it } from 'vitest'
import { namesHere, needToGet } from './debian.mjs'
import { notFound } from './system-libraries.mjs'

describe('missing libraries', () => {
  it('are those that the loader would not find', () => {
    const said = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibffmpeg.so => ./libffmpeg.so (0x00007f01)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibnss3.so => not found',
    ]
    expect(notFound(said.join('\n'))).toEqual(['libgtk-3.so.0', 'libnss3.so'])
  })
})

describe('Debian packages', () => {
  it('are asked for by the name that this release has', async () => {
    const known = async (/** @type {string} */ name) => ['libgtk-3-0t64', 'libgtk-3-0'].includes(name)
    expect(await namesHere(['libgtk-3-0', 'xvfb'], known)).toEqual(['libgtk-3-0t64', 'xvfb'])
  })

  it.each([
    ['Need to get 92.4 MB of archives.', '92.4 MB'],
    ['Need to get 1,024 kB/92.4 MB of archives.', '92.4 MB'],
    ['E: Unable to locate package nope', undefined],
  ])('are announced with their size: %s', (line, size) => {
    expect(needToGet(`Reading package lists...\n${line}\nAfter this operation`)).toBe(size)
  })
})
