import type { Field } from './article-texts'

/** What a match in a field is worth, how much a long field dilutes it, and what its lines are worth as a whole. */
type FieldWeight = { readonly weight: number; readonly dilution: number; readonly line: number }

/** Set by hand on halves of the measured queries, never on one query; see README.md for what each part brings. */
export const fields: Readonly<Record<Field, FieldWeight>> = {
  title: { weight: 3.2, dilution: 0.4, line: 1 },
  symptom: { weight: 2.4, dilution: 0.5, line: 1 },
  said: { weight: 3, dilution: 0.5, line: 1 },
  shown: { weight: 1.8, dilution: 0.5, line: 1.2 },
  keyword: { weight: 2, dilution: 0.4, line: 0.6 },
  message: { weight: 1.8, dilution: 0.5, line: 1 },
  choose: { weight: 1.2, dilution: 0.5, line: 0.8 },
  about: { weight: 0.6, dilution: 0.6, line: 0 },
  steps: { weight: 0.4, dilution: 0.75, line: 0 },
  // The messages that lead away from an article say little for the article itself.
  'own-table': { weight: 0.15, dilution: 0.75, line: 0 },
}
/** The order in which fields are numbered in an index. */
export const fieldNames = Object.keys(fields) as readonly Field[]

export const weights = {
  /** How soon repeating a word in an article stops counting (BM25's k1, for field-weighted frequencies). */
  saturation: 3.5,
  words: 0.55,
  line: 0.6,
  second: 0.2,
  /** What the words count without a line that could be shown for them: they only occur somewhere in the steps. */
  unseen: 0.6,
  /** Words around the trouble, and numbers that are no codes. */
  chatter: 0.6,
  number: 0.4,
  code: 1.5,
  /** Other words for the same thing are worth no more than this, however rare they are. */
  guessCap: 6,
}

/** Only this many of the best articles are read line by line. */
export const readClosely = 20
