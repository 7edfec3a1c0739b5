import type { HiddenKind } from '../../shared/session/events'
import { useSessionStore } from '../stores/session'
import { closeWords } from '../words/close'
import { useWords } from '../words/use-words'
import type { Ending } from './use-outcome'
import type { useReport } from './use-report'

/** What is written into the record last: the note that was typed, and how the visit ended. Why an act was refused, the app says. */
export function useFinalWords(ending: Ending, report: ReturnType<typeof useReport>) {
  const store = useSessionStore()
  const words = useWords(closeWords)
  const { closed, draft } = ending

  async function addRemark(): Promise<boolean> {
    const said = draft.value.trim()
    if (said === '' || closed.value) return true
    draft.value = ''
    const reply = await store.execute({ type: 'add-remark', words: said })
    if (reply.ok) report.say(words.value.noteAdded)
    else draft.value = said
    return reply.ok
  }

  /** Closes, and keeps the customer on the screen: the note is still to be taken along. */
  async function close(): Promise<boolean> {
    if (closed.value) return true
    if (!(await addRemark())) return false
    const command = ending.closing()
    return command !== undefined && (await store.execute(command, { stay: true })).ok
  }

  /** A closed record still takes which personal data its note shows. */
  async function changeHiding(kind: HiddenKind, shown: boolean): Promise<void> {
    await store.execute({ type: 'change-hiding', kind, shown })
  }

  return { addRemark, close, changeHiding }
}
