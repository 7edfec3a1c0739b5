import * as v from 'valibot'

const Text = v.pipe(v.string(), v.maxLength(1_000_000))

/** One article of the measuring corpus, as a line of JSON. What it may leave out is empty afterwards. */
export const CorpusLine = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  path: v.optional(Text, ''),
  title: v.pipe(Text, v.trim(), v.minLength(1)),
  h1: v.optional(Text, ''),
  description: v.optional(Text, ''),
  product: v.optional(Text, ''),
  area: v.optional(Text, ''),
  category: v.optional(Text, ''),
  appliesTo: v.optional(v.array(Text), []),
  sections: v.optional(
    v.array(v.object({ heading: v.optional(Text, ''), level: v.optional(v.number(), 1), text: v.optional(Text, '') })),
    [],
  ),
  errors: v.optional(v.array(Text), []),
  errorCodes: v.optional(v.array(Text), []),
})
export type CorpusLine = v.InferOutput<typeof CorpusLine>

/** One query with the articles that answer it: grade 2 is right, 1 acceptable. */
export const QueryLine = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  query: v.string(),
  kind: v.optional(v.string(), 'complaint'),
  relevant: v.array(v.object({ id: v.string(), grade: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)) })),
})
export type QueryLine = v.InferOutput<typeof QueryLine>
