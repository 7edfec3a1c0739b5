import type { ErrorMessage } from '../../shared/content/article'
import { addAll, tidy, type Block, type Cell } from './blocks'

/** A row of an error table whose article is known by its title alone, or by where a link leads. */
export type RowFound = {
  readonly shows: string[]
  readonly kind: ErrorMessage['kind']
  readonly title: string
  readonly link: string | undefined
}

const messageHead = /\b(?:error|message|prompt|erreur)\b/iu
const articleHead = /\b(?:article|see|solution|help|guide|aide)s?\b/iu

/** Rows of the tables that pair messages with articles. */
export function rowsOf(blocks: readonly Block[]): { readonly rows: RowFound[]; readonly rest: Block[] } {
  const rows: RowFound[] = []
  const rest = blocks.filter((block) => {
    const found = block.kind === 'table' ? rowsIn(block) : []
    addAll(rows, found)
    return found.length === 0
  })
  return { rows, rest }
}

function rowsIn({ head, rows }: Extract<Block, { kind: 'table' }>): RowFound[] {
  const message = head.findIndex(({ text }) => messageHead.test(text))
  const article = head.findIndex(({ text }, at) => at !== message && articleHead.test(text))
  if (message < 0 || article < 0) return []
  const pairs = rows.map((row) => [row[message], row[article]] as const)
  if (!pairs.every(([, cell]) => isTitle(cell))) return []
  return pairs.flatMap(([shown, cell]) => rowOf(shown?.text ?? '', cell))
}

/** A cell that tells what to do is no article's title; such a table stays as it is. */
function isTitle(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.text.length > 2 && cell.text.length <= 150 && !/[.:;]$|\n/u.test(cell.text)
}

function rowOf(text: string, cell: Cell | undefined): RowFound[] {
  const plain = tidy(text.replaceAll('**', '').replaceAll('\n', ' '))
  if (plain === '' || !cell) return []
  const quoted = /^["“«]/u.test(plain)
  // Two messages in one cell are two wordings of one row.
  const shows = plain
    .split(/\s+\/\s+(?=["“«])/u)
    .map(unquoted)
    .filter((shown) => shown !== '')
  const title = tidy(cell.text.replaceAll('**', ''))
  return shows.length === 0 ? [] : [{ shows: shows.slice(0, 8), kind: kindOf(shows, quoted), title, link: cell.link }]
}

function unquoted(text: string): string {
  return text
    .replace(/^["“«]\s?|\s?["”»]$/gu, '')
    .slice(0, 400)
    .trim()
}

/** What the page tells rather than quotes is a situation; what asks for something and says nothing of trouble is a prompt. */
function kindOf(shows: readonly string[], quoted: boolean): ErrorMessage['kind'] {
  if (!quoted && /^(?:you|the|a|an|vous|le|la|un|une)\b/iu.test(shows[0] ?? '')) return 'situation'
  const asks = /^(?:enter|type|solve|choose|select|saisissez|tapez|choisissez)\b/iu
  return shows.every((shown) => asks.test(shown)) ? 'prompt' : 'error'
}
