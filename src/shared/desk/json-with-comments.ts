import { ok, refuse, type Result } from '../result'

/** A string, or what JSON has no words for: a comment to the end of the line, or between signs. */
const COMMENTS = /("(?:\\.|[^"\\\n])*")|\/\/[^\n\r]*|\/\*[\s\S]*?\*\//g
const LAST_COMMAS = /("(?:\\.|[^"\\\n])*")|,(?=\s*[}\]])/g

/**
 * JSON as people keep it in files: with comments, a comma after the last entry, and the byte order mark of Windows' own editor. A
 * mistake is answered with its line, where the runtime knows it.
 */
export function parseWithComments(text: string): Result<unknown, { readonly line: number | undefined }> {
  const plain = text
    .replace(/^\uFEFF/u, '')
    .replace(COMMENTS, blankUnlessString)
    .replace(LAST_COMMAS, blankUnlessString)
  try {
    return ok(JSON.parse(plain))
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1]
    return refuse({ line: position === undefined ? undefined : plain.slice(0, Number(position)).split('\n').length })
  }
}

/** Blank rather than gone, so that what follows keeps its place. */
function blankUnlessString(found: string, string: string | undefined): string {
  return string ?? found.replace(/[^\n\r]/g, ' ')
}
