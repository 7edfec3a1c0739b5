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

/** All words of the articles, found by letter pairs, so that only words which share most pairs are ever compared letter by letter. */
export type Speller = {
  readonly words: readonly string[]
  readonly sorted: readonly number[]
  readonly byPair: ReadonlyMap<number, Int32Array>
  /** Shared between calls to spare garbage; all zero between calls. */
  readonly counts: Uint8Array
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
  const byPair = new Map([...lists].map(([pair, ids]) => [pair, Int32Array.from(ids)] as const))
  const sorted = words.map((_, id) => id).sort((a, b) => compare(words[a] ?? '', words[b] ?? ''))
  return { words, sorted, byPair, counts: new Uint8Array(words.length) }
}

/** Words within `most` slips of `word`, nearest first, then in the alphabet's order; never the word itself. */
export function nearWords(speller: Speller, word: string, most: number): Near[] {
  if (most === 0 || word.length > longest) return []
  const pairs = [...new Set(pairsOf(word))]
  // One slip breaks at most two pairs, a swap three.
  const needed = Math.max(1, pairs.length - 3 * most)
  const near: Near[] = []
  for (const id of sharing(speller, pairs, needed)) {
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

function sharing(speller: Speller, pairs: readonly number[], needed: number): number[] {
  const { counts, byPair } = speller
  const touched: number[] = []
  for (const pair of pairs) {
    for (const id of byPair.get(pair) ?? []) {
      const count = counts[id] ?? 0
      if (count === 0) touched.push(id)
      counts[id] = Math.min(count + 1, 255)
    }
  }
  const found = touched.filter((id) => (counts[id] ?? 0) >= needed)
  for (const id of touched) counts[id] = 0
  return found
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
