import type { Field } from './article-texts'
import { fields } from './weights'

/** Every place of a term: `articles[from[t] .. from[t + 1])` with their field-weighted frequencies. */
export type Postings = { readonly from: Int32Array; readonly articles: Int32Array; readonly weights: Float32Array }

/** The terms of one article file, by field, with the field's length in words. */
export type CountedFile = {
  readonly place: number
  readonly fields: ReadonlyMap<Field, { readonly terms: readonly number[]; readonly length: number }>
}

/** From this weight on a word counts as one that the article is about; below it, as one that it also mentions. */
const aboutFrom = 1

export function postingsOf(files: readonly CountedFile[], terms: number): Postings {
  const averages = averageLengths(files)
  const weights = Array.from({ length: terms }, () => new Map<number, number>())
  for (const file of files) {
    // The same word in two languages of one article is one mention, not two.
    for (const [term, weight] of fileWeights(file, averages)) {
      const places = weights[term]
      places?.set(file.place, Math.max(places.get(file.place) ?? 0, weight))
    }
  }
  return packed(weights)
}

function fileWeights(file: CountedFile, averages: ReadonlyMap<Field, number>): Map<number, number> {
  const weights = new Map<number, number>()
  for (const [field, { terms, length }] of file.fields) {
    const { weight, dilution } = fields[field]
    const each = weight / (1 - dilution + (dilution * length) / (averages.get(field) ?? 1))
    for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + each)
  }
  return weights
}

function averageLengths(files: readonly CountedFile[]): Map<Field, number> {
  const sums = new Map<Field, number>()
  for (const file of files)
    for (const [field, { length }] of file.fields) sums.set(field, (sums.get(field) ?? 0) + length)
  return new Map([...sums].map(([field, sum]) => [field, Math.max(1, sum / Math.max(1, files.length))] as const))
}

function packed(weights: readonly ReadonlyMap<number, number>[]): Postings {
  const size = weights.reduce((sum, places) => sum + places.size, 0)
  const postings = {
    from: new Int32Array(weights.length + 1),
    articles: new Int32Array(size),
    weights: new Float32Array(size),
  }
  let next = 0
  weights.forEach((places, term) => {
    postings.from[term] = next
    for (const [place, weight] of places) {
      postings.articles[next] = place
      postings.weights[next++] = weight
    }
  })
  postings.from[weights.length] = next
  return postings
}

/** Inverse document frequency in which an article that only mentions a word in its steps counts for a third. */
export function rarityOf({ from, weights }: Postings, articles: number): Float32Array {
  return Float32Array.from({ length: from.length - 1 }, (_, term) => {
    let found = 0
    for (let at = from[term] ?? 0; at < (from[term + 1] ?? 0); at++) found += (weights[at] ?? 0) >= aboutFrom ? 1 : 0.33
    return found === 0 ? 0 : Math.log(1 + (articles - found + 0.5) / (found + 0.5))
  })
}
