import { isStopWordOf } from '../../shared/triage/stop-words'
import { wordsOf } from '../../shared/triage/words'

/** The language whose little words the text has more of; English when it has none. */
export function languageOf(text: string): 'en' | 'fr' {
  const words = wordsOf(text.slice(0, 1000)).map((word) => word.folded)
  const share = (language: 'en' | 'fr') => words.filter((word) => isStopWordOf(word, language)).length
  return share('fr') > share('en') ? 'fr' : 'en'
}
