import type { Pack } from '../shared/content/pack'
import { loadIndex, packIndex } from '../shared/triage/packed-index'
import { rank } from '../shared/triage/rank'
import { buildIndex, type TriageIndex } from '../shared/triage/triage-index'

/** Milliseconds, and bytes of the packed index. */
export type Times = {
  readonly articles: number
  readonly build: number
  readonly load: number
  readonly bytes: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** Stands for the digest of the files: what is loaded here was packed a moment ago. */
const source = 'eval'

export type Clock = () => number

/** Builds the index of a pack, packs it and loads it again: what is loaded is what queries are measured on. */
export function measuredIndex(
  pack: Pack,
  clock: Clock,
): { index: TriageIndex; build: number; load: number; bytes: number } {
  const start = clock()
  const built = buildIndex(pack)
  const build = clock() - start
  const bytes = packIndex(built, source)
  const loads = Array.from({ length: 3 }, () => {
    const begin = clock()
    const loaded = loadIndex(bytes, pack, source)
    if (!loaded.ok) throw new Error(`The index just packed cannot be loaded: ${loaded.error}`)
    return { index: loaded.value, took: clock() - begin }
  }).sort((a, b) => a.took - b.took)
  return { index: loads[0]?.index ?? built, build, load: loads[1]?.took ?? 0, bytes: bytes.length }
}

const rounds = 4

/** The first round warms the engine up and does not count. */
export function queryTimes(
  queries: readonly string[],
  index: TriageIndex,
  clock: Clock,
): Pick<Times, 'p50' | 'p95' | 'p99'> {
  const language = index.pack.manifest.languages[0] ?? 'en'
  const took: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const query of queries) {
      const start = clock()
      rank(query, {}, index, language)
      if (round > 0) took.push(clock() - start)
    }
  }
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.max(0, Math.ceil(share * took.length) - 1)] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
