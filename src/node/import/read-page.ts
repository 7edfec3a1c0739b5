import { readYaml } from '../packs/yaml-text'
import { splitArticle } from '../packs/article-text'
import type { Block, Include, PageRead } from './blocks'
import { docFxText } from './doc-fx'
import { withoutFrame, withoutFrameLines } from './frame-lines'
import { htmlBlocks } from './html-blocks'
import { markdownBlocks } from './markdown-blocks'
import { textBlocks } from './text-blocks'

export type PageKind = 'markdown' | 'html' | 'text'

const kinds: Readonly<Record<string, PageKind>> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  txt: 'text',
}

/** By the end of its name; undefined when it is none of the three. */
export function kindOfFile(name: string): PageKind | undefined {
  return kinds[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '']
}

/** A page as its parts. Whatever the text is, this answers: what cannot be made out is a paragraph. */
export function readPage(source: string, kind: PageKind, include: Include = () => undefined): PageRead {
  if (kind === 'text') {
    const { text, dropped } = withoutFrameLines(source)
    return { title: undefined, meta: {}, blocks: textBlocks(text), marksLabels: false, dropped }
  }
  return kind === 'html' ? readHtml(source) : readMarkdown(source, include)
}

function readHtml(source: string): PageRead {
  const { title, blocks, dropped } = htmlBlocks(source)
  const kept = withoutFrame(blocks)
  return { title, meta: {}, blocks: kept.blocks, marksLabels: true, dropped: [...dropped, ...kept.dropped] }
}

function readMarkdown(source: string, include: Include): PageRead {
  const { meta, body, line } = frontMatter(source)
  const { blocks, dropped } = withoutFrame(markdownBlocks(docFxText(body, include), line))
  const title = meta['title']
  return { title: typeof title === 'string' ? title : undefined, meta, blocks, marksLabels: hasBold(blocks), dropped }
}

function hasBold(blocks: readonly Block[]): boolean {
  return JSON.stringify(blocks).includes('**')
}

/** Keys between two lines `---`; what is no sound YAML there is passed over, since only a title would be taken from it. */
function frontMatter(source: string): { meta: Readonly<Record<string, unknown>>; body: string; line: number } {
  const parts = splitArticle(source)
  if ('line' in parts) return { meta: {}, body: source, line: 1 }
  const { value } = readYaml(parts.keys, '')
  const meta = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : simpleKeys(parts.keys)
  return { meta: meta as Readonly<Record<string, unknown>>, body: parts.body, line: parts.bodyLine }
}

/** Titles with a colon and no quotes are common in pages that were never read as YAML. */
function simpleKeys(keys: string): Record<string, string> {
  const found = [...keys.matchAll(/^(title|description): *(\S.*)$/gm)].map(([, key = '', value = '']) => [key, value])
  return Object.fromEntries(found) as Record<string, string>
}
