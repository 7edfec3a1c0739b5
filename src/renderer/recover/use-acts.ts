import { ref } from 'vue'
import type { StepAnswer } from '../../shared/session/events'
import { undoable } from '../../shared/session/session'
import { useSessionStore } from '../stores/session'
import type { CardState } from './use-card-state'
import type { Scene } from './use-recover'

/** What the clerk does to the checklist without being asked anything: each act is one command. */
export function useActs(scene: Scene, card: CardState) {
  const store = useSessionStore()
  /** Said to who cannot see that something changed. */
  const said = ref('')

  function place() {
    const { list, step } = scene
    return list.value && step.value && { run: list.value.run, step: step.value.shown.id }
  }

  /** The wording that is on the screen, when it is one. */
  function onScreen(): { variant?: string } {
    const view = scene.view.value
    const shown = card.picked.value ?? (view?.together === 1 ? 0 : undefined)
    const variant = shown === undefined ? undefined : view?.wordings[shown]?.id
    return variant === undefined ? {} : { variant }
  }

  async function record(answer: StepAnswer, more: { reason?: string; until?: string } = {}): Promise<boolean> {
    const at = place()
    if (!at) return false
    const seen = card.seen.value.length > 0 ? { seen: [...card.seen.value] } : {}
    return (await store.execute({ type: 'answer-step', ...at, answer, ...onScreen(), ...seen, ...more })).ok
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

  function nextWording(): void {
    const { wordings, together } = scene.view.value ?? { wordings: [], together: 0 }
    if (wordings.length < 2 || store.busy) return
    const from = card.picked.value ?? (together === 1 ? 0 : -1)
    void pick((from + 1) % wordings.length)
  }

  async function call(article: string): Promise<void> {
    if (!store.busy) await store.execute({ type: 'call-article', article })
  }

  return { said, record, undo, finish, pick, nextWording, call }
}

export type Acts = ReturnType<typeof useActs>
