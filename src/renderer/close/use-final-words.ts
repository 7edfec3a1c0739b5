import type { HiddenKind } from '../../shared/session/events'
import { useBridge } from '../bridge'
import { useSessionStore } from '../stores/session'
import { closeWords } from '../words/close'
import { useWords } from '../words/use-words'
import type { Ending } from './use-outcome'
import type { useReport } from './use-report'

/** What is written into the record last: the note that was typed, and how the visit ended. */
export function useFinalWords(ending: Ending, report: ReturnType<typeof useReport>) {
  const store = useSessionStore()
  const bridge = useBridge()
  const words = useWords(closeWords)
  const { closedAs, closed, draft } = ending

  async function addRemark(): Promise<boolean> {
    const said = draft.value.trim()
    if (said === '' || closed.value) return true
    draft.value = ''
    const reply = await store.execute({ type: 'add-remark', words: said })
    if (reply.ok) report.say(words.value.noteAdded)
    else draft.value = said
    return reply.ok
  }

  async function close(): Promise<boolean> {
    if (closed.value) return true
    if (!(await addRemark())) return false
    const command = ending.closing()
    const session = store.id
    if (!command || session === undefined) return false
    const expectedSeq = store.events.at(-1)?.seq ?? 0
    const reply = await bridge['session:execute']({ session, expectedSeq, command })
    if (reply.ok) closedAs.value = [...store.events, ...reply.value.events]
    else report.fail(reply.error)
    return reply.ok
  }

  /** What a closed record still takes: which personal data its note shows. */
  async function changeHiding(kind: HiddenKind, shown: boolean): Promise<void> {
    const command = { type: 'change-hiding' as const, kind, shown }
    const { id: session } = store
    if (!closedAs.value || session === undefined) {
      await store.execute(command)
      return
    }
    const expectedSeq = closedAs.value.at(-1)?.seq ?? 0
    const reply = await bridge['session:execute']({ session, expectedSeq, command })
    if (reply.ok) closedAs.value = [...closedAs.value, ...reply.value.events]
    else report.fail(reply.error)
  }

  return { addRemark, close, changeHiding }
}
