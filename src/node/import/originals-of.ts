import type { Block } from './blocks'

/** "Original KB number: 3126599" and the like: what the page was called before. */
const original = /^original (kb number|product version|title)\s*:\s*(.+)$/iu

/** Other names of the page, by which somebody may look for it, and the page without them. */
export function originalsOf(blocks: readonly Block[]): { readonly keywords: string[]; readonly rest: Block[] } {
  const keywords: string[] = []
  const rest = blocks.filter((block) => {
    const found = block.kind === 'paragraph' ? original.exec(block.text) : null
    if (!found) return true
    const isNumber = found[1]?.toLowerCase() === 'kb number'
    const names = (found[2] ?? '').split(/[,;]/).map((name) => name.trim().slice(0, 100))
    keywords.push(
      ...names.filter((name) => name !== '').map((name) => (isNumber ? `KB${name.replace(/^KB ?/i, '')}` : name)),
    )
    return false
  })
  return { keywords: [...new Set(keywords)].slice(0, 20), rest }
}
