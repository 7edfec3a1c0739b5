import { onScopeDispose } from 'vue'
import type { TakeAsked } from '../../shared/ipc/take-along'
import type { ExportFormat, HiddenKind } from '../../shared/session/events'
import { useDeskStore } from '../stores/desk'
import { useSessionStore } from '../stores/session'
import { takenText } from '../take/taken-text'
import { closeWords } from '../words/close'
import { takeWords } from '../words/take'
import { useWords } from '../words/use-words'
import { useFinalWords } from './use-final-words'
import type { Ending } from './use-outcome'
import { useReport } from './use-report'

/**
 * The end of a visit. A note that leaves the desk says how the visit ended, and a closed record stays as it is: so taking the note along
 * with an outcome closes the session first, and the customer stays on the screen until the next one is called.
 */
export function useClosing(ending: Ending) {
  const store = useSessionStore()
  const desk = useDeskStore()
  const words = useWords(closeWords)
  const takes = useWords(takeWords)
  const report = useReport()
  const { addRemark, close, changeHiding } = useFinalWords(ending, report)

  // Nothing typed is lost on the way out, and a closed customer is not on the screen any more.
  onScopeDispose(() => {
    if (ending.closed.value) store.clear()
    else if (store.id !== undefined) void addRemark()
  })

  /** Without an outcome the note says that the visit is not finished. */
  function prepared(): Promise<boolean> {
    return ending.mayClose.value ? close() : addRemark()
  }

  async function take(asked: Omit<TakeAsked, 'session'>): Promise<void> {
    // A slip is for a session that goes on: it must not be closed for it.
    const ready = asked.paper === 'slip' ? addRemark() : prepared()
    if (store.id === undefined || !(await ready)) return
    const reply = await report.during(store.take(asked), words.value.saving)
    if (reply.ok) report.say(takenText(asked, reply.value, takes.value))
    else report.fail(reply.error)
  }

  const save = (formats: ExportFormat[], elsewhere: boolean): Promise<void> =>
    take({ formats, size: desk.state?.paper ?? 'A4', to: { place: 'folder', elsewhere } })

  async function closeAndNext(): Promise<void> {
    if (await close()) store.clear()
  }

  return {
    result: report.result,
    failed: report.failed,
    working: report.working,
    addRemark: () => report.alone(addRemark),
    closeAndNext: () => report.alone(closeAndNext),
    save: (formats: ExportFormat[], elsewhere: boolean) => report.alone(() => save(formats, elsewhere)),
    copy: () => report.alone(() => take({ formats: [], size: 'A4', to: { place: 'clipboard' } })),
    take: (asked: Omit<TakeAsked, 'session'>) => report.alone(() => take(asked)),
    changeHiding: (kind: HiddenKind, shown: boolean) => report.alone(() => changeHiding(kind, shown)),
  }
}
