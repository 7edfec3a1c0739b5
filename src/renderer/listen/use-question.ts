import { computed, shallowRef, type Ref } from 'vue'
import { nextQuestion, type NextQuestion } from '../../shared/triage/ask'
import { useContentStore } from '../stores/content'
import { useSessionStore } from '../stores/session'
import { listenWords } from '../words/listen'
import { useLanguage, useWords } from '../words/use-words'
import { askedOf } from './asked'
import type { useSuggestions } from './use-suggestions'

/** Letters that the screen uses itself. */
const RESERVED = ['a', 'b', 'e', 'f', 'i', 'p']

/** The question on the card: the one worth most now, or an earlier one whose answer is being changed. */
export function useQuestion(
  settled: Ref<string>,
  typed: Ref<string>,
  { facts, effects, knownWith, ranked, suggestions }: ReturnType<typeof useSuggestions>,
) {
  const content = useContentStore()
  const session = useSessionStore()
  const language = useLanguage()
  const words = useWords(listenWords)
  const changing = shallowRef<string>()

  function next(): NextQuestion | undefined {
    const { pack, index } = content
    if (!pack || !index || isBlank()) return undefined
    const done = session.session.answers.map(({ question }) => question)
    const from = settled.value === typed.value ? suggestions.value : ranked(settled.value)
    return nextQuestion(from, knownWith(settled.value), done, pack, index)
  }

  /** With nothing said and nothing known yet, the first thing to do is to listen. */
  function isBlank(): boolean {
    return settled.value.trim() === '' && Object.keys(facts.value).length === 0 && effects.value.length === 0
  }

  function again(id: string): NextQuestion {
    const isAuthors = content.pack?.manifest.questions.some((question) => question.id === id) === true
    return { kind: isAuthors ? 'author' : 'fact', id, sides: [] }
  }

  const asked = computed(() => {
    const question = changing.value === undefined ? next() : again(changing.value)
    const titleOf = (id: string) => content.articleIn(id, language.value)?.title
    return question && content.pack && askedOf(question, content.pack, language.value, words.value, RESERVED, titleOf)
  })

  return {
    asked,
    answered: computed(() => session.session.answers),
    change: (question: string) => (changing.value = question),
    answer: async (question: string, answer: string): Promise<boolean> => {
      const reply = await session.execute({ type: 'answer-question', question, answer })
      if (reply.ok) changing.value = undefined
      return reply.ok
    },
  }
}
