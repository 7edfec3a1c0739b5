import { computed, ref, type Ref } from 'vue'
import { factsOf } from '../../shared/session/session'
import { experienceWith } from '../../shared/triage/experience'
import { rank } from '../../shared/triage/rank'
import type { Facts, Suggestion } from '../../shared/triage/suggestion'
import { useContentStore } from '../stores/content'
import { useSessionStore } from '../stores/session'
import { useLanguage } from '../words/use-words'
import { newFactsIn } from './heard'
import { cardOf, effectsOf, type Card } from './suggested'
import { useFallen } from './use-fallen'

/** Cards at first, and for each asking for more: a large pack has thousands, and nobody reads so far. */
const FIRST = 12
const MORE = 50

/** The articles in order, as cards, for the words typed and what is known. */
export function useSuggestions(typed: Ref<string>) {
  const content = useContentStore()
  const session = useSessionStore()
  const language = useLanguage()
  void content.learn()

  const facts = computed(() => factsOf(session.session))
  const effects = computed(() => (content.pack ? effectsOf(session.session, content.pack, language.value) : []))

  /** Facts in the words count at once: when the record has them a moment later, no card moves under the hand. */
  function knownWith(text: string): Facts {
    if (!content.pack) return facts.value
    const heard = newFactsIn(text, content.pack, facts.value, session.events)
    return { ...Object.fromEntries(heard.map(({ fact, value }) => [fact, value])), ...facts.value }
  }

  function ranked(text: string): Suggestion[] {
    const { index, tallies } = content
    if (!index) return []
    const known = knownWith(text)
    const experience = experienceWith(tallies, known)
    return rank(text, { facts: known, answers: effects.value, experience }, index, language.value)
  }

  const suggestions = computed(() => ranked(typed.value))
  const fell = useFallen(suggestions, typed)
  const most = ref(FIRST)
  const cards = computed<Card[]>(() =>
    suggestions.value
      .slice(0, most.value)
      .flatMap((suggestion, at) =>
        cardOf(suggestion, at + 1, content.articleIn(suggestion.article, language.value), fell.value),
      ),
  )
  const likely = computed(() => cards.value.filter((card) => card.strength !== 'weak'))
  return {
    facts,
    effects,
    knownWith,
    ranked,
    suggestions,
    cards,
    likely,
    /** How many there are besides the likely ones. */
    others: computed(() => suggestions.value.length - likely.value.length),
    more: () => (most.value += MORE),
  }
}
