import * as v from 'valibot'
import { Article, Id, Language, Line } from './article'

/** The same words in several languages. */
export const Texts = v.record(Language, Line)
export type Texts = v.InferOutput<typeof Texts>

const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

/** Something that can be true of the customer's device, app or account: KCS "environment". */
export const FactKind = v.strictObject({
  id: Id,
  label: Texts,
  /** How the clerk asks for it; without it the fact is only noted from chips and words. */
  ask: v.exactOptional(Texts),
  /** Share of customers who can answer. */
  knows: v.exactOptional(Share, 0.9),
  values: v.pipe(
    v.array(v.strictObject({ id: Id, label: Texts, words: v.exactOptional(v.record(Language, v.array(Line)), {}) })),
    v.minLength(2),
  ),
})
export type FactKind = v.InferOutput<typeof FactKind>

/** An author-written question that separates articles. "They don't know" is always offered besides. */
export const Question = v.strictObject({
  id: Id,
  ask: Texts,
  /** What the answer separates, for the clerk. */
  separates: Texts,
  /** In the record: "works at outlook.com?" */
  record: Texts,
  knows: v.exactOptional(Share, 0.8),
  answers: v.pipe(
    v.array(
      v.strictObject({
        id: Id,
        label: Texts,
        record: Texts,
        /** One letter, shown on the button. */
        key: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z]$/))),
        favours: v.exactOptional(v.array(Id), []),
        against: v.exactOptional(v.array(Id), []),
        fact: v.exactOptional(v.strictObject({ fact: Id, value: Id })),
        /** Leads to the look-up of an error message. */
        opens: v.exactOptional(v.literal('message-lookup')),
      }),
    ),
    v.minLength(2),
  ),
})
export type Question = v.InferOutput<typeof Question>

/** One meaning of the pack's lexicon: `says` are customers' words for what articles call `means`. */
export const LexiconEntry = v.strictObject({
  means: v.pipe(v.array(Line), v.minLength(1)),
  says: v.exactOptional(v.array(Line), []),
})

/** `pack.yaml`: what the pack is, and what its articles share. */
export const Manifest = v.strictObject({
  id: Id,
  version: v.pipe(v.string(), v.regex(/^\d+(\.\d+){1,2}$/, 'a version is numbers joined by dots, like 2026.11')),
  title: Texts,
  publisher: Line,
  licence: Line,
  /** The first is the language that the others are translated from. */
  languages: v.pipe(v.array(Language), v.minLength(1)),
  minimumApp: v.exactOptional(v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/))),
  facts: v.exactOptional(v.array(FactKind), []),
  questions: v.exactOptional(v.array(Question), []),
  /** Words of this pack's own field, beside those that every pack knows. */
  lexicon: v.exactOptional(v.array(LexiconEntry)),
})
export type Manifest = v.InferOutput<typeof Manifest>

/** A pack as the desk uses it: sound articles only, each in at least one language. */
export const Pack = v.strictObject({ manifest: Manifest, articles: v.array(Article) })
export type Pack = v.InferOutput<typeof Pack>

/** Something wrong in a pack, in words a writer can act on. `line` and `column` count from 1. */
export const Problem = v.strictObject({
  rule: Id,
  severity: v.picklist(['error', 'warning']),
  file: v.string(),
  line: v.number(),
  column: v.number(),
  text: v.string(),
  mend: v.string(),
})
export type Problem = v.InferOutput<typeof Problem>

/** The article in the wanted language, else in the pack's source language, else in any. */
export function articleIn(pack: Pack, id: string, language: string): Article | undefined {
  const all = pack.articles.filter((article) => article.id === id)
  return (
    all.find((a) => a.language === language) ?? all.find((a) => a.language === pack.manifest.languages[0]) ?? all[0]
  )
}

/** The words in the wanted language, else in any language there is. */
export function textIn(texts: Texts, language: string): string {
  return texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? ''
}
