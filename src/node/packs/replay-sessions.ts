import { setImmediate } from 'node:timers/promises'
import type { Pack } from '../../shared/content/pack'
import type { ReplayFinding } from '../../shared/content/pack-offer'
import { metIn, replayable, tallied, troubles, type Met } from '../../shared/content/replay'
import type { Recorded } from '../../shared/session/events'
import { loadIndex } from '../../shared/triage/packed-index'
import { buildIndex, type TriageIndex } from '../../shared/triage/triage-index'

/** A pack with its packed index, where it has one. */
export type Indexed = { readonly pack: Pack; readonly source: string; readonly index: Uint8Array | undefined }

/** Sessions between two turns of the others in this thread: each asks a few dozen milliseconds at most. */
const atOnce = 10

/**
 * What the recorded sessions would meet in `after` that they do not meet in `before`. `index` is asked only when there is something to
 * replay: it may take seconds to build.
 */
export async function replaySessions(
  sessions: Iterable<readonly Recorded[]>,
  before: Indexed,
  after: () => Promise<Indexed>,
  hear: (share: number) => void,
): Promise<ReplayFinding[]> {
  const met = await allMet(sessions)
  if (met.length === 0) return []
  const old = replayable(before.pack, indexOf(before))
  const offered = await after()
  const next = replayable(offered.pack, indexOf(offered))
  const found: ReturnType<typeof troubles>[] = []
  for (const [at, one] of met.entries()) {
    found.push(troubles(one, old, next))
    hear((at + 1) / met.length)
    if (at % atOnce === 0) await setImmediate()
  }
  return tallied(found)
}

async function allMet(sessions: Iterable<readonly Recorded[]>): Promise<Met[]> {
  const all: Met[] = []
  for (const session of sessions) {
    const met = metIn(session.map(({ event }) => event))
    if (met.searches.length + met.messages.length + met.begun.length > 0) all.push(met)
    if (all.length % atOnce === 0) await setImmediate()
  }
  return all
}

function indexOf({ pack, source, index }: Indexed): TriageIndex {
  const loaded = index && loadIndex(index, pack, source)
  return loaded?.ok ? loaded.value : buildIndex(pack)
}
