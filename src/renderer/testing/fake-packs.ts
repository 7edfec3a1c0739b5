import type { Pack } from '../../shared/content/pack'
import type { InstalledPack, PackOffer } from '../../shared/content/pack-offer'
import type { Bridge, Failure, Heard, Stick, Topic } from '../../shared/ipc/contract'
import { ok, refuse, type Result } from '../../shared/result'

type Heed = (data: Heard<Topic>) => void

/** The packs of a desk in memory; a test puts sticks and an offer there. */
export type FakePacks = {
  readonly on: Bridge['on']
  readonly announce: <T extends Topic>(topic: T, data: Heard<T>) => void
  /** The pack that is asked for, else the active one. */
  readonly read: (wanted?: { readonly id: string; readonly version: string }) => Pack | null
  readonly installed: () => readonly InstalledPack[]
  readonly look: () => Result<PackOffer, Failure>
  readonly install: () => Result<InstalledPack, Failure>
  readonly rollBack: () => Result<InstalledPack, Failure>
  /** A pack that becomes active, without any screen. */
  readonly activate: (pack: Pack) => void
  readonly remove: (version: string) => void
  sticks: readonly Stick[]
  /** What a look at any file brings. */
  offered: { readonly offer: PackOffer; readonly pack: Pack } | undefined
}

export function fakePacks(first: Pack): FakePacks {
  let packs: readonly Pack[] = [first]
  const heeding = new Map<Topic, Set<Heed>>()

  const about = (pack: Pack, at: number): InstalledPack => {
    const { id, version, title, publisher } = pack.manifest
    const signed =
      pack === first ? {} : { signer: { key: 'city', name: 'City Library' }, installedAt: '2026-11-24T14:00:00.000Z' }
    const none = { signer: null, expires: null, installedAt: null }
    return { id, version, title, publisher, ...none, ...signed, active: at === 0, articles: pack.articles.length }
  }
  const active = () => ok(about(packs[0] ?? first, 0))

  const fake: FakePacks = {
    sticks: [],
    offered: undefined,
    on: (topic, hear) => {
      const heed = hear
      const all = heeding.get(topic) ?? new Set<Heed>()
      heeding.set(topic, all.add(heed))
      return () => all.delete(heed)
    },
    announce: (topic, data) => heeding.get(topic)?.forEach((heed) => heed(data)),
    read: (wanted) => {
      const is = ({ manifest }: Pack) => manifest.id === wanted?.id && manifest.version === wanted.version
      return (wanted ? packs.find(is) : packs[0]) ?? null
    },
    installed: () => packs.map(about),
    look: () => (fake.offered ? ok(fake.offered.offer) : refuse({ code: 'refused', text: 'This file is not a pack.' })),
    install: () => {
      if (fake.offered) fake.activate(fake.offered.pack)
      return active()
    },
    rollBack: () => {
      packs = packs.slice(1)
      return active()
    },
    activate: (pack) => {
      packs = [pack, ...packs]
    },
    remove: (version) => {
      packs = packs.filter(({ manifest }) => manifest.version !== version)
    },
  }
  return fake
}
