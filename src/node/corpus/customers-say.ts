import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** By the path that an article has at its publisher's: what customers say instead of the article's words. */
export type CustomersSay = ReadonlyMap<string, readonly string[]>

/**
 * Reads all `*.txt` of a folder: a line `@ path/of/the/article.md`, below it one phrase a line. Kept apart from the articles, because these are
 * somebody else's and come anew; the phrases stay. A folder that is not there has no phrases.
 */
export async function readCustomersSay(folder: string): Promise<CustomersSay> {
  const names = await readdir(folder).catch(() => [])
  const said = new Map<string, string[]>()
  for (const name of names.filter((file) => file.endsWith('.txt')).sort()) {
    addPhrases(said, await readFile(join(folder, name), 'utf8'))
  }
  return said
}

function addPhrases(said: Map<string, string[]>, text: string): void {
  let phrases: string[] = []
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line === '' || line.startsWith('#')) continue
    if (!line.startsWith('@ ')) {
      phrases.push(line)
      continue
    }
    const path = line.slice(2).trim()
    phrases = said.get(path) ?? []
    said.set(path, phrases)
  }
}
