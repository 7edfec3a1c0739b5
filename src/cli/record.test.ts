import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jsonOf } from '../shared/record/json'
import { noteOf } from '../shared/record/note'
import { act, opened, said, sessionId } from '../node/testing/acts'
import { openedLog } from '../node/testing/opened-log'
import { tamper } from '../node/testing/tamper'
import { runRecord } from './record'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-verify-'))
  file = join(folder, 'sessions.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

function run(...args: string[]) {
  let text = ''
  let complained = ''
  const around = { folder, say: (more: string) => (text += more), complain: (more: string) => (complained += more) }
  const code = runRecord(args, around)
  return { code, said: text, complained }
}

/** Two customers: the first is served in one go, the second waits once while the first comes back. */
function written(words = 'keeps asking'): { first: string; second: string } {
  const log = openedLog(file)
  log.append(act(1, 0, [opened, said(words)]))
  log.append(act(1, 2, [said('words 2')], { state: 'closed' }))
  log.append(act(2, 0, [opened], { code: 'K4QM' }))
  log.append(act(1, 3, [{ type: 'note-exported', formats: ['json'], place: 'folder' }], { state: 'closed' }))
  log.append(act(2, 1, [said('another')], { code: 'K4QM' }))
  const [first = '', second = ''] = [1, 2].map((n) => jsonOf(noteOf(log.read(sessionId(n)))))
  log.close()
  return { first, second }
}

const checkOf = (note: string): string => (JSON.parse(note) as { record: { check: string } }).record.check

describe('a desk’s record', () => {
  it('is intact, named by file or by the folder it lies in, and nothing is written or made beside it', () => {
    written()
    const before = readFileSync(file)
    for (const path of [file, folder, 'sessions.sqlite', '.']) {
      const { code, said: text } = run('verify', path)
      expect([code, text]).toEqual([
        0,
        expect.stringContaining('The record is intact: 6 lines of 2 sessions (the last'),
      ])
    }
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(folder)).toEqual(['sessions.sqlite'])
  })

  it('can be checked on a disk that cannot be written', () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder])
    try {
      written()
      execFileSync('mount', ['-o', 'remount,ro', folder])
      expect(run('verify', folder).code).toBe(0)
    } finally {
      execFileSync('umount', ['-l', folder])
    }
  })

  it('can be checked while the desk is at work on it', () => {
    written()
    const log = openedLog(file)
    log.append(act(3, 0, [opened]))
    expect(run('verify', folder)).toMatchObject({ code: 0, said: expect.stringContaining('7 lines of 3') as string })
    log.close()
  })

  it('names the first broken line: its place, session, time and what is wrong, and leaves the file as it is', () => {
    written()
    tamper(file, `UPDATE event SET body = '{"words":"others"}' WHERE position = 3`)
    const before = readFileSync(file)
    const { code, said: text } = run('verify', file)
    expect(code).toBe(1)
    expect(text).toBe(
      `${file}: The record is broken at line 3 (session HR-7F3K, its line 3, 2026-11-24T14:02:41.300Z): it is not what was written. The 2 lines before it are sound.\n`,
    )
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('says the same to a program', () => {
    written()
    tamper(file, 'DELETE FROM event WHERE position = 4')
    const { code, said: text } = run('verify', file, '--json')
    expect([code, JSON.parse(text)]).toEqual([
      1,
      {
        format: 1,
        path: file,
        sound: false,
        kind: 'log',
        record: expect.objectContaining({ intact: false, position: 4, wrong: 'missing' }) as object,
      },
    ])
  })

  it('tells whose end a printed check value is, however it was typed', () => {
    const check = checkOf(written().first)
    for (const typed of [check, check.toUpperCase(), check.replace(' ', ''), check.replace(' ', '-')]) {
      const { code, said: text } = run('verify', folder, '--check', typed)
      expect([code, text]).toEqual([
        0,
        expect.stringContaining(`${check} is the check value of the end of session HR-7F3K`),
      ])
    }
    expect(run('verify', folder, '--check', '0000 0001')).toMatchObject({
      code: 1,
      said: expect.stringContaining('No line of this record has the check value 0000 0001.') as string,
    })
  })

  it('does not take a line in the middle for the end of a session', () => {
    const { first } = written()
    const { events } = JSON.parse(first) as { events: { hash: string }[] }
    const middle = events[1]?.hash.slice(0, 8) ?? ''
    expect(run('verify', folder, '--check', middle)).toMatchObject({
      code: 1,
      said: expect.stringContaining('line 2, which is not the end,') as string,
    })
  })
})

describe('a note saved as JSON, at another desk', () => {
  function saved(note: string): string {
    writeFileSync(join(folder, 'note.json'), note)
    return 'note.json'
  }

  it('is intact by its own links, and its check value is known by it', () => {
    const { first } = written()
    expect(run('verify', saved(first), '--check', checkOf(first))).toEqual({
      code: 0,
      said: [
        `note.json: The note of session HR-7F3K is intact: 4 lines, check value ${checkOf(first)}.`,
        'note.json: The desk served others in between (after 3); only its own record shows that nothing is missing there.',
        `note.json: ${checkOf(first)} is the check value of this note.`,
        '',
      ].join('\n'),
      complained: '',
    })
    expect(run('verify', saved(first), '--check', '1234 5678').code).toBe(1)
  })

  it.each([
    ['a word', (note: string) => note.replace('"words": "words 2"', '"words": "words 3"'), 'broken at line 3'],
    ['the readable complaint', (note: string) => note.replace('"words 2"', '"words 3"'), 'the readable part'],
    ['a readable line', (note: string) => note.replace('opened by MK', 'opened by JL'), 'the readable part'],
    ['a time', (note: string) => note.replaceAll('"at": "2026', '"at": "2025'), 'broken at line 1'],
    ['the clerk', (note: string) => note.replaceAll('"clerk": "MK"', '"clerk": "JL"'), 'broken at line 1'],
    [
      'the check value',
      (note: string) => note.replace(/"check": "..../, '"check": "ffff'),
      'the check value that the note prints',
    ],
    ['a line taken out', (note: string) => without(note, 1), 'broken at line 2'],
  ])('is broken once %s is changed', (_what, change, says) => {
    const changed = change(written().first)
    expect(run('verify', saved(changed))).toMatchObject({ code: 1, said: expect.stringContaining(says) as string })
  })

  it('says which lines hold hidden words and so cannot be checked word for word', () => {
    const { first } = written('call 06 12 34 56 78')
    expect(first).not.toContain('06 12')
    expect(run('verify', saved(first))).toMatchObject({
      code: 0,
      said: expect.stringContaining('1 line with hidden words could not be checked word for word (2).') as string,
    })
  })

  it('is no judge of itself when it was saved before notes carried their links', () => {
    const old = written().first.replaceAll(/\s+"prev": "[0-9a-f]+",/g, '')
    expect(run('verify', saved(old))).toMatchObject({
      code: 2,
      complained: expect.stringContaining('before notes carried') as string,
    })
  })
})

it('ends with 2 and a reason for what cannot be checked', () => {
  writeFileSync(join(folder, 'letter.txt'), 'Dear desk')
  writeFileSync(join(folder, 'half.sqlite'), 'SQLite format 3\0 and then nothing')
  mkdirSync(join(folder, 'empty'))
  const reasons = [
    [['verify', 'nowhere'], 'no such file'],
    [['verify', 'empty'], 'no such file'],
    [['verify', 'letter.txt'], 'neither the record'],
    [['verify', 'half.sqlite'], 'cannot be read'],
    [['verify'], 'Name one file'],
    [['burn', 'x'], 'Name one file'],
    [['verify', 'letter.txt', '--check', '9c41'], 'eight digits'],
    [['verify', 'letter.txt', '--fast'], '--fast'],
  ] as const
  for (const [args, reason] of reasons) {
    expect([args, run(...args)]).toEqual([
      args,
      { code: 2, said: '', complained: expect.stringContaining(reason) as string },
    ])
  }
})

it('leaves a record of a newer version to the newer program', () => {
  written()
  tamper(file, 'PRAGMA user_version = 999')
  expect(run('verify', file)).toMatchObject({
    code: 2,
    complained: expect.stringContaining('newer Handrail') as string,
  })
})

function without(note: string, at: number): string {
  const parsed = JSON.parse(note) as { events: unknown[] }
  return JSON.stringify({ ...parsed, events: parsed.events.filter((_event, index) => index !== at) })
}
