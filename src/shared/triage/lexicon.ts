import { accounts } from './lexicon/accounts'
import { calendar } from './lexicon/calendar'
import { common } from './lexicon/common'
import { documents } from './lexicon/documents'
import { files } from './lexicon/files'
import { mail } from './lexicon/mail'
import type { Meaning } from './phrase-book'

/**
 * Reads lines of meanings: what articles call it, separated by commas; after "<", what only customers call it. The words before "<" find
 * one another, in any language; the words after it find those before it, never the reverse. Lines that begin with # are for the reader.
 */
export function meaningsFrom(text: string): Meaning[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [means = '', says = ''] = line.split('<')
      return { means: wordings(means), says: wordings(says) }
    })
}

function wordings(text: string): string[] {
  return text
    .split(',')
    .map((wording) => wording.trim())
    .filter((wording) => wording !== '')
}

/** What ships: words of the counter in English and French. What one article alone is called belongs in its `says` and `keywords`. */
export const lexicon: readonly Meaning[] = [common, mail, calendar, documents, files, accounts].flatMap(meaningsFrom)
