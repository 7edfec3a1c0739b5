import type { Include } from './blocks'

/** Includes inside includes are followed no further: a circle of them would never end. */
const included = /\[!include\s*\[[^\]\n]*\]\s*\(([^)\n]+)\)\s*\]/giu

/** What a publisher's own marks (DocFx) mean, in plain Markdown: pictures, notes, tabs and included texts. */
export function docFxText(body: string, include: Include): string {
  return body
    .replace(included, (_whole, path: string) => include(path)?.trim() ?? '')
    .replace(included, '')
    .replace(/^(\s*)(?:>\s*)?\[!(?:div|video|button)[^\n]*$/gimu, '')
    .replace(/:::image\b([^\n]*?):::(?=\s|$)/gimu, (_whole, attributes: string) => pictureText(attributes))
    .replace(/^[ \t>]*:::[^\n]*$/gmu, '')
    .replace(/^(\s*>\s*)\[!(note|important|warning|tip|caution)\]\s*$/gimu, (_whole, quote: string, kind: string) => {
      return `${quote}${kind.slice(0, 1).toUpperCase()}${kind.slice(1).toLowerCase()}:`
    })
}

function pictureText(attributes: string): string {
  const alt = /alt-text="([^"\n]*)"/iu.exec(attributes)?.[1]?.trim() ?? ''
  return alt === '' ? '' : ` (${alt.replace(/[[\]()]/gu, ' ')}) `
}
