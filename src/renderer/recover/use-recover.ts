import { computed } from 'vue'
import { clockIn } from '../../shared/record/clock'
import { activeChecklist, currentStep, undoable, type Checklist } from '../../shared/session/session'
import { useContentStore } from '../stores/content'
import { useSessionStore } from '../stores/session'
import { recoverWords } from '../words/recover'
import { useLanguage, useWords } from '../words/use-words'
import { againWords } from './again-words'
import { allRowsOf, listViewOf } from './list-view'
import { stepViewOf } from './step-view'
import { callerOf, rowThatLedHere, waitingPlaces } from './trail-view'

/** The running checklist as the screen shows it: everything here follows from the record and the pack. */
export function useRecover() {
  const store = useSessionStore()
  const content = useContentStore()
  const language = useLanguage()
  const words = useWords(recoverWords)

  const session = computed(() => store.session)
  const list = computed(() => activeChecklist(session.value))
  const step = computed(() => currentStep(session.value, list.value))
  const articles = computed(() => ({
    clerk: list.value && content.articleIn(list.value.article.id, language.value),
    customer: list.value && content.articleIn(list.value.article.id, session.value.customerLanguage),
  }))
  const view = computed(() => step.value && stepViewOf(step.value, articles.value, session.value))
  const rows = computed(() =>
    list.value
      ? listViewOf(list.value, step.value, articles.value.clerk, session.value)
      : { past: [], coming: [] },
  )
  const row = computed(
    () => list.value && content.pack && rowThatLedHere(content.pack, session.value, list.value, language.value),
  )
  const again = computed(
    () =>
      list.value &&
      step.value &&
      againWords({
        session: session.value,
        list: list.value,
        step: step.value,
        pack: content.pack,
        titleOf,
        timeOf,
        words: words.value,
      }),
  )

  function timeOf(at: string): string {
    return clockIn(session.value.zone).time(at)
  }

  function titleOf({ article }: Checklist): string {
    return content.articleIn(article.id, language.value)?.title ?? article.title
  }

  function headingOf({ article, heading }: Checklist): string {
    return content.articleIn(article.id, language.value)?.heading ?? heading
  }

  /** An article that may be called from here: in the pack, and not waiting already. */
  function callable(id: string | undefined): string | undefined {
    const waits = session.value.trail.some((run) => session.value.checklists[run - 1]?.article.id === id)
    return id === undefined || waits ? undefined : content.articleIn(id, language.value)?.title
  }

  return {
    words,
    language,
    session,
    list,
    step,
    view,
    rows,
    row,
    again,
    articles,
    timeOf,
    titleOf,
    headingOf,
    callable,
    title: computed(() => (list.value ? titleOf(list.value) : '')),
    heading: computed(() => (list.value ? headingOf(list.value) : '')),
    caller: computed(() => list.value && callerOf(session.value, list.value)),
    waiting: computed(() => waitingPlaces(session.value, headingOf)),
    canUndo: computed(() => undoable(session.value) !== undefined),
    wordsMissing: computed(() => content.pack !== undefined && list.value !== undefined && !articles.value.clerk),
    allRows: (of: Checklist) =>
      allRowsOf(
        of,
        of.run === list.value?.run ? step.value : currentStep(session.value, of),
        content.articleIn(of.article.id, language.value),
        session.value,
      ),
  }
}
