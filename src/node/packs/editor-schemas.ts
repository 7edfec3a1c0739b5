import * as v from 'valibot'
import { Article } from '../../shared/content/article'
import { Manifest } from '../../shared/content/pack'
import { jsonSchemaOf, type JsonSchema } from './json-schema'

/** The keys of an article; its background stands below them, so it is no key. */
const ArticleKeys = v.omit(Article, ['background'])

/** For editors: what may stand in the keys of an article, and in `pack.yaml`. Each is in `resources/schemas` as well. */
export const editorSchemas: Readonly<Record<'article' | 'pack', JsonSchema>> = {
  article: jsonSchemaOf(ArticleKeys, 'Handrail: the keys of an article'),
  pack: jsonSchemaOf(Manifest, 'Handrail: pack.yaml'),
}

export function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}
