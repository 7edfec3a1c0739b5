import type { SessionEvent } from '../session/events'
import { rank } from '../triage/rank'
import type { Facts } from '../triage/suggestion'
import type { TriageIndex } from '../triage/triage-index'
import { keyOf } from '../triage/words'
import type { Pack } from './pack'
import type { ReplayFinding } from './pack-offer'

type Search = { readonly words: string; readonly facts: Facts; readonly article: string; readonly title: string }
type Message = { readonly shows: string }
type Begun = { readonly article: string; readonly title: string; readonly steps: ReadonlyMap<string, string> }

/** What one recorded session asked of its pack. */
export type Met = {
  readonly language: string
  readonly searches: readonly Search[]
  readonly messages: readonly Message[]
  readonly begun: readonly Begun[]
}

/** A pack with what the replay looks up in it. */
export type Replayable = {
  readonly index: TriageIndex
  /** Ids of the steps by article. */
  readonly steps: ReadonlyMap<string, ReadonlySet<string>>
  /** The articles that answer a message, by its words. */
  readonly answers: ReadonlyMap<string, ReadonlySet<string>>
}

export function replayable(pack: Pack, index: TriageIndex): Replayable {
  const steps = new Map<string, Set<string>>()
  const answers = new Map<string, Set<string>>()
  for (const article of pack.articles) {
    steps.set(article.id, new Set(article.steps.map(({ id }) => id)))
    for (const row of article.errors) {
      for (const key of row.shows.map(keyOf)) answers.set(key, (answers.get(key) ?? new Set()).add(row.article))
    }
  }
  return { index, steps, answers }
}

/** Reads from a session's events what was searched, seen and followed. A complaint counts once an article was picked for it. */
export function metIn(events: readonly SessionEvent[]): Met {
  const searches: Search[] = []
  const messages: Message[] = []
  const begun = new Map<number, { article: string; title: string; steps: Map<string, string> }>()
  const facts = new Map<string, string>()
  let words = ''
  let language = 'en'
  for (const event of events) {
    switch (event.type) {
      case 'session-opened':
        language = event.clerkLanguage
        break
      case 'complaint-noted':
        words = event.words
        break
      case 'fact-noted':
        facts.set(event.fact, event.value)
        break
      case 'fact-withdrawn':
        facts.delete(event.fact)
        break
      case 'message-seen':
        messages.push({ shows: event.shows })
        break
      case 'article-chosen':
        searches.push(...searchEndedBy(event, words, facts))
        break
      case 'checklist-started':
        begun.set(event.run, { article: event.article.id, title: event.article.title, steps: new Map() })
        break
      case 'step-answered':
        begun.get(event.at.run)?.steps.set(event.at.step, event.at.title)
        break
      default:
      // The rest asks nothing of the content.
    }
  }
  return { language, searches, messages, begun: [...begun.values()] }
}

type Chosen = Extract<SessionEvent, { type: 'article-chosen' }>

function searchEndedBy({ article, place }: Chosen, words: string, facts: ReadonlyMap<string, string>): Search[] {
  if (place === undefined || words.trim() === '') return []
  return [{ words, facts: Object.fromEntries(facts), article: article.id, title: article.title }]
}

type Trouble = Omit<ReplayFinding, 'sessions'>

/** What this session would meet in `after` that it would not meet in `before`; each trouble once. */
export function troubles(met: Met, before: Replayable, after: Replayable): Trouble[] {
  const found = [
    ...met.begun.flatMap((begun) => vanished(begun, before, after)),
    ...met.messages.flatMap((message) => messageTrouble(message, before, after)),
    ...met.searches.flatMap((search) => searchTrouble(search, met.language, before, after)),
  ]
  return [...new Map(found.map((trouble) => [nameOf(trouble), trouble])).values()]
}

function vanished({ article, title, steps }: Begun, before: Replayable, after: Replayable): Trouble[] {
  const old = before.steps.get(article)
  const now = after.steps.get(article)
  if (!old) return []
  if (!now) return [{ kind: 'article-vanished', words: title }]
  return [...steps]
    .filter(([step]) => old.has(step) && !now.has(step))
    .map(([, words]) => ({ kind: 'step-vanished', words, article: title }))
}

/** A message that nothing answers any more was found before and is missed now. */
function messageTrouble({ shows }: Message, before: Replayable, after: Replayable): Trouble[] {
  const count = (content: Replayable): number => content.answers.get(keyOf(shows))?.size ?? 0
  if (count(before) > 0 && count(after) === 0) return [{ kind: 'search-missed', words: shows }]
  return count(before) === 1 && count(after) > 1 ? [{ kind: 'message-ambiguous', words: shows }] : []
}

function searchTrouble(search: Search, language: string, before: Replayable, after: Replayable): Trouble[] {
  const { words, article, title } = search
  // An article that is gone is named as such; its searches would only say it again.
  if (!before.steps.has(article) || !after.steps.has(article)) return []
  if (isLikely(search, language, after) || !isLikely(search, language, before)) return []
  return [{ kind: 'search-missed', words, article: title }]
}

/** As many cards as a clerk looks through. */
const seen = 12

function isLikely({ words, facts, article }: Search, language: string, { index }: Replayable): boolean {
  return rank(words, { facts }, index, language)
    .slice(0, seen)
    .some((suggestion) => suggestion.article === article && suggestion.strength !== 'weak')
}

/** All sessions' troubles, what most of them meet first. */
export function tallied(sessions: Iterable<readonly Trouble[]>): ReplayFinding[] {
  const counts = new Map<string, ReplayFinding>()
  for (const session of sessions) {
    for (const trouble of session) {
      const name = nameOf(trouble)
      counts.set(name, { ...trouble, sessions: (counts.get(name)?.sessions ?? 0) + 1 })
    }
  }
  return [...counts.values()].sort((a, b) => b.sessions - a.sessions || (nameOf(a) < nameOf(b) ? -1 : 1))
}

function nameOf({ kind, words, article }: Trouble): string {
  return JSON.stringify([kind, words, article])
}
