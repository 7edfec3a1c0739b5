import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { policyFrom } from '../../shared/desk/policy'
import type { Destination, ManyAsked } from '../../shared/ipc/take-along'
import { readTable } from '../../shared/record/testing/read-csv'
import { refuse } from '../../shared/result'
import type { Desk } from '../desk/desk'
import { act, opened, said, sessionId } from '../testing/acts'
import { mountSmall, type SmallDisk } from '../testing/mounts'
import { openedLog } from '../testing/opened-log'
import { servedDesk } from '../testing/served-desk'
import { takeAlong } from './take-along'

/** Enough that a stick can be pulled out in the middle. */
const SESSIONS = 120
const sessions = Array.from({ length: SESSIONS }, (_unused, n) => sessionId(n))

let root: string
let stick: string
let desk: Desk
let disk: SmallDisk
let whenHeard: (done: number) => unknown

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handrail-many-'))
  stick = join(root, 'CITY')
  for (const folder of [stick, join(root, 'notes')]) mkdirSync(folder)
  disk = mountSmall(stick, '4m')
  whenHeard = () => undefined
  mkdirSync(join(root, 'data'))
  const log = openedLog(join(root, 'data', 'sessions.sqlite'))
  log.appendAll(sessions.map((_id, n) => act(n, 0, [opened, said(`no mail ${'since yesterday '.repeat(40)}${n}`)])))
  log.close()
  desk = servedDesk({ root, clerk: 'MK', policyFile: { roster: ['MK'] } })
})

afterEach(() => {
  desk.close()
  if (isMounted()) disk.unmount()
  rmSync(root, { recursive: true, force: true })
})

function isMounted(): boolean {
  return readFileSync('/proc/self/mounts', 'utf8').includes(stick)
}

function taking() {
  const { policy } = policyFrom({ exportFolder: join(root, 'notes') })
  return takeAlong({
    desk,
    policy,
    printing: {
      fontFaces: '',
      embeddedFontFaces: async () => '',
      pdf: async () => new Uint8Array(),
      printers: async () => [],
      print: async () => false,
    },
    pickFolder: async () => refuse('cancelled'),
    // As the system lists them: a folder that is no mount any more is no stick.
    stickFolders: async () => (isMounted() ? [stick] : []),
    putOnClipboard: async () => undefined,
    now: () => new Date('2026-11-24T13:02:00.000Z'),
    hear: (done) => whenHeard(done),
  })
}

type Taking = ReturnType<typeof taking>
const toStick = async (take: Taking): Promise<Destination> => {
  const [found] = (await take.ways()).sticks
  return { place: 'stick', stick: found?.id ?? '' }
}
const all = (format: ManyAsked['format'], to: Destination): ManyAsked => ({ sessions, format, to })
const left = (): number =>
  sessions.filter((session) => {
    const read = desk.read(session)
    return read.ok && read.value.at(-1)?.event.type === 'note-exported'
  }).length

describe.each(['csv', 'text', 'bundle'] as const)('many sessions to a stick as %s', (format) => {
  it('leave no file with a final name when it is pulled out in mid-write, say so, and leave when it is back', async () => {
    const take = taking()
    const to = await toStick(take)
    whenHeard = (done) => {
      if (done === 40 && isMounted()) disk.unmount()
    }
    const taken = await take.takeMany(all(format, to))
    expect(taken).toMatchObject({ ok: false, error: { text: expect.stringMatching(/was pulled out/) as string } })
    expect(readdirSync(stick)).toEqual([])
    expect(left()).toBe(0)
    whenHeard = () => undefined
    disk = mountSmall(stick, '4m')
    expect(await take.takeMany(all(format, await toStick(take)))).toMatchObject({ ok: true, value: { place: 'CITY' } })
    expect(readdirSync(stick)).toHaveLength(format === 'csv' ? 2 : 1)
    expect(left()).toBe(SESSIONS)
  })

  it('leave nothing when it becomes full in the middle, nor when it is locked, and leave when there is room', async () => {
    const take = taking()
    const to = await toStick(take)
    writeFileSync(join(stick, 'holiday.jpg'), new Uint8Array(4 * 1024 ** 2 - 40_000))
    expect(await take.takeMany(all(format, to))).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(readdirSync(stick)).toEqual(['holiday.jpg'])
    rmSync(join(stick, 'holiday.jpg'))
    disk.readOnly()
    expect(await take.takeMany(all(format, to))).toMatchObject({ ok: false, error: { code: 'read-only' } })
    disk.writable()
    expect(await take.takeMany(all(format, to))).toMatchObject({ ok: true })
  })
})

it('leaves under names of their own when two exports are made at once', async () => {
  const take = taking()
  const to = { place: 'folder', elsewhere: false } as const
  const both = await Promise.all([take.takeMany(all('csv', to)), take.takeMany(all('csv', to))])
  expect(both.map(({ ok: went }) => went)).toEqual([true, true])
  const names = readdirSync(join(root, 'notes'))
  expect(names.filter((name) => name.endsWith('.csv'))).toHaveLength(4)
  expect(names).toHaveLength(4)
  for (const name of names.filter((one) => one.includes('sessions'))) {
    expect(readTable(readFileSync(join(root, 'notes', name), 'utf8'))).toHaveLength(SESSIONS)
  }
})

it('moves the bar from nothing to all, once for each hundredth at most', async () => {
  const heard: number[] = []
  whenHeard = (done) => heard.push(done)
  await taking().takeMany(all('csv', { place: 'folder', elsewhere: false }))
  expect(heard[0]).toBe(0)
  expect(heard.at(-1)).toBe(SESSIONS)
  expect(heard).toEqual([...new Set(heard)].sort((a, b) => a - b))
  expect(heard.length).toBeLessThanOrEqual(101)
})

it('leave no file when nobody is at the desk any more, since records are told to somebody', async () => {
  whenHeard = (done) => done === 10 && desk.lock()
  const taken = await taking().takeMany(all('text', { place: 'folder', elsewhere: false }))
  expect(taken.ok).toBe(false)
  expect(readdirSync(join(root, 'notes'))).toEqual([])
})

it('are written to a disk whose names have no capitals of their own, beside what is there', async () => {
  const to = { place: 'folder', elsewhere: false } as const
  writeFileSync(join(root, 'notes', 'HANDRAIL 2026-11-24 SESSIONS.CSV'), 'of somebody else')
  expect(await taking().takeMany(all('csv', to))).toMatchObject({
    value: { names: ['Handrail 2026-11-24 sessions (2).csv', 'Handrail 2026-11-24 steps.csv'] },
  })
})
