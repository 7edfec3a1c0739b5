import { keyOf } from '../triage/words'
import type { Article, ErrorMessage } from './article'
import { articleIn, type Pack } from './pack'

/** A row with the table it stands in, in one language. */
export type OwnedRow = { readonly owner: Article; readonly row: ErrorMessage }

/**
 * All rows of the pack that show the same message as the given one, that row first: one for each table and row id, in `language`
 * where it exists. Only words set two messages apart, as in the look-up: no quotes, dashes, accents or case, nor the file's language,
 * because a phone may speak another language than the desk.
 */
export function rowsOfSameMessage(pack: Pack, owner: string, rowId: string, language: string): OwnedRow[] {
  const keys = new Set(versionsOf(pack, owner, rowId).flatMap(({ row }) => row.shows.map(keyOf)))
  const same = allRows(pack).filter(({ row }) => row.shows.some((shown) => keys.has(keyOf(shown))))
  const names = [...new Set(same.map((found) => `${found.owner.id} ${found.row.id}`))]
  const asked = `${owner} ${rowId}`
  const ordered = [asked, ...names.filter((name) => name !== asked)].filter((name) => names.includes(name))
  return ordered.flatMap((name) => inLanguage(pack, name, language) ?? [])
}

function allRows(pack: Pack): OwnedRow[] {
  return pack.articles.flatMap((owner) => owner.errors.map((row) => ({ owner, row })))
}

function versionsOf(pack: Pack, owner: string, rowId: string): OwnedRow[] {
  return allRows(pack).filter((found) => found.owner.id === owner && found.row.id === rowId)
}

function inLanguage(pack: Pack, name: string, language: string): OwnedRow | undefined {
  const [owner = '', rowId = ''] = name.split(' ')
  const article = articleIn(pack, owner, language)
  const row = article?.errors.find((candidate) => candidate.id === rowId)
  return article && row ? { owner: article, row } : versionsOf(pack, owner, rowId)[0]
}
