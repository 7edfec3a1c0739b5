import { tidy, type Block, type Cell } from './blocks'

type Line = { readonly text: string; readonly line: number; readonly indent: number }

/**
 * The parts of a page that was saved as plain text: short lines are headings, signs and numbers begin items, and a table whose cells
 * stand below one another ("Error Message", "Support Article", then a message, an article, a message …) is put together again.
 */
export function textBlocks(source: string): Block[] {
  const lines = source.split(/\r\n?|\n/).map((raw, at): Line => ({
    text: tidy(raw),
    line: at + 1,
    indent: /^\s*/.exec(raw)?.[0].length ?? 0,
  }))
  const blocks: Block[] = []
  for (let at = 0; at < lines.length;) at = takeBlock(lines, at, blocks)
  return blocks
}

/** Adds what begins at a line; answers with the first line behind it. */
function takeBlock(lines: readonly Line[], at: number, blocks: Block[]): number {
  const first = lines[at]
  if (!first || first.text === '') return at + 1
  const table = takeTable(lines, at, blocks)
  if (table > at) return table
  const sign = signOf(first.text)
  if (sign) return takeItem(lines, at, blocks, sign)
  if (isHeading(lines, at)) {
    blocks.push({ kind: 'heading', level: 2, text: first.text.replace(/:$/, ''), line: first.line })
    return at + 1
  }
  let end = at + 1
  while (isMore(lines[end])) end++
  blocks.push({ kind: 'paragraph', text: joined(lines.slice(at, end)), line: first.line })
  return end
}

type Sign = { readonly ordered: boolean; readonly rest: string }

function signOf(text: string): Sign | undefined {
  const numbered = /^(?:step\s+|étape\s+)?\d{1,3}\s?[.):]\s+(.+)$/iu.exec(text)
  if (numbered) return { ordered: true, rest: numbered[1] ?? '' }
  const bullet = /^[•·▪◦‣●○–*+-]\s+(.+)$/u.exec(text)
  return bullet ? { ordered: false, rest: bullet[1] ?? '' } : undefined
}

/** Items with empty lines between them are one list. */
function takeItem(lines: readonly Line[], at: number, blocks: Block[], { ordered, rest }: Sign): number {
  let end = at + 1
  while (isMore(lines[end])) end++
  const line = lines[at]?.line ?? 1
  const text = tidy([rest, ...lines.slice(at + 1, end).map((more) => more.text)].join(' '))
  const item = [{ kind: 'paragraph', text, line } as const]
  const last = blocks.at(-1)
  if (last?.kind === 'list' && last.ordered === ordered)
    blocks[blocks.length - 1] = { ...last, items: [...last.items, item] }
  else blocks.push({ kind: 'list', ordered, items: [item], line })
  return end
}

/** A line that goes on with the one above it. */
function isMore(line: Line | undefined): boolean {
  return line !== undefined && line.text !== '' && signOf(line.text) === undefined
}

function joined(lines: readonly Line[]): string {
  return tidy(lines.map(({ text }) => text).join(' '))
}

const longestHeading = 60
/** Words of the longest heading that ends in a colon: a longer line with one leads into the list below it. */
const mostBeforeColon = 5

/** A short line by itself that is no sentence, with something below it that is not another one. */
function isHeading(lines: readonly Line[], at: number): boolean {
  const { text } = lines[at] ?? { text: '' }
  const alone = (lines[at - 1]?.text ?? '') === '' && (lines[at + 1]?.text ?? '') === ''
  return (
    alone &&
    text.length <= longestHeading &&
    /^\p{Lu}/u.test(text) &&
    !isSentence(text) &&
    nextFilled(lines, at) !== undefined
  )
}

function isSentence(text: string): boolean {
  return /[.,;!?…»”"]$/u.test(text) || (text.endsWith(':') && text.split(' ').length > mostBeforeColon)
}

function nextFilled(lines: readonly Line[], at: number): Line | undefined {
  for (let next = at + 1; next < lines.length; next++) if (lines[next]?.text !== '') return lines[next]
  return undefined
}

const messageHead = /^(?:error )?messages?$|^messages? d’erreur$|^message affiché$/iu
const articleHead =
  /^(?:support |help )?articles?$|^solutions?$|^what to do$|^articles? (?:d’aide|de support)$|^que faire$/iu

function takeTable(lines: readonly Line[], at: number, blocks: Block[]): number {
  const head = lines[at]
  const second = nextFilled(lines, at)
  if (!head || !second || !messageHead.test(plain(head.text)) || !articleHead.test(plain(second.text))) return at
  const rows: Cell[][] = []
  let last = second
  for (let pair = pairAfter(lines, last); pair && isPair(pair, rows.length); pair = pairAfter(lines, last)) {
    rows.push(pair.map(({ text }) => ({ text })))
    last = pair[1]
  }
  if (rows.length === 0) return at
  blocks.push({ kind: 'table', head: [{ text: head.text }, { text: second.text }], rows, line: head.line })
  return last.line
}

type Pair = readonly [message: Line, article: Line]

function pairAfter(lines: readonly Line[], last: Line): Pair | undefined {
  const message = nextFilled(lines, last.line - 1)
  const article = message && nextFilled(lines, message.line - 1)
  return message && article && [message, article]
}

function plain(text: string): string {
  return text.replace(/['’]/gu, '’').replace(/:$/, '')
}

/** An article's title is no sentence and no quotation; what is told rather than quoted, and long, is the paragraph below the table. */
function isPair([message, article]: Pair, before: number): boolean {
  const title = article.text
  const told = before > 0 && !/^["“«]/u.test(message.text) && message.text.length > 60
  return !told && message.text.length <= 300 && title.length <= 150 && !/^["“«]/u.test(title) && !/[.:;]$/u.test(title)
}
