import type { Pack } from '../content/pack'
import { ok, refuse, type Result } from '../result'
import type { Lines } from './lines'
import { phrasesOf, type PhraseBook } from './phrase-book'
import { packSections, readSections, type Section } from './sections'
import { spellerFrom, type Speller } from './spelling'
import type { Vocabulary } from './text-reader'
import { assembleIndex, meaningsOf, type BuiltParts, type TriageIndex } from './triage-index'

/** Grows whenever an older file must not be read: other order of sections, other words, stems or weights. */
const format = 'triage 1'

/**
 * The index as bytes, to be kept beside the pack and loaded in a fraction of the time that building takes. `source` stands for all that the pack
 * was read from and the app that reads it, like a digest of its files: another one means another index.
 */
export function packIndex(index: TriageIndex, source: string): Uint8Array {
  const { terms, postings, lines, speller } = index
  const surfaces = [...terms.bySurface]
  return packSections([
    keyOf(source),
    [...terms.numbers.keys()].join('\n'),
    Int32Array.from(terms.stop),
    terms.rarity,
    surfaces.map(([word]) => word).join('\n'),
    startsOf(surfaces.map(([, numbers]) => numbers.length)),
    Int32Array.from(surfaces.flatMap(([, numbers]) => numbers)),
    postings.from,
    postings.articles,
    postings.weights,
    ...lineSections(lines),
    speller.sorted,
    Int32Array.from(speller.pairs.keys()),
    speller.from,
    speller.ids,
  ])
}

function keyOf(source: string): string {
  return `${format} ${source}`
}

/** `other-pack` also when the app was updated since; both mean that the index is to be built anew. */
export type StaleIndex = 'damaged' | 'other-pack'

/** Whether these bytes are the index of what was read from `source`, as far as their beginning tells. */
export function isIndexOf(bytes: Uint8Array, source: string): boolean {
  return readSections(bytes)?.[0] === keyOf(source)
}

/** Puts an index together again for the pack that was read from the same `source`. The bytes are used, not copied: keep them as they are. */
export function loadIndex(bytes: Uint8Array, pack: Pack, source: string): Result<TriageIndex, StaleIndex> {
  const sections = readSections(bytes)
  if (sections === undefined) return refuse('damaged')
  if (sections[0] !== keyOf(source)) return refuse('other-pack')
  const parts = partsFrom(takerOf(sections), phrasesOf(meaningsOf(pack)))
  return parts === undefined ? refuse('damaged') : ok(assembleIndex(pack, parts))
}

function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1)
  lengths.forEach((length, at) => (starts[at + 1] = (starts[at] ?? 0) + length))
  return starts
}

function lineSections(lines: Lines): Int32Array[] {
  const { first, start, terms, meaningStart, meaningAt, meaningTerm, field, group } = lines
  return [first, start, terms, meaningStart, meaningAt, meaningTerm, field, group]
}

type Taker = {
  readonly text: () => string
  readonly whole: () => Int32Array
  readonly broken: () => Float32Array
  readonly sound: () => boolean
}

/** Hands out the sections after the key one by one; a section of another kind than asked for makes the whole unsound. */
function takerOf(sections: readonly Section[]): Taker {
  let at = 1
  let sound = true
  function take<T extends Section>(fits: (section: Section | undefined) => section is T, otherwise: T): T {
    const section = sections[at++]
    if (fits(section)) return section
    sound = false
    return otherwise
  }
  return {
    text: () => take((section) => typeof section === 'string', ''),
    whole: () => take((section) => section instanceof Int32Array, new Int32Array(0)),
    broken: () => take((section) => section instanceof Float32Array, new Float32Array(0)),
    sound: () => sound && at === sections.length,
  }
}

function partsFrom(taker: Taker, phrases: PhraseBook): BuiltParts | undefined {
  const names = taker.text().split('\n')
  const numbers = new Map(names.map((name, number) => [name, number] as const))
  const stop = Uint8Array.from(taker.whole())
  const rarity = taker.broken()
  const words = taker.text().split('\n')
  const vocabulary: Vocabulary = { numbers, bySurface: surfacesFrom(words, taker.whole(), taker.whole()), stop }
  const parts = {
    phrases,
    vocabulary,
    rarity,
    postings: { from: taker.whole(), articles: taker.whole(), weights: taker.broken() },
    lines: linesFrom(taker),
    speller: speller(words, taker),
  }
  return taker.sound() ? parts : undefined
}

function surfacesFrom(words: readonly string[], starts: Int32Array, terms: Int32Array): Map<string, readonly number[]> {
  return new Map(
    words.map((word, at) => [word, Array.from(terms.subarray(starts[at] ?? 0, starts[at + 1] ?? 0))] as const),
  )
}

function linesFrom({ whole }: Taker): Lines {
  return {
    first: whole(),
    start: whole(),
    terms: whole(),
    meaningStart: whole(),
    meaningAt: whole(),
    meaningTerm: whole(),
    field: whole(),
    group: whole(),
  }
}

function speller(words: readonly string[], { whole }: Taker): Speller {
  const sorted = whole()
  // Stored as signed numbers; a pair of letters is none.
  const pairs = Array.from(whole(), (pair) => pair >>> 0)
  return spellerFrom(words, sorted, pairs, whole(), whole())
}
