import MarkdownIt, { type Token } from 'markdown-it'
import { tidy, type Block, type Cell, type Item } from './blocks'
import { htmlBlocks } from './html-blocks'

// HTML is recognised so that it can be taken apart; nothing is ever rendered.
const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false, maxNesting: 40 })

/** The parts of a Markdown text; `firstLine` is the line of the file on which it begins. */
export function markdownBlocks(source: string, firstLine = 1): Block[] {
  const tokens = markdown.parse(source, {})
  return blocksIn(tokens, { at: 0, firstLine }, undefined)
}

type Cursor = { at: number; readonly firstLine: number }

/** Blocks up to the closing token `end`, behind which the cursor stands afterwards. */
function blocksIn(tokens: readonly Token[], cursor: Cursor, end: string | undefined): Block[] {
  const blocks: Block[] = []
  while (cursor.at < tokens.length) {
    const token = tokens[cursor.at++]
    if (!token || token.type === end) break
    blocks.push(...blockOf(token, tokens, cursor))
  }
  return blocks
}

function blockOf(token: Token, tokens: readonly Token[], cursor: Cursor): Block[] {
  const line = (token.map?.[0] ?? 0) + cursor.firstLine
  switch (token.type) {
    case 'heading_open':
      return withText(inlineUpTo(tokens, cursor, 'heading_close').text.replaceAll('**', ''), (text) => ({
        kind: 'heading',
        level: Number(token.tag.slice(1)),
        text,
        line,
      }))
    case 'paragraph_open':
      return withText(inlineUpTo(tokens, cursor, 'paragraph_close').text, (text) => ({ kind: 'paragraph', text, line }))
    case 'bullet_list_open':
    case 'ordered_list_open':
      return [listOf(token.type === 'ordered_list_open', tokens, cursor, line)]
    case 'blockquote_open':
      return [{ kind: 'quote', blocks: blocksIn(tokens, cursor, 'blockquote_close'), line }]
    case 'fence':
    case 'code_block':
      return withText(token.content.trimEnd(), (text) => ({ kind: 'code', text, line }))
    case 'table_open':
      return [tableOf(tokens, cursor, line)]
    case 'html_block':
      return htmlBlocks(token.content).blocks.map((block) => ({ ...block, line }))
    case 'inline':
      return withText(inlineText(token).text, (text) => ({ kind: 'paragraph', text, line }))
    default:
      return []
  }
}

function withText(text: string, block: (text: string) => Block): Block[] {
  return text === '' ? [] : [block(text)]
}

function listOf(ordered: boolean, tokens: readonly Token[], cursor: Cursor, line: number): Block {
  const items: Item[] = []
  const end = ordered ? 'ordered_list_close' : 'bullet_list_close'
  while (cursor.at < tokens.length) {
    const token = tokens[cursor.at++]
    if (!token || token.type === end) break
    if (token.type === 'list_item_open') items.push(blocksIn(tokens, cursor, 'list_item_close'))
  }
  return { kind: 'list', ordered, items: items.filter((item) => item.length > 0), line }
}

function tableOf(tokens: readonly Token[], cursor: Cursor, line: number): Block {
  const rows: Cell[][] = []
  while (cursor.at < tokens.length) {
    const token = tokens[cursor.at++]
    if (!token || token.type === 'table_close') break
    if (token.type === 'tr_open') rows.push([])
    if (token.type === 'inline') rows.at(-1)?.push(inlineText(token))
  }
  const [head = [], ...rest] = rows
  return { kind: 'table', head, rows: rest, line }
}

function inlineUpTo(tokens: readonly Token[], cursor: Cursor, end: string): Cell {
  let found: Cell = { text: '' }
  while (cursor.at < tokens.length) {
    const token = tokens[cursor.at++]
    if (!token || token.type === end) break
    if (token.type === 'inline') found = inlineText(token)
  }
  return found
}

/** The words with the marks that a pack knows, and where the first link leads. */
function inlineText({ children }: Token): Cell {
  let text = ''
  let link: string | undefined
  for (const child of children ?? []) {
    text += textOf(child)
    if (child.type === 'link_open') link ??= String(child.attrGet('href') ?? '')
  }
  const tidied = tidy(text.replace(/\*\*\s*\*\*/gu, ''))
  return { text: tidied, ...(link === undefined ? {} : { link }) }
}

function textOf(token: Token): string {
  switch (token.type) {
    case 'strong_open':
    case 'strong_close':
      return '**'
    case 'code_inline':
      return `\`${token.content.replaceAll('`', "'")}\``
    case 'softbreak':
      return ' '
    case 'hardbreak':
      return '\n'
    case 'image':
      return token.content === '' ? '' : ` [${token.content}] `
    case 'html_inline':
      return tagText(token.content)
    default:
      return token.content
  }
}

const knownTags =
  /^<\/?(?:a|abbr|b|br|code|details|div|em|font|i|img|kbd|li|ol|p|small|span|strike|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|script|style|iframe|object|embed|form|input|button|svg|math|link|meta|base)\b/i

/** Markup is taken off; a placeholder such as <your name> is the author's words. */
function tagText(tag: string): string {
  if (/^<br\b/i.test(tag)) return '\n'
  if (/^<\/?(?:b|strong)\s*>$/i.test(tag)) return '**'
  if (tag.startsWith('<!') || tag.startsWith('<?')) return ''
  return knownTags.test(tag) ? '' : tag
}
