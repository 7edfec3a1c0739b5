import { computed, ref, shallowRef, watch } from 'vue'
import { factsOf } from '../../shared/session/session'
import { nextQuestion } from '../../shared/triage/ask'
import { experienceWith } from '../../shared/triage/experience'
import { rank } from '../../shared/triage/rank'
import { useContentStore } from '../stores/content'
import { useSessionStore } from '../stores/session'
import { listenWords } from '../words/listen'
import { useLanguage, useWords } from '../words/use-words'
import { askedOf } from './asked'
import { newFactsIn } from './heard'
import { cardOf, effectsOf, reasonsOf, type Card } from './suggested'

/** Letters that this screen uses itself. */
const RESERVED = ['a', 'e', 'f', 'i', 'p']
/** Quiet before the question changes: one that changes with every letter cannot be read out. */
const SETTLED = 250

/** What the typed words, the facts and the answers suggest, in the same frame as the key press, and how they reach the record. */
export function useListening() {
  const content = useContentStore()
  const session = useSessionStore()
  const language = useLanguage()
  const words = useWords(listenWords)
  const typed = ref(session.session.complaint)
  const settled = shallowRef(typed.value)
  watch(typed, (now, _before, clean) => {
    const timer = setTimeout(() => (settled.value = now), SETTLED)
    clean(() => clearTimeout(timer))
  })

  const facts = computed(() => factsOf(session.session))
  const effects = computed(() => (content.pack ? effectsOf(session.session, content.pack, language.value) : []))

  void content.learn()

  function ranked(text: string) {
    const { pack, index, tallies } = content
    if (!pack || !index) return []
    // Facts in the words count at once: when the record has them a moment later, no card moves under the hand.
    const heard = Object.fromEntries(
      newFactsIn(text, pack, facts.value, session.events).map(({ fact, value }) => [fact, value]),
    )
    const known = { ...heard, ...facts.value }
    const experience = experienceWith(tallies, known)
    return rank(text, { facts: known, answers: effects.value, experience }, index, language.value)
  }

  const suggestions = computed(() => ranked(typed.value))
  const cards = computed<Card[]>(() =>
    suggestions.value.flatMap((suggestion, at) =>
      cardOf(suggestion, at + 1, content.articleIn(suggestion.article, language.value)),
    ),
  )
  const likely = computed(() => cards.value.filter((card) => card.strength !== 'weak'))

  const asked = computed(() => {
    const { pack, index } = content
    if (!pack || !index || isBlank()) return undefined
    const done = session.session.answers.map(({ question }) => question)
    const heard = newFactsIn(settled.value, pack, facts.value, session.events).map(({ fact, value }) => [fact, value])
    const known = { ...(Object.fromEntries(heard) as Record<string, string>), ...facts.value }
    const from = settled.value === typed.value ? suggestions.value : ranked(settled.value)
    const next = nextQuestion(from, known, done, pack, index)
    const titleOf = (id: string) => content.articleIn(id, language.value)?.title
    return next && askedOf(next, pack, language.value, words.value, RESERVED, titleOf)
  })

  /** With nothing said and nothing known yet, the first thing to do is to listen. */
  function isBlank(): boolean {
    return settled.value.trim() === '' && Object.keys(facts.value).length === 0 && effects.value.length === 0
  }

  /** Notes the words as they stand, and the facts in them; a second call with the same words does nothing. */
  async function note(): Promise<void> {
    const now = typed.value.trim()
    if (now === noted) return
    noted = now
    const reply = await session.execute({ type: 'note-complaint', words: now })
    if (!reply.ok) noted = session.session.complaint
    if (!reply.ok || !content.pack) return
    for (const fact of newFactsIn(now, content.pack, facts.value, session.events)) {
      await session.execute({ type: 'note-fact', ...fact, from: 'complaint' })
    }
  }
  let noted = session.session.complaint

  async function choose(card: Card): Promise<void> {
    void note()
    await session.execute({ type: 'choose-article', article: card.article.id, why: reasonsOf(card), place: card.place })
  }

  return { typed, facts, cards, likely, asked, note, choose }
}
