import fc from 'fast-check'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { policyFrom } from '../../shared/desk/policy'
import type { SessionEvent } from '../../shared/session/events'
import { bundleRefusalWords } from '../../shared/words/bundle-words'
import { BundleRefused } from '../bundles/read-bundle'
import type { EventLog } from '../sessions/event-log'
import { act, opened, parked, said, sessionId } from '../testing/acts'
import { now, openedLog } from '../testing/opened-log'
import { elsewhereOf, type Elsewhere } from './elsewhere'

/** A desk as far as bundles know it. */
type Small = { readonly name: string; readonly folder: string; readonly log: EventLog; readonly others: Elsewhere }

let root: string
let desks: Small[] = []
const bundles: Record<string, string> = {}

function desk(name: string, like?: string): Small {
  const folder = join(root, name)
  if (like === undefined) mkdirSync(folder, { recursive: true })
  else cpSync(join(root, like), folder, { recursive: true })
  const { policy } = policyFrom({ desk: name })
  const small = {
    name,
    folder,
    log: openedLog(join(folder, 'sessions.sqlite')),
    others: elsewhereOf({ policy, dataFolder: folder, now }),
  }
  desks.push(small)
  return small
}

function does({ log }: Small, n: number, after: number, ...events: SessionEvent[]): void {
  const appended = log.append(act(n, after, events))
  if (!appended.ok) throw new Error(appended.error.code)
}

function begin(at: Small, n: number, code: string): void {
  does(at, n, 0, { ...opened, code, desk: at.name } as SessionEvent, said(`what ${code} said`))
}

function bundleOf({ log, others }: Small, name: string, ...sessions: number[]): void {
  const file = join(root, `${name}.handrail-records`)
  writeFileSync(file, [...others.bundle(log, sessions.map(sessionId))].join(''))
  bundles[name] = file
}

const take = (into: Small, name: string) => into.others.take(into.log, bundles[name] ?? '')
/** What a desk has of others, without the order in which it is listed. */
const has = ({ log, others }: Small): string[] =>
  others
    .imported(log)
    .map(({ copy, from, conflict, summary }) => [copy, from.name, summary.state, conflict].join(' '))
    .sort()

let count = 0
async function fresh<T>(use: (small: Small) => Promise<T>): Promise<T> {
  const small = desk(`fresh-${(count += 1)}`)
  try {
    return await use(small)
  } finally {
    leave(small)
  }
}

function leave(small: Small): void {
  small.log.close()
  small.others.close()
  rmSync(small.folder, { recursive: true })
  desks = desks.filter((other) => other !== small)
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'handrail-elsewhere-'))
  const [library, school] = [desk('library'), desk('school')]
  begin(library, 1, 'AAAA')
  begin(library, 2, 'BBBB')
  begin(school, 3, 'CCCC')
  bundleOf(library, 'early', 1)
  // The same computer's folder, brought back from a copy: from here on there are two of it.
  library.others.close()
  library.log.close()
  desks = desks.filter((other) => other !== library)
  const twin = desk('library-again', 'library')
  const same = desk('library-2', 'library')
  does(twin, 1, 2, said('one thing'))
  does(same, 1, 2, parked)
  bundleOf(twin, 'contradicts', 1)
  bundleOf(same, 'late', 1, 2)
  await take(school, 'late')
  bundleOf(school, 'passed on', 3, 1)
})

afterAll(() => {
  for (const small of desks) leave(small)
  rmSync(root, { recursive: true, force: true })
})

describe('bundles of other desks', () => {
  const names = ['early', 'late', 'contradicts', 'passed on'] as const

  it('come to the same end in any order and any number of times', async () => {
    const ends = new Set<string>()
    const rounds = fc
      .tuple(fc.shuffledSubarray([...names], { minLength: 4 }), fc.array(fc.constantFrom(...names), { maxLength: 5 }))
      .chain(([all, again]) => fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }))
    await fc.assert(
      fc.asyncProperty(rounds, async (round) => {
        await fresh(async (here) => {
          for (const name of round) await take(here, name)
          ends.add(has(here).join('\n'))
          const again = await take(here, round[0] ?? 'late')
          expect(again).toMatchObject({ added: 0, grown: 0 })
        })
      }),
      { numRuns: 25 },
    )
    expect(ends.size).toBe(1)
  })

  it('bring a session once, then what came since, and then nothing', async () => {
    await fresh(async (here) => {
      expect(await take(here, 'early')).toMatchObject({ added: 1, grown: 0, known: 0 })
      expect(await take(here, 'passed on')).toMatchObject({ added: 1, grown: 1, known: 0 })
      expect(await take(here, 'late')).toMatchObject({ added: 1, grown: 0, known: 1 })
      expect(
        here.others
          .imported(here.log)
          .map(({ summary }) => summary.code)
          .sort(),
      ).toEqual(['AAAA', 'BBBB', 'CCCC'])
    })
  })

  it('that contradict each other are both shown as such, and neither is overwritten', async () => {
    await fresh(async (here) => {
      expect((await take(here, 'late')).conflicts).toEqual([])
      const kept = here.others.imported(here.log).find(({ summary }) => summary.code === 'AAAA')
      const report = await take(here, 'contradicts')
      expect(report).toMatchObject({ added: 1, list: [{ conflict: true }] })
      const both = here.others.imported(here.log).filter(({ summary }) => summary.code === 'AAAA')
      expect(both.map(({ conflict }) => conflict)).toEqual([true, true])
      expect(both.map(({ copy }) => copy)).toContain(kept?.copy)
      expect(here.others.read(kept?.copy ?? '').at(-1)?.event).toEqual(parked)
    })
  })

  it('that come back to their own desk bring nothing, and change nothing in its record', async () => {
    const own = desks.find(({ name }) => name === 'library-2')
    if (!own) throw new Error('no such desk')
    const before = own.log.verify()
    expect(await take(own, 'passed on')).toMatchObject({ added: 1, known: 1, conflicts: [] })
    expect(own.log.verify()).toEqual(before)
  })
})

describe('a bundle that was meddled with', () => {
  const sound = (): string => readFileSync(bundles['passed on'] ?? '', 'utf8')
  const taken = async (bytes: string | Uint8Array): Promise<string> =>
    fresh(async (here) => {
      const file = join(here.folder, 'in.handrail-records')
      writeFileSync(file, bytes)
      try {
        await here.others.take(here.log, file)
        return has(here).join('\n')
      } catch (error) {
        if (!(error instanceof BundleRefused)) throw error
        expect(has(here)).toEqual([])
        return error.reason
      }
    })

  it('is refused wherever a sign was changed, cut or put in, and nothing of it is here', async () => {
    const text = sound()
    const whole = await taken(text)
    const refused = Object.keys(bundleRefusalWords)
    const place = fc.nat(text.length - 1)
    const change = fc.oneof(
      fc
        .tuple(place, fc.constantFrom('0', 'a', '"', '\n', 'é', ' '))
        .map(([at, sign]) => text.slice(0, at) + sign + text.slice(at + 1)),
      place.map((at) => text.slice(0, at)),
      fc
        .tuple(place, fc.constantFrom(' ', '\n', '0', '}'))
        .map(([at, sign]) => text.slice(0, at) + sign + text.slice(at)),
    )
    await fc.assert(
      fc.asyncProperty(change, async (changed) => {
        fc.pre(changed !== text)
        const end = await taken(changed)
        // Some bits of the last letter of a signature mean nothing: then it is the same bundle.
        expect([...refused, whole]).toContain(end)
      }),
      { numRuns: 120 },
    )
  })

  it('is refused with a line left out, twice, in another place, or under another name', async () => {
    const lines = sound().trimEnd().split('\n')
    const [head = '', first = '', second = '', end = ''] = lines
    const put = (...all: string[]): Promise<string> => taken(all.join('\n') + '\n')
    expect(await put(head, first, end)).toBe('bundle-changed')
    expect(await put(head, first, first, second, end)).toBe('bundle-changed')
    expect(await put(head, second, first, end)).toBe('bundle-changed')
    expect(await put(head, first, second)).toBe('bundle-cut-off')
    expect(await put(head, first, second, end, end)).toBe('bundle-damaged')
    expect(await put(head.replace('"school"', '"palace"'), first, second, end)).toBe('bundle-changed')
    expect(await put(head.replace('"version":1', '"version":2'), first, second, end)).toBe('bundle-newer')
  })

  it.each([
    ['nothing', ''],
    ['a holiday picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 10, 74, 70, 73, 70, 10])],
    ['a hundred thousand brackets in each other', '['.repeat(100_000) + '\n'],
    ['an archive', Buffer.from('PK\u0003\u0004\n')],
  ])('is no bundle when it is %s', async (_what, bytes) => {
    expect(await taken(bytes)).toMatch(/^(no-bundle|bundle-damaged|bundle-cut-off)$/)
  })

  it('is refused before it is read when it is larger than any stick’s errand, and in the middle of a line without end', async () => {
    await fresh(async (here) => {
      const file = join(here.folder, 'large.handrail-records')
      writeFileSync(file, '')
      // Holes take no room on the disk.
      truncateSync(file, 2 * 1024 ** 3 + 1)
      await expect(here.others.take(here.log, file)).rejects.toMatchObject({ reason: 'bundle-too-large' })
      truncateSync(file, 0)
      truncateSync(file, 40 * 1024 ** 2)
      await expect(here.others.take(here.log, file)).rejects.toMatchObject({ reason: 'bundle-too-large' })
    })
  })
})
