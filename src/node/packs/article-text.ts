import type { Spot } from '../../shared/content/rules'

/** The two parts of an article file, and the lines of the file on which they begin. */
export type ArticleText = {
  readonly keys: string
  readonly keysLine: number
  readonly body: string
  readonly bodyLine: number
}

/** The file's text without byte order mark and with one kind of line end, or the place of the first byte that is not UTF-8. */
export function decodeText(bytes: Uint8Array): string | Spot {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
  } catch {
    // A line end is one byte in UTF-8 and part of no other letter, so the lines of the lossy text are the file's.
    const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? ''
    const lines = before.split(/\r\n?|\n/)
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
  }
}

/** Keys between two lines `---`, then the body; or the line where a `---` is missing. */
export function splitArticle(text: string): ArticleText | Spot {
  const lines = text.split('\n')
  const isFence = (line: string) => /^---[ \t]*$/.test(line)
  if (!isFence(lines[0] ?? '')) return { line: 1, column: 1 }
  const end = lines.findIndex((line, index) => index > 0 && isFence(line))
  if (end < 0) return { line: lines.length, column: 1 }
  const below = lines.slice(end + 1)
  const empty = below.findIndex((line) => line.trim() !== '')
  return {
    keys: `${lines.slice(1, end).join('\n')}\n`,
    keysLine: 2,
    body: below.join('\n').trim(),
    bodyLine: end + 2 + Math.max(0, empty),
  }
}
