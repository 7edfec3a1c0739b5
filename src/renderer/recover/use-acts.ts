import { ref } from 'vue'
import type { StepAnswer } from '../../shared/session/events'
import { undoable } from '../../shared/session/session'
import { useSessionStore } from '../stores/session'
import type { CardState } from './use-card-state'
import type { Scene } from './use-recover'

type More = { reason?: string; until?: string; because?: string; variant?: string }

/** The wording that is on the screen, when it is one. */
function onScreen(view: Scene['view']['value'], card: CardState): { variant?: string } {
  const shown = card.picked.value ?? (view?.together === 1 ? 0 : undefined)
  const variant = shown === undefined ? undefined : view?.wordings[shown]?.id
  return variant === undefined ? {} : { variant }
}

/** The sights and the value that were told on the card. */
function told(card: CardState) {
  const { seen, value } = { seen: card.seen.value, value: card.value.value }
  return { ...(seen.length > 0 && { seen: [...seen] }), ...(value && { value }) }
}

/** What the clerk does to the checklist without being asked anything: each act is one command. */
export function useActs(scene: Scene, card: CardState) {
  const store = useSessionStore()
  /** Said to who cannot see that something changed. */
  const said = ref('')

  function place() {
    const { list, step } = scene
    return list.value && step.value && { run: list.value.run, step: step.value.shown.id }
  }

  async function record(answer: StepAnswer, more: More = {}): Promise<boolean> {
    const at = place()
    if (!at) return false
    const shown = { ...onScreen(scene.view.value, card), ...told(card) }
    return (await store.execute({ type: 'answer-step', ...at, answer, ...shown, ...more })).ok
  }

  async function undo(): Promise<void> {
    const number = undoable(store.session)?.step.number
    if (number === undefined || store.busy) return
    if ((await store.execute({ type: 'withdraw-answer' })).ok) said.value = scene.words.value.announce.undone(number)
  }

  /** A detour that did not prove its end is left, not finished: what it should have renewed is not new. */
  async function finish(unproven: { number: number; title: string } | undefined): Promise<void> {
    if (store.busy) return
    if (unproven && scene.caller.value) {
      const reason = scene.words.value.end.leftBecause(unproven.number, unproven.title)
      await store.execute({ type: 'leave-checklist', reason })
    } else await store.execute({ type: 'finish-checklist' })
  }

  async function pick(wording: number): Promise<void> {
    const at = place()
    const variant = scene.view.value?.wordings[wording]?.id
    card.picked.value = wording
    if (at && variant !== undefined) await store.execute({ type: 'show-variant', ...at, variant })
  }

  /** The screen is like another wording of the step: an answer of its own, and the step goes on in that wording. */
  async function looksLike(wording: number): Promise<void> {
    const variant = scene.view.value?.wordings[wording]?.id
    if (store.busy || !(await record('looks-different', variant === undefined ? {} : { variant }))) return
    card.picked.value = wording
    card.differs.value = false
  }

  async function change(run: number, step: string): Promise<void> {
    if (!store.busy) await store.execute({ type: 'change-answer', run, step })
  }

  async function goTo(run: number, step: string): Promise<void> {
    if (!store.busy) await store.execute({ type: 'go-to-step', run, step })
  }

  async function startWait(): Promise<void> {
    const at = place()
    if (at && !store.busy) await store.execute({ type: 'start-wait', ...at })
  }

  function nextWording(): void {
    const { wordings, together } = scene.view.value ?? { wordings: [], together: 0 }
    if (wordings.length < 2 || store.busy) return
    const from = card.picked.value ?? (together === 1 ? 0 : -1)
    void pick((from + 1) % wordings.length)
  }

  async function call(article: string, because?: string): Promise<void> {
    const reason = because === undefined ? {} : { because }
    if (!store.busy) await store.execute({ type: 'call-article', article, ...reason })
  }

  return { said, record, undo, finish, looksLike, nextWording, call, change, goTo, startWait }
}

export type Acts = ReturnType<typeof useActs>
