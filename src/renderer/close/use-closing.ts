import { onScopeDispose } from 'vue'
import type { ExportFormat, HiddenKind, Paper } from '../../shared/session/events'
import { useSessionStore } from '../stores/session'
import { closeWords } from '../words/close'
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
  const words = useWords(closeWords)
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

  async function save(formats: ExportFormat[], elsewhere: boolean, paper?: Paper): Promise<void> {
    // A slip is for a session that goes on: it must not be closed for it.
    const ready = paper === 'slip' ? addRemark() : prepared()
    if (store.id === undefined || !(await ready)) return
    const reply = await report.during(store.saveNote(formats, elsewhere, paper), words.value.saving)
    if (reply.ok) report.say(words.value.saved(reply.value.names.join(', '), reply.value.folder))
    else report.fail(reply.error)
  }

  async function copy(): Promise<void> {
    if (store.id === undefined || !(await prepared())) return
    const reply = await store.copyNote()
    if (reply.ok) report.say(words.value.copied)
    else report.fail(reply.error)
  }

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
    savePaper: (paper: Paper) => report.alone(() => save(['pdf'], false, paper)),
    copy: () => report.alone(copy),
    changeHiding: (kind: HiddenKind, shown: boolean) => report.alone(() => changeHiding(kind, shown)),
  }
}
