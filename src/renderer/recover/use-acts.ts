import { computed, ref, shallowRef, type ComputedRef } from 'vue'
import type { CouldNotReason } from '../../shared/content/article'
import type { StepAnswer } from '../../shared/session/events'
import { useSessionStore } from '../stores/session'
import type { Given } from '../ui/reason'
import { hoursFrom, questionFor, type Asked } from './questions'
import type { useCardState } from './use-card-state'
import type { useRecover } from './use-recover'

type Scene = ReturnType<typeof useRecover>
type Card = ReturnType<typeof useCardState>

/** A reason that leads somewhere, before it is put in the record. */
export type Advising = { readonly reason: CouldNotReason; readonly words: string; readonly until?: string }

/** Everything the clerk does to the checklist: each act is one command, and what needs a reason asks for it first. */
export function useActs(scene: Scene, card: Card) {
  const store = useSessionStore()
  const asked = ref<Asked>()
  const proposed = shallowRef<string>()
  const advising = shallowRef<Advising>()
  const advice = shallowRef<{ readonly number: number; readonly text: string }>()
  const said = ref('')

  const question = computed(
    () =>
      asked.value &&
      questionFor(
        asked.value,
        { number: scene.view.value?.number ?? 0, reasons: scene.view.value?.reasons ?? [], ...waitText() },
        proposed.value,
        scene.words.value,
      ),
  )

  /** What makes the customer wait here: the step itself, or the message that led here. */
  function waitHere() {
    return scene.view.value?.wait ?? scene.row.value?.wait
  }

  function waitText() {
    const wait = waitHere()
    return wait ? { waitText: wait.text } : {}
  }

  function ask(what: Asked, until?: string): void {
    if (store.busy) return
    const hours = waitHere()?.hours
    proposed.value = until ?? (what === 'later' && hours !== undefined ? hoursFrom(new Date(), hours) : undefined)
    asked.value = what
  }

  function onScreen(): { variant?: string } {
    const view = scene.view.value
    const place = card.picked.value ?? (view?.together === 1 ? 0 : undefined)
    const variant = place === undefined ? undefined : view?.wordings[place]?.id
    return variant === undefined ? {} : { variant }
  }

  async function record(answer: StepAnswer, more: { reason?: string; until?: string } = {}): Promise<boolean> {
    const { list, step } = scene
    if (!list.value || !step.value) return false
    const seen = card.seen.value.length > 0 ? { seen: [...card.seen.value] } : {}
    const at = { run: list.value.run, step: step.value.shown.id }
    const reply = await store.execute({ type: 'answer-step', ...at, answer, ...onScreen(), ...seen, ...more })
    if (reply.ok) advice.value = undefined
    return reply.ok
  }

  async function confirmed(given: Given): Promise<void> {
    const what = asked.value
    asked.value = undefined
    const { reason } = given
    const until = given.until === undefined ? {} : { until: given.until }
    if (reason === '') return
    switch (what) {
      case 'could-not':
        return couldNot(given)
      case 'not-needed':
        await record('not-needed', { reason })
        return
      case 'later':
        await record('later', { reason, ...until })
        return
      case 'remark':
        if ((await store.execute({ type: 'add-remark', words: reason })).ok) said.value = scene.words.value.announce.remark
        return
      case 'park':
        await store.execute({ type: 'park', reason, ...until })
        return
      case 'leave':
        await store.execute({ type: 'leave-checklist', reason })
        return
      case undefined:
        return
    }
  }

  /** A reason that leads to another article or another day is shown first: the step may yet be done. */
  async function couldNot({ choice, reason: words }: Given): Promise<void> {
    const reason = scene.view.value?.reasons.find(({ id }) => id === choice)
    const until = reason?.wait && hoursFrom(new Date(), reason.wait.hours)
    const leads = until !== undefined || scene.callable(reason?.article) !== undefined
    if (reason && leads) {
      advising.value = { reason, words, ...(until !== undefined && { until }) }
      return
    }
    await recordCouldNot(words, reason)
  }

  async function recordCouldNot(words: string, reason: CouldNotReason | undefined): Promise<void> {
    const number = scene.step.value?.number ?? 0
    advising.value = undefined
    if ((await record('could-not', { reason: words })) && reason?.advice !== undefined) {
      advice.value = { number, text: reason.advice }
    }
  }

  /** The reason goes into the record as a note, because the step itself is still to be answered. */
  async function openAdvised(): Promise<void> {
    const { reason, words } = advising.value ?? {}
    const number = scene.step.value?.number ?? 0
    if (words === undefined || reason?.article === undefined) return
    const article = reason.article
    advising.value = undefined
    const noted = await store.execute({ type: 'add-remark', words: scene.words.value.advice.remark(number, words) })
    if (noted.ok) await store.execute({ type: 'call-article', article })
  }

  async function laterAsAdvised(): Promise<void> {
    const { words, until } = advising.value ?? {}
    advising.value = undefined
    if (words !== undefined) await record('later', { reason: words, ...(until !== undefined && { until }) })
  }

  async function undo(): Promise<void> {
    const number = scene.canUndo.value ? store.events.findLast(({ event }) => event.type === 'step-answered') : undefined
    if (!number) return
    const reply = await store.execute({ type: 'withdraw-answer' })
    const event = reply.ok ? reply.value.events.find(({ event }) => event.type === 'answer-withdrawn')?.event : undefined
    if (event?.type === 'answer-withdrawn') said.value = scene.words.value.announce.undone(event.at.number)
  }

  /** A detour that did not prove its end is left, not finished: what it should have renewed is not new. */
  async function finish(unproven: { number: number; title: string } | undefined): Promise<void> {
    if (unproven && scene.caller.value) {
      const reason = scene.words.value.end.leftBecause(unproven.number, unproven.title)
      await store.execute({ type: 'leave-checklist', reason })
    } else await store.execute({ type: 'finish-checklist' })
  }

  async function pick(wording: number): Promise<void> {
    const { list, step, view } = scene
    card.picked.value = wording
    const variant = view.value?.wordings[wording]?.id
    if (!list.value || !step.value || variant === undefined) return
    await store.execute({ type: 'show-variant', run: list.value.run, step: step.value.shown.id, variant })
  }

  function nextWording(): void {
    const { wordings, together } = scene.view.value ?? { wordings: [], together: 0 }
    if (wordings.length < 2) return
    const from = card.picked.value ?? (together === 1 ? 0 : -1)
    void pick((from + 1) % wordings.length)
  }

  return {
    asked,
    question: question as ComputedRef<ReturnType<typeof questionFor> | undefined>,
    advising,
    advice,
    said,
    ask,
    record,
    confirmed,
    openAdvised,
    laterAsAdvised,
    couldNotAfterAll: () => recordCouldNot(advising.value?.words ?? '', advising.value?.reason),
    call: async (article: string) => store.execute({ type: 'call-article', article }),
    undo,
    finish,
    pick,
    nextWording,
  }
}
