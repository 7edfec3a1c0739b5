import { computed, shallowRef, watch } from 'vue'
import type { CouldNotReason } from '../../shared/content/article'
import type { Session } from '../../shared/session/session'
import { useSessionStore } from '../stores/session'
import { hoursFrom } from '../ui/moments'
import type { Given } from '../ui/reason'
import { momentText } from '../words/dates'
import { articlesUnderWay } from './trail-view'
import type { Acts } from './use-acts'
import type { Scene } from './use-recover'

/** A reason that leads somewhere, before it is put in the record. */
export type Advising = { readonly reason: CouldNotReason; readonly words: string; readonly until?: string }

/** What follows from an authored reason why a step cannot be done: another article first, another day, or only a word of advice. */
export function useAdvice(scene: Scene, acts: Acts) {
  const store = useSessionStore()
  const advising = shallowRef<Advising>()
  const advice = shallowRef<{ readonly number: number; readonly text: string; readonly run: number }>()
  const article = computed(() => scene.callable(advising.value?.reason.article))
  const waits = computed(() => waitsAlready(scene, store.session, advising.value?.reason.article))
  const until = computed(() => {
    const instant = advising.value?.until
    return instant === undefined ? undefined : momentText(instant, scene.language.value, new Date())
  })

  // The advice speaks of the step before; two steps on it is stale.
  watch(
    () => [scene.list.value?.run, scene.step.value?.number],
    ([run, number]) => {
      const given = advice.value
      if (given && (run !== given.run || (number ?? given.number + 1) !== given.number + 1)) advice.value = undefined
    },
  )

  /** A reason that leads to another article or another day is shown first: the step may yet be done. */
  async function couldNot({ choice, reason: words }: Given): Promise<void> {
    const reason = scene.view.value?.reasons.find(({ id }) => id === choice)
    const back = reason?.wait && hoursFrom(new Date(), reason.wait.hours)
    if (reason && (back !== undefined || reason.article !== undefined)) {
      advising.value = { reason, words, ...(back !== undefined && { until: back }) }
    } else await recordCouldNot(words, reason)
  }

  async function recordCouldNot(words: string, reason: CouldNotReason | undefined): Promise<void> {
    const number = scene.step.value?.number ?? 0
    const run = scene.list.value?.run ?? 0
    advising.value = undefined
    if (!(await acts.record('could-not', { reason: words, ...because(reason) }))) return
    advice.value = reason?.advice === undefined ? undefined : { number, run, text: reason.advice }
  }

  /** The reason goes into the record as a note, because the step itself is still to be answered. */
  async function openAdvised(): Promise<void> {
    const { reason, words } = advising.value ?? {}
    const number = scene.step.value?.number ?? 0
    if (words === undefined || reason?.article === undefined) return
    const wanted = reason.article
    advising.value = undefined
    const noted = await store.execute({ type: 'add-remark', words: scene.words.value.advice.remark(number, words) })
    if (noted.ok) await acts.call(wanted, reason.id)
  }

  async function laterAsAdvised(): Promise<void> {
    const { words, reason, until: instant } = advising.value ?? {}
    advising.value = undefined
    if (words === undefined) return
    const until = instant === undefined ? {} : { until: instant }
    await acts.record('later', { reason: words, ...because(reason), ...until })
  }

  async function couldNotAfterAll(): Promise<void> {
    const { words, reason } = advising.value ?? {}
    if (words !== undefined) await recordCouldNot(words, reason)
  }

  /** The first of the ways on that the card shows. */
  async function takeFirst(): Promise<void> {
    if (article.value !== undefined) await openAdvised()
    else if (advising.value?.until !== undefined) await laterAsAdvised()
    else await couldNotAfterAll()
  }

  return { advising, advice, article, waits, until, couldNot, openAdvised, laterAsAdvised, couldNotAfterAll, takeFirst }
}

/** The authored reason by its id, so that what it says will last goes into the record with it. */
function because(reason: CouldNotReason | undefined): { because?: string } {
  return reason ? { because: reason.id } : {}
}

/** The article that would mend it waits itself: said, because it is gone back to and not begun anew. */
function waitsAlready(scene: Scene, session: Session, id: string | undefined): string | undefined {
  const { waitsAt } = articlesUnderWay(session).find(({ article }) => article === id) ?? {}
  if (id === undefined || waitsAt === undefined) return undefined
  return scene.words.value.advice.waits(scene.nameOf(id), waitsAt)
}

export type Advice = ReturnType<typeof useAdvice>
