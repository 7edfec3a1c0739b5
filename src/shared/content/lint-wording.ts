import { isStopWordOf } from '../triage/stop-words'
import { wordsOf } from '../triage/words'
import { actionsIn } from './action-words'
import type { Article, Step } from './article'
import { linesOf, paragraphsOf, type ArticleLine } from './article-lines'
import { finding, type Finding, type ReadArticle } from './finding'
import { isNotWritten } from './placeholder'
import { lixOf, longestSentence } from './reading'

/** What can be said of an article's words without understanding them. Nothing is left out. */
export function checkWording(read: ReadArticle): Finding[] {
  return [
    ...unwritten(read),
    ...read.article.steps.flatMap((step, index) => compound(read, step, index)),
    ...otherLanguage(read),
    ...hardToRead(read),
  ]
}

/** One line for the whole draft: its writer fills in all of them anyway. */
function unwritten(read: ReadArticle): Finding[] {
  const missing = linesOf(read.article).filter(({ text }) => isNotWritten(text))
  const [first] = missing
  if (!first) return []
  const names = [...new Set(missing.map(({ at }) => `"${String(at.at(-1))}"`))].join(', ')
  return [finding('not-written', read, { at: first.at, text: `Somebody has yet to write ${names}` })]
}

/** A screen, a tap and what it needs are one step; from the fourth action on nobody can say at which it failed. */
const mostActions = 3

function compound(read: ReadArticle, step: Step, index: number): Finding[] {
  const actions = actionsIn(read.article.language)
  if (!actions) return []
  const at = ['steps', index, 'do']
  const asked = [...step.do.matchAll(actions.verb)].length
  if (asked > mostActions) {
    return [finding('compound-step', read, { at, text: `Step "${step.id}" asks for ${asked} actions at once` })]
  }
  if (!step.variants && actions.version.test(step.do)) {
    const text = `Step "${step.id}" is another one on another version`
    return [finding('compound-step', read, { at, text, mend: 'Add "variants", one for each version' })]
  }
  const checked = step.do.slice(actions.check.exec(step.do)?.index ?? step.do.length)
  if (step.sights || !actions.several.test(checked)) return []
  const text = `Step "${step.id}" checks several things at once`
  return [finding('compound-step', read, { at, text, mend: 'Name each of them under "sights", or make them steps' })]
}

/** Fewer words of another language may be a name or a title. */
const tellingWords = 3

function otherLanguage(read: ReadArticle): Finding[] {
  const own = read.article.language.split('-', 1)[0]
  if (own !== 'en' && own !== 'fr') return []
  const other = own === 'en' ? 'fr' : 'en'
  return [...linesOf(read.article), ...paragraphsOf(read.article)].flatMap(({ at, text }) => {
    if (!isIn(other, own, text)) return []
    const name = other === 'en' ? 'English' : 'French'
    return [finding('language-mix', read, { at, text: `This text seems to be ${name}: "${shortened(text)}"` })]
  })
}

/** Little words tell a language; labels, messages and code may be in any. */
function isIn(other: 'en' | 'fr', own: 'en' | 'fr', text: string): boolean {
  if (isNotWritten(text)) return false
  const plain = text.replace(/\*\*.*?\*\*|"[^"]*"|“[^”]*”|«[^»]*»|`[^`]*`|\S*[/\\@]\S*/gu, ' ')
  const words = new Set(wordsOf(plain).map(({ folded }) => folded))
  const telling = (wanted: 'en' | 'fr', not: 'en' | 'fr') =>
    [...words].filter((word) => isStopWordOf(word, wanted) && !isStopWordOf(word, not)).length
  const others = telling(other, own)
  return others >= tellingWords && others > 2 * telling(own, other)
}

/** More words than a person keeps in mind while listening. */
const longestHeard = 30
/** By `lixOf`; French words are longer. */
const hardest: Readonly<Record<string, number>> = { en: 50, fr: 55 }

function hardToRead(read: ReadArticle): Finding[] {
  const lines = heardLines(read.article)
  const longest = lines
    .map((line) => ({ ...line, words: longestSentence(line.text) }))
    .sort((a, b) => b.words - a.words)[0]
  if (!longest) return []
  if (longest.words > longestHeard) {
    const text = `A sentence here has ${longest.words} words: "${shortened(longest.text)}"`
    return [finding('hard-to-read', read, { at: longest.at, text })]
  }
  const lix = Math.round(lixOf(lines.map(({ text }) => text)))
  const most = hardest[read.article.language.split('-', 1)[0] ?? ''] ?? 55
  if (lix <= most) return []
  const text = `What is said and done reads like an official letter (LIX ${lix}, at most ${most})`
  return [finding('hard-to-read', read, { at: ['steps'], text, mend: 'Use shorter sentences and everyday words' })]
}

const heard = new Set(['choose', 'impact', 'do', 'say', 'look', 'warning', 'advice', 'different'])

/** What is read at the counter, with somebody waiting. */
function heardLines(article: Article): ArticleLine[] {
  return linesOf(article).filter(({ at, text }) => heard.has(String(at.at(-1))) && !isNotWritten(text))
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= 60 ? line : `${line.slice(0, 59).trimEnd()}…`
}
