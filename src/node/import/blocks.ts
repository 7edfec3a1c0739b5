/** A cell of a table; `link` is where its first link leads. */
export type Cell = { readonly text: string; readonly link?: string }

/** A part of a page, whatever it was written in. Texts have `**` around what was bold and backticks around code, and nothing else. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly line: number }
  | { readonly kind: 'paragraph'; readonly text: string; readonly line: number }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Item[]; readonly line: number }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[]; readonly line: number }
  | { readonly kind: 'code'; readonly text: string; readonly line: number }
  | {
      readonly kind: 'table'
      readonly head: readonly Cell[]
      readonly rows: readonly (readonly Cell[])[]
      readonly line: number
    }
/** What stands in one item of a list. */
export type Item = readonly Block[]

/** A page as it was read. `meta` are the keys above it, if it has any. */
export type PageRead = {
  readonly title: string | undefined
  readonly meta: Readonly<Record<string, unknown>>
  readonly blocks: readonly Block[]
  /** Labels of the screen are bold where the page can say so; plain text cannot. */
  readonly marksLabels: boolean
  readonly dropped: readonly Dropped[]
}

/** A line that is not the article's, and why it was left out. */
export type Dropped = { readonly line: number; readonly text: string; readonly why: string }

/** Finds the text that a page includes from another file; undefined when there is none. */
export type Include = (path: string) => string | undefined

/** White space of any kind as single spaces; what cannot be seen is gone. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/[^\P{C}\n]/gu, '')
    .replace(/ ?\n ?/gu, '\n')
    .trim()
}

/** The words of some blocks, a line for each part, lists and tables as they are in Markdown. */
export function plainText(blocks: readonly Block[], depth = 0): string {
  return blocks
    .map((block) => textOfBlock(block, depth))
    .filter((text) => text !== '')
    .join('\n')
}

function textOfBlock(block: Block, depth: number): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'code':
      return block.text
    case 'quote':
      return plainText(block.blocks, depth)
    case 'list':
      return block.items.map((item, at) => itemText(item, block.ordered ? `${at + 1}.` : '-', depth)).join('\n')
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(({ text }) => text).join(' | ')).join('\n')
  }
}

function itemText(item: Item, sign: string, depth: number): string {
  const [first = '', ...rest] = plainText(item, depth + 1).split('\n')
  return [`${sign} ${first}`, ...rest.map((line) => `  ${line}`)].join('\n')
}

/** Cut at a word, with a sign that it was; never inside a letter that takes two places. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const short = text.slice(0, most - 1)
  const end = short.lastIndexOf(' ')
  return `${short.slice(0, end > most / 2 ? end : undefined).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** Puts parts at the end of others, as many as there are: a call takes only so many arguments, and a page may have more. */
export function addAll<T>(to: T[], parts: Iterable<T>): void {
  for (const part of parts) to.push(part)
}
