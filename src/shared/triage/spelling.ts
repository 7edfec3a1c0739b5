/**
 * Slips between two words: letters missing, added, wrong or swapped with their neighbour, counted up to `most`;
 * `most + 1` when there are more. (Damerau-Levenshtein, optimal string alignment.)
 */
export function spellingDistance(left: string, right: string, most: number): number {
  if (left === right) return 0
  if (Math.abs(left.length - right.length) > most) return most + 1
  let older = new Uint8Array(right.length + 1)
  let previous = Uint8Array.from({ length: right.length + 1 }, (_, at) => Math.min(at, 255))
  let current = new Uint8Array(right.length + 1)
  for (let row = 1; row <= left.length; row++) {
    if (fillRow(left, right, row, older, previous, current) > most) return most + 1
    ;[older, previous, current] = [previous, current, older]
  }
  return Math.min(at(previous, right.length), most + 1)
}

function fillRow(
  left: string,
  right: string,
  row: number,
  older: Uint8Array,
  previous: Uint8Array,
  current: Uint8Array,
): number {
  let least = row
  current[0] = Math.min(row, 255)
  const letter = left.charCodeAt(row - 1)
  for (let column = 1; column <= right.length; column++) {
    const other = right.charCodeAt(column - 1)
    let best = Math.min(
      at(previous, column) + 1,
      at(current, column - 1) + 1,
      at(previous, column - 1) + (letter === other ? 0 : 1),
    )
    const swapped =
      row > 1 && column > 1 && letter === right.charCodeAt(column - 2) && left.charCodeAt(row - 2) === other
    if (swapped) best = Math.min(best, at(older, column - 2) + 1)
    current[column] = best
    if (best < least) least = best
  }
  return least
}

function at(cells: Uint8Array, index: number): number {
  return cells[index] ?? 255
}

/** Slips forgiven in a word: none in short ones, where every slip is another word. */
export function forgiven(length: number): number {
  if (length < 4) return 0
  return length < 8 ? 1 : 2
}

/** All words of the articles, found by letter pairs, so that only words which share rare pairs are ever compared letter by letter. */
export type Speller = {
  readonly words: readonly string[]
  readonly sorted: Int32Array
  /** Place in `from` of every pair; the words of a pair are `ids[from[p] .. from[p + 1])`. */
  readonly pairs: ReadonlyMap<number, number>
  readonly from: Int32Array
  readonly ids: Int32Array
  /** A bit for every letter of a word (letters may share one). */
  readonly letters: Int32Array
}

export type Near = { readonly word: string; readonly distance: number }

const longest = 40

export function buildSpeller(words: readonly string[]): Speller {
  const lists = new Map<number, number[]>()
  words.forEach((word, id) => {
    if (word.length < 3 || word.length > longest || /\p{N}/u.test(word)) return
    for (const pair of new Set(pairsOf(word))) {
      const list = lists.get(pair)
      if (list === undefined) lists.set(pair, [id])
      else list.push(id)
    }
  })
  const from = new Int32Array(lists.size + 1)
  ;[...lists.values()].forEach((list, at) => (from[at + 1] = (from[at] ?? 0) + list.length))
  const sorted = Int32Array.from(words.keys()).sort((a, b) => compare(words[a] ?? '', words[b] ?? ''))
  return spellerFrom(words, sorted, [...lists.keys()], from, Int32Array.from([...lists.values()].flat()))
}

/** Puts a stored speller together again. */
export function spellerFrom(
  words: readonly string[],
  sorted: Int32Array,
  pairs: readonly number[],
  from: Int32Array,
  ids: Int32Array,
): Speller {
  const places = new Map(pairs.map((pair, at) => [pair, at] as const))
  return { words, sorted, pairs: places, from, ids, letters: Int32Array.from(words, lettersOf) }
}

function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

/** Words within `most` slips of `word`, nearest first, then in the alphabet's order; never the word itself. */
export function nearWords(speller: Speller, word: string, most: number): Near[] {
  if (most === 0 || word.length > longest) return []
  const near: Near[] = []
  for (const id of sharing(speller, word, most)) {
    const other = speller.words[id] ?? ''
    const distance = spellingDistance(word, other, most)
    if (distance > 0 && distance <= most) near.push({ word: other, distance })
  }
  return near.sort(
    (a, b) =>
      a.distance - b.distance ||
      Number(b.word[0] === word[0]) - Number(a.word[0] === word[0]) ||
      compare(a.word, b.word),
  )
}

/** One slip breaks at most three pairs (a swap does), so a word within reach has one of any 3 x slips + 1: the rarest are looked through. */
function sharing(speller: Speller, word: string, most: number): Set<number> {
  const letters = lettersOf(word)
  const lists = [...new Set(pairsOf(word))]
    .map((pair) => listOf(speller, pair))
    .sort((a, b) => a.end - a.start - (b.end - b.start))
    .slice(0, 3 * most + 1)
  const found = new Set<number>()
  for (const { start, end } of lists) {
    for (let at = start; at < end; at++) {
      const id = speller.ids[at] ?? 0
      // Every slip changes at most two letters of the set.
      if (bits(letters ^ (speller.letters[id] ?? 0)) > 2 * most) continue
      if (Math.abs((speller.words[id]?.length ?? 0) - word.length) <= most) found.add(id)
    }
  }
  return found
}

function listOf({ pairs, from }: Speller, pair: number): { readonly start: number; readonly end: number } {
  const place = pairs.get(pair)
  return place === undefined ? { start: 0, end: 0 } : { start: from[place] ?? 0, end: from[place + 1] ?? 0 }
}

function bits(mask: number): number {
  let left = mask - ((mask >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** Words that begin with `start`, at most `most` of them: the word being typed is not finished yet. */
export function wordsBeginning(speller: Speller, start: string, most: number): string[] {
  let low = 0
  let high = speller.sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(wordAt(speller, middle), start) < 0) low = middle + 1
    else high = middle
  }
  const found: string[] = []
  while (found.length < most && low < speller.sorted.length && wordAt(speller, low).startsWith(start))
    found.push(wordAt(speller, low++))
  return found
}

function wordAt(speller: Speller, place: number): string {
  return speller.words[speller.sorted[place] ?? -1] ?? ''
}

function pairsOf(word: string): number[] {
  const framed = `^${word}$`
  return Array.from({ length: framed.length - 1 }, (_, at) => framed.charCodeAt(at) * 65536 + framed.charCodeAt(at + 1))
}

/** Code-unit order: the same on every computer, whatever its locale. */
export function compare(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
