import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bundled, pause, start, type Bundle } from '../testing/child'
import { mountSmall } from '../testing/mounts'
import { realDisk, type StoreDisk } from './store-disk'
import { unsignedFile } from './testing/sample-file'
import { articleText, emptyFolder, manifestText, type PackFolder } from './testing/sample-pack'
import { installedFrom, storeIn, unheard } from './testing/sample-store'

/** `KILL_ROUNDS=1000` by hand; few enough here to be run each time. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 60)
const policy = { trustedSigners: [], allowUnsignedPacks: true }

let place: PackFolder
beforeEach(async () => {
  place = await emptyFolder()
  await place.put('shipped/pack.yaml', manifestText.replace('2026.11', '1.0'))
  await place.put('shipped/articles/sound.en.md', articleText('sound'))
})
afterEach(() => place.remove())

/** A dozen articles, each of which says its pack's version, so that a mixture of two packs would show. */
function articlesOf(version: string): Record<string, string> {
  const ids = Array.from({ length: 12 }, (_, nth) => `a${nth}`)
  return Object.fromEntries(ids.map((id) => [id, articleText(id, { completion: `completion: Done in ${version}.` })]))
}
async function file(version: string): Promise<string> {
  await place.put(`${version}.handrail`, unsignedFile({ version, articles: articlesOf(version) }))
  return join(place.folder, `${version}.handrail`)
}

/** The version that a start finds active; throws for anything but a whole pack. */
async function wholeVersion(): Promise<string> {
  const { pack, problems } = await storeIn(place, { policy }).active()
  expect(problems).toEqual([])
  const version = pack?.manifest.version ?? 'none'
  if (version !== '1.0') {
    expect(new Set(pack?.articles.map(({ completion }) => completion))).toEqual(new Set([`Done in ${version}.`]))
    expect(pack?.articles).toHaveLength(12)
  }
  return version
}

function leftOver(): string[] {
  return readdirSync(join(place.folder, 'data', 'packs')).filter((name) => name.startsWith('~'))
}

describe('an installation that is killed', () => {
  let child: Bundle
  beforeAll(async () => {
    child = await bundled('src/node/testing/pack-child.ts')
  })
  afterAll(() => child.remove())

  it(
    `leaves the old pack or the new one active, ${ROUNDS} times over, and nothing of the other`,
    async () => {
      const perRound = 4
      const versions = Array.from({ length: ROUNDS * perRound }, (_, nth) => `1.${nth + 1}`)
      const reached = { old: 0, new: 0, between: 0 }
      let active = '1.0'
      for (let round = 0; round < ROUNDS; round += 1) {
        const next = versions.slice(round * perRound, (round + 1) * perRound)
        const desk = start(child, [place.folder, ...(await Promise.all(next.map(file)))])
        await desk.firstLine
        await pause(Math.random() * 120)
        await desk.kill()

        const lines = desk.lines()
        const said =
          lines
            .filter((line) => line.startsWith('active '))
            .at(-1)
            ?.slice(7) ?? active
        const begun =
          lines
            .filter((line) => line.startsWith('begun '))
            .at(-1)
            ?.slice(6) ?? said
        active = await wholeVersion()
        expect([said, begun]).toContain(active)
        reached[begun === said ? 'between' : active === said ? 'old' : 'new'] += 1
        expect(leftOver()).toEqual([])
      }
      // Otherwise the kills came too early or too late to show anything.
      expect(reached.old).toBeGreaterThan(0)
    },
    120_000 + ROUNDS * 2000,
  )
})

/** A disk whose `failing`-th act throws, and all acts after it when the power is off. Counts what it is asked. */
function failingDisk(failing: number, how: { readonly then: 'power off' | 'works again'; readonly acted: boolean }) {
  const acts: string[] = []
  let off = false
  const act = <A extends unknown[]>(name: string, real: (...args: A) => Promise<void>) => {
    return async (...args: A): Promise<void> => {
      acts.push(`${name} ${String(args[args.length - 1]).slice(-30)}`)
      const fails = acts.length === failing
      if (off || (fails && !how.acted)) {
        off ||= how.then === 'power off'
        throw Object.assign(new Error('input/output error'), { code: 'EIO' })
      }
      await real(...args)
      if (!fails) return
      off ||= how.then === 'power off'
      throw Object.assign(new Error('input/output error'), { code: 'EIO' })
    }
  }
  const disk: StoreDisk = {
    makeFolder: act('make', realDisk.makeFolder),
    write: act('write', realDisk.write),
    syncFolder: act('sync', realDisk.syncFolder),
    rename: act('rename', realDisk.rename),
    remove: act('remove', realDisk.remove),
  }
  return { disk, acts }
}

describe('an installation whose disk fails', () => {
  const kinds = [
    { then: 'power off', acted: false },
    { then: 'power off', acted: true },
    { then: 'works again', acted: false },
    { then: 'works again', acted: true },
  ] as const

  it.each(kinds)(
    'at any write, sync or rename ($then, the act itself done: $acted) leaves the old or the new pack',
    async (how) => {
      await installedFrom(await file('1.1'), storeIn(place, { policy }))
      const seen = new Set<string>()
      let version = 2
      for (let failing = 1; ; failing += 1) {
        const before = await wholeVersion()
        const { disk, acts } = failingDisk(failing, how)
        const store = storeIn(place, { policy, disk })
        const next = `1.${version++}`
        const offered = await store.inspect(await file(next), unheard)
        if (!offered.ok) throw new Error(offered.error.code)
        const installed = await store.install(offered.value.offer, unheard)
        const active = await wholeVersion()
        expect(active).toBe(installed.ok ? next : before)
        if (!installed.ok) expect(installed.error.code).toBe('internal')
        seen.add(installed.ok ? 'new' : 'old')
        expect(leftOver()).toEqual([])
        // The first store that was never failed has done the whole installation.
        if (acts.length < failing) break
      }
      expect(seen).toEqual(new Set(['old', 'new']))
    },
  )

  it('goes back or stays when the switch back fails', async () => {
    await installedFrom(await file('1.1'), storeIn(place, { policy }))
    for (let failing = 1; failing <= 6; failing += 1) {
      const { disk } = failingDisk(failing, { then: 'power off', acted: false })
      const back = await storeIn(place, { policy, disk }).rollBack()
      expect(await wholeVersion()).toBe(back.ok ? '1.0' : '1.1')
      if (back.ok) await installedFrom(join(place.folder, '1.1.handrail'), storeIn(place, { policy }))
    }
  })
})

it('makes every file durable before the switch, and the switch before it says so', async () => {
  const { disk, acts } = failingDisk(Infinity, { then: 'power off', acted: false })
  await installedFrom(await file('1.1'), storeIn(place, { policy, disk }))
  const order = acts.map((act) => act.replace(/ .*[/\\]/, ' ').replace(/[0-9a-f-]{20,}/, ''))
  const switched = order.lastIndexOf('rename state.json')
  expect(order.slice(switched + 1)).toEqual(['sync packs'])
  const installing = order.slice(order.lastIndexOf('make articles'), switched)
  const lastArticle =
    installing.length - 1 - [...installing].reverse().findIndex((act) => act.startsWith('write') && !act.includes('~'))
  expect(lastArticle).toBeGreaterThan(11)
  expect(installing.filter((act) => act.startsWith('sync'))).toHaveLength(3)
})

describe('a disk without room', () => {
  it('is named, the old pack stays, and what was unpacked is gone again', async () => {
    const data = join(place.folder, 'data')
    mkdirSync(data)
    const disk = mountSmall(data, '128k')
    try {
      await installedFrom(await file('1.1'), storeIn(place, { policy }))
      const large: Record<string, string> = {
        big: articleText('big', { impact: `impact: ${'word '.repeat(200)}` }),
        ...articlesOf('1.2'),
      }
      for (let nth = 0; nth < 60; nth += 1) large[`more${nth}`] = articleText(`more${nth}`)
      await place.put('1.2.handrail', unsignedFile({ version: '1.2', articles: large }))
      const store = storeIn(place, { policy })
      const offered = await store.inspect(join(place.folder, '1.2.handrail'), unheard)
      const offer = offered.ok ? offered.value.offer : ''
      expect(await store.install(offer, unheard)).toMatchObject({ error: { code: 'disk-full' } })
      expect(await wholeVersion()).toBe('1.1')
      expect(readdirSync(join(data, 'packs'))).toHaveLength(2)
      disk.resize('4m')
      expect(await installedFrom(join(place.folder, '1.2.handrail'), store)).toBe('1.2')
    } finally {
      disk.unmount()
    }
  })

  it('that is read-only is named too, and the desk is served all the same', async () => {
    const data = join(place.folder, 'data')
    mkdirSync(data)
    const disk = mountSmall(data, '1m')
    try {
      disk.readOnly()
      const store = storeIn(place, { policy })
      const offered = await store.inspect(await file('1.1'), unheard)
      expect(await store.install(offered.ok ? offered.value.offer : '', unheard)).toMatchObject({
        error: { code: 'denied' },
      })
      expect(await wholeVersion()).toBe('1.0')
    } finally {
      disk.unmount()
    }
  })
})
