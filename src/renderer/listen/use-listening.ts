import { ref, shallowRef, watch, type Ref } from 'vue'
import { factsOf } from '../../shared/session/session'
import { useContentStore } from '../stores/content'
import { useSessionStore } from '../stores/session'
import { newFactsIn } from './heard'
import { reasonsOf, type Card } from './suggested'
import { useQuestion } from './use-question'
import { useSuggestions } from './use-suggestions'

/** Quiet before the question changes: one that changes with every letter cannot be read out. */
const SETTLED = 250
/** Titles that a gap names: what was offered instead. */
const NEAREST = 3

/** What the typed words, the facts and the answers suggest, in the same frame as the key press, and how they reach the record. */
export function useListening() {
  const session = useSessionStore()
  const typed = ref(session.session.complaint)
  const settled = useSettled(typed)
  const suggested = useSuggestions(typed)
  const question = useQuestion(settled, typed, suggested)
  const note = useNoting(typed)

  /** The search is over and nothing likely came up: the words and what is nearest are kept for those who write articles. */
  async function noteGap(): Promise<void> {
    if (!(await note())) return
    if (suggested.likely.value.length > 0 || typed.value.trim() === '') return
    const nearest = suggested.cards.value.slice(0, NEAREST).map(({ article }) => article.id)
    await session.execute({ type: 'note-gap', nearest })
  }

  async function choose(card: Card): Promise<void> {
    if (!(await note())) return
    await session.execute({ type: 'choose-article', article: card.article.id, why: reasonsOf(card), place: card.place })
  }

  async function answer(asked: string, id: string): Promise<boolean> {
    return (await note()) && question.answer(asked, id)
  }

  return { ...suggested, ...question, typed, answer, note, noteGap, choose }
}

function useSettled(typed: Ref<string>): Ref<string> {
  const settled = shallowRef(typed.value)
  watch(typed, (now, _before, clean) => {
    const timer = setTimeout(() => (settled.value = now), SETTLED)
    clean(() => clearTimeout(timer))
  })
  return settled
}

/**
 * Notes the words as they stand, and the facts in them; a second call with the same words does nothing. Says whether they are in the record: what
 * leaves the screen waits for that, because words that were refused are nowhere but in the field.
 */
function useNoting(typed: Ref<string>): () => Promise<boolean> {
  const content = useContentStore()
  const session = useSessionStore()
  let noted = session.session.complaint
  let last = Promise.resolve(true)

  async function write(now: string): Promise<boolean> {
    const reply = await session.execute({ type: 'note-complaint', words: now })
    if (!reply.ok) noted = session.session.complaint
    if (!reply.ok || !content.pack) return reply.ok
    for (const fact of newFactsIn(now, content.pack, factsOf(session.session), session.events)) {
      await session.execute({ type: 'note-fact', ...fact, from: 'complaint' })
    }
    return true
  }

  return async () => {
    const now = typed.value.trim()
    if (now !== noted) {
      noted = now
      last = write(now)
    } else if (now === session.session.complaint && !(await last)) {
      // Back at what the record says: there is nothing left to take out.
      last = Promise.resolve(true)
      session.dismiss()
    }
    return last
  }
}
