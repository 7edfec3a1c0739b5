import type { ErrorMessage } from '../content/article'
import type { Pack } from '../content/pack'
import type { ShownText } from './article-texts'
import { allTerms, type ReadText, type TextReader } from './text-reader'
import { keyOf } from './words'

/** A row of an article's error table, in whatever languages it has. */
export type TableRow = {
  readonly owner: string
  readonly row: string
  readonly article: string
  /** Order of the owner in the pack, and of the row in its table. */
  readonly place: readonly [owner: number, row: number]
  readonly inLanguage: ReadonlyMap<string, ErrorMessage>
}

/** One message: a wording that may stand in several rows, articles and languages. */
export type Message = {
  /** Order of first appearance: by owner, row, language and wording. */
  readonly nth: number
  readonly key: string
  readonly kind: ErrorMessage['kind']
  readonly wordings: readonly { readonly text: string; readonly language: string; readonly owner: string }[]
  readonly shows: ReadText
  readonly rows: readonly TableRow[]
  /** What customers call it. */
  readonly says: readonly ReadText[]
}

export type MessageTable = {
  readonly messages: readonly Message[]
  readonly rows: readonly TableRow[]
  /** What a term says about which message it is: rare words much, words of every message little. */
  readonly weights: ReadonlyMap<number, number>
  /** The messages that lead to an article, as reasons for suggesting it; each wording once. */
  readonly leadingTo: (article: string, language: string) => readonly ShownText[]
}

export function buildMessages(pack: Pack, reader: TextReader): MessageTable {
  const rows = rowsOf(pack)
  const messages = messagesOf(rows, reader)
  const leading = leadingTexts(rows)
  const leadingTo = (article: string, language: string) => leading.get(`${article} ${language}`) ?? []
  return { messages, rows, weights: weightsOf(messages, reader), leadingTo }
}

function rowsOf(pack: Pack): TableRow[] {
  const owners = [...new Set(pack.articles.map((article) => article.id))]
  const rows = new Map<string, TableRow & { inLanguage: Map<string, ErrorMessage> }>()
  for (const article of pack.articles) {
    article.errors.forEach((message, at) => {
      const name = `${article.id} ${message.id}`
      const place = [owners.indexOf(article.id), at] as const
      const row = rows.get(name) ?? {
        owner: article.id,
        row: message.id,
        article: message.article,
        place,
        inLanguage: new Map(),
      }
      row.inLanguage.set(article.language, message)
      rows.set(name, row)
    })
  }
  return [...rows.values()].sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1])
}

function messagesOf(rows: readonly TableRow[], reader: TextReader): Message[] {
  const byKey = new Map<
    string,
    { wordings: Message['wordings'][number][]; rows: TableRow[]; kinds: ErrorMessage['kind'][] }
  >()
  for (const row of rows) {
    for (const [language, message] of row.inLanguage) {
      for (const text of message.shows) {
        const key = keyOf(text)
        const found = byKey.get(key) ?? { wordings: [], rows: [], kinds: [] }
        found.wordings.push({ text, language, owner: row.owner })
        if (!found.rows.includes(row)) found.rows.push(row)
        found.kinds.push(message.kind)
        byKey.set(key, found)
      }
    }
  }
  return [...byKey].map(([key, { wordings, rows: shared, kinds }], nth) => ({
    nth,
    key,
    kind: (['error', 'prompt', 'situation'] as const).find((kind) => kinds.includes(kind)) ?? 'error',
    wordings,
    shows: reader.read(wordings[0]?.text ?? '', wordings[0]?.language ?? ''),
    rows: shared,
    says: shared.flatMap((row) =>
      [...row.inLanguage].flatMap(([language, message]) =>
        (message.says ?? []).map((text) => reader.read(text, language)),
      ),
    ),
  }))
}

function leadingTexts(rows: readonly TableRow[]): Map<string, ShownText[]> {
  const leading = new Map<string, ShownText[]>()
  const seen = new Set<string>()
  const add = (target: string, line: ShownText) => {
    const once = `${target} ${keyOf(line.text)}`
    if (seen.has(once)) return
    seen.add(once)
    leading.set(target, [...(leading.get(target) ?? []), line])
  }
  for (const row of rows) {
    for (const [language, message] of row.inLanguage) {
      const target = `${row.article} ${language}`
      const group = `message ${row.owner} ${row.row}`
      const line = { field: 'message', source: 'message', group, instead: message.shows } as const
      for (const text of [...message.shows, ...(message.says ?? [])]) add(target, { ...line, text })
    }
  }
  return leading
}

function weightsOf(messages: readonly Message[], reader: TextReader): Map<number, number> {
  const counts = new Map<number, number>()
  for (const message of messages) {
    for (const term of new Set([message.shows, ...message.says].flatMap((text) => [...allTerms(text)])))
      counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  const total = messages.length
  return new Map(
    [...counts].map(([term, count]) => [term, Math.log(1 + total / count) * (reader.isStop(term) ? 0.4 : 1)] as const),
  )
}
