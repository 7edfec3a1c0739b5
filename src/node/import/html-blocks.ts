import { addAll, tidy, type Block, type Cell, type Dropped, type Item } from './blocks'
import { htmlTokens, type HtmlToken } from './html-tokens'

/** Parts of a page that are the site's, not the article's. */
const frames = new Set(['nav', 'footer', 'header', 'aside', 'form', 'button', 'dialog', 'menu'])
const containers = new Set([
  'html',
  'body',
  'main',
  'article',
  'section',
  'div',
  'p',
  'ul',
  'ol',
  'li',
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'blockquote',
  'pre',
  'dl',
  'dt',
  'dd',
  'figure',
  'figcaption',
  'details',
  'summary',
  'center',
  'address',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'title',
  'caption',
])
/** An opening tag ends an open one of these, up to the list or table that they stand in. */
const endsItself: Readonly<Record<string, { readonly ends: readonly string[]; readonly within: readonly string[] }>> = {
  li: { ends: ['li'], within: ['ul', 'ol'] },
  td: { ends: ['td', 'th'], within: ['tr', 'table'] },
  th: { ends: ['td', 'th'], within: ['tr', 'table'] },
  tr: { ends: ['tr'], within: ['table'] },
  p: { ends: ['p'], within: ['li', 'td', 'th', 'blockquote', 'div', 'section'] },
}
/** Deeper than any page; a hostile one must not fill the stack. */
const deepest = 60

type Frame = {
  readonly name: string
  readonly line: number
  readonly blocks: Block[]
  readonly items: Item[]
  readonly cells: (Cell & { readonly head: boolean })[]
  readonly rows: { readonly cells: readonly Cell[]; readonly head: boolean }[]
  text: string
  textLine: number
  link: string | undefined
}

type Skipping = { readonly name: string; depth: number; text: string; readonly line: number }

export type HtmlRead = {
  readonly title: string | undefined
  readonly blocks: readonly Block[]
  readonly dropped: readonly Dropped[]
}

/** The readable parts of a page of HTML. */
export function htmlBlocks(source: string): HtmlRead {
  const reader = new Reader()
  for (const token of htmlTokens(source)) reader.take(token)
  return reader.read()
}

class Reader {
  readonly #stack: Frame[] = [frame('html', 1)]
  readonly #dropped: Dropped[] = []
  #title: string | undefined
  /** The frame of the site that is being passed over, and how often it was opened inside itself. */
  #skipping: Skipping | undefined

  take(token: HtmlToken): void {
    if (this.#skipping) this.#skip(token, this.#skipping)
    else if (token.kind === 'text') this.#add(token.text, token.line)
    else if (token.kind === 'open') this.#open(token)
    else this.#closed(token.name)
  }

  read(): HtmlRead {
    while (this.#stack.length > 1) this.#pop()
    this.#flush(this.#top)
    return { title: this.#title, blocks: this.#top.blocks, dropped: this.#dropped }
  }

  get #top(): Frame {
    return this.#stack.at(-1) ?? frame('html', 1)
  }

  #open({ name, attributes, line }: Extract<HtmlToken, { kind: 'open' }>): void {
    if (frames.has(name) || attributes.has('hidden')) {
      if (!voids.has(name)) this.#skipping = { name, depth: 1, text: '', line }
    } else if (containers.has(name)) this.#push(name, line)
    else if (name === 'br') this.#add('\n', line)
    else if (bold.has(name)) this.#add('**', line)
    else if (name === 'code' && this.#top.name !== 'pre') this.#add('`', line)
    else if (name === 'a') this.#linked(attributes.get('href'))
    else if (name === 'img') this.#add(pictureText(attributes.get('alt')), line)
  }

  #linked(href: string | undefined): void {
    const cell = this.#stack.findLast(({ name }) => name === 'td' || name === 'th')
    if (cell && href !== undefined) cell.link ??= href
  }

  #closed(name: string): void {
    if (bold.has(name)) this.#add('**', this.#top.textLine)
    else if (name === 'code' && this.#top.name !== 'pre') this.#add('`', this.#top.textLine)
    else if (this.#stack.slice(1).some((open) => open.name === name)) {
      while (this.#top.name !== name) this.#pop()
      this.#pop()
    }
  }

  #push(name: string, line: number): void {
    const rule = endsItself[name]
    if (rule) {
      const at = this.#stack.findLastIndex((open) => rule.ends.includes(open.name) || rule.within.includes(open.name))
      if (at > 0 && rule.ends.includes(this.#stack[at]?.name ?? '')) while (this.#stack.length > at) this.#pop()
    }
    this.#flush(this.#top)
    if (this.#stack.length < deepest) this.#stack.push(frame(name, line))
  }

  #pop(): void {
    const done = this.#stack.pop()
    if (!done) return
    this.#flush(done)
    if (done.name === 'title') this.#title ??= wordsIn(done.blocks)
    else give(done, this.#top)
  }

  #add(text: string, line: number): void {
    const top = this.#top
    if (top.text === '') top.textLine = line
    top.text += top.name === 'pre' ? text : text === '\n' ? '\n' : text.replace(/\s+/gu, ' ')
  }

  #flush(open: Frame): void {
    const text = open.name === 'pre' ? open.text.trim() : withoutEmptyMarks(tidy(open.text))
    open.text = ''
    if (text !== '') open.blocks.push({ kind: 'paragraph', text, line: open.textLine })
  }

  #skip(token: HtmlToken, skipping: Skipping): void {
    if (token.kind === 'text') skipping.text += token.text.slice(0, 500 - skipping.text.length)
    else if (token.name === skipping.name) skipping.depth += token.kind === 'open' ? 1 : -1
    if (skipping.depth > 0) return
    const text = tidy(skipping.text.replace(/\s+/gu, ' '))
    if (text !== '') this.#dropped.push({ line: skipping.line, text, why: `frame of the page (${skipping.name})` })
    this.#skipping = undefined
  }
}

/** What was read inside an element goes to the one around it, as what the element makes of it. */
function give(done: Frame, parent: Frame): void {
  const { name, blocks } = done
  const made = blockFrom(done)
  if (made) parent.blocks.push(made)
  else if (name === 'li' || name === 'dd' || name === 'dt') addItem(parent, blocks)
  else if (name === 'td' || name === 'th') parent.cells.push(cellOf(done))
  else if (name === 'tr') parent.rows.push({ cells: done.cells, head: done.cells.every((cell) => cell.head) })
  else {
    addAll(parent.blocks, blocks)
    addAll(parent.rows, done.rows)
    addAll(parent.items, done.items)
  }
}

function blockFrom(done: Frame): Block | undefined {
  const { name, line, blocks } = done
  if (/^h[1-6]$/.test(name)) return { kind: 'heading', level: Number(name[1]), text: unmarked(wordsIn(blocks)), line }
  switch (name) {
    case 'ul':
    case 'ol':
      return { kind: 'list', ordered: name === 'ol', items: done.items, line }
    case 'table':
      return tableOf(done)
    case 'blockquote':
      return { kind: 'quote', blocks, line }
    case 'pre':
      return { kind: 'code', text: blocks.map((block) => ('text' in block ? block.text : '')).join('\n'), line }
    default:
      return undefined
  }
}

function wordsIn(blocks: readonly Block[]): string {
  return tidy(blocks.map((block) => ('text' in block ? block.text : '')).join(' '))
}

const voids = new Set(['input', 'img', 'br', 'hr', 'meta', 'link'])
const bold = new Set(['b', 'strong'])

function frame(name: string, line: number): Frame {
  return { name, line, blocks: [], items: [], cells: [], rows: [], text: '', textLine: line, link: undefined }
}

function addItem(parent: Frame, blocks: readonly Block[]): void {
  if (blocks.length === 0) return
  if (parent.name === 'ul' || parent.name === 'ol') parent.items.push(blocks)
  else addAll(parent.blocks, blocks)
}

function cellOf({ name, blocks, link }: Frame): Cell & { readonly head: boolean } {
  const text = tidy(blocks.map((block) => ('text' in block ? block.text : '')).join('\n'))
  return { text, head: name === 'th', ...(link === undefined ? {} : { link }) }
}

function tableOf({ rows, line }: Frame): Block {
  const cells = (row: Frame['rows'][number]): Cell[] =>
    row.cells.map(({ text, link }) => ({ text, ...(link === undefined ? {} : { link }) }))
  const [first, ...rest] = rows
  return { kind: 'table', head: first ? cells(first) : [], rows: rest.map(cells), line }
}

function pictureText(alt: string | undefined): string {
  return alt === undefined || alt.trim() === '' ? '' : ` [${alt.trim()}] `
}

function unmarked(text: string): string {
  return text.replaceAll('**', '')
}

function withoutEmptyMarks(text: string): string {
  return text.replace(/\*\*\s*\*\*/gu, '').trim()
}
