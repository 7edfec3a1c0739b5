import { computed } from 'vue'
import { activeChecklist, currentStep } from '../../shared/session/session'
import { useContentStore } from '../stores/content'
import { useSessionStore } from '../stores/session'
import { recoverWords } from '../words/recover'
import { useWords } from '../words/use-words'
import { againWords } from './again-words'
import { listViewOf } from './list-view'
import { stepViewOf } from './step-view'
import { callerOf, rowThatLedHere, waitingPlaces } from './trail-view'
import { useNames } from './use-names'

/** The running checklist as the screen shows it: everything here follows from the record and the pack. */
export function useRecover() {
  const store = useSessionStore()
  const content = useContentStore()
  const words = useWords(recoverWords)
  const names = useNames()
  const { language, timeOf, titleOf, headingOf } = names

  const session = computed(() => store.session)
  const list = computed(() => activeChecklist(session.value))
  const step = computed(() => currentStep(session.value, list.value))
  const articles = computed(() => ({
    clerk: list.value && names.articleOf(list.value),
    customer: list.value && content.articleIn(list.value.article.id, session.value.customerLanguage),
  }))
  const view = computed(() => step.value && stepViewOf(step.value, articles.value, session.value))
  const rows = computed(() => {
    if (!list.value) return { past: [], coming: [] }
    return listViewOf(list.value, step.value, articles.value.clerk, session.value)
  })
  const row = computed(
    () => list.value && content.pack && rowThatLedHere(content.pack, session.value, list.value, language.value),
  )
  const again = computed(() => {
    if (!list.value || !step.value) return undefined
    const place = { session: session.value, list: list.value, step: step.value, pack: content.pack }
    return againWords({ ...place, titleOf, timeOf, words: words.value })
  })

  return {
    ...names,
    words,
    session,
    list,
    step,
    view,
    rows,
    row,
    again,
    articles,
    title: computed(() => (list.value ? titleOf(list.value) : '')),
    heading: computed(() => (list.value ? headingOf(list.value) : '')),
    caller: computed(() => list.value && callerOf(session.value, list.value)),
    waiting: computed(() => waitingPlaces(session.value, headingOf)),
    wordsMissing: computed(() => content.pack !== undefined && list.value !== undefined && !articles.value.clerk),
  }
}

export type Scene = ReturnType<typeof useRecover>
