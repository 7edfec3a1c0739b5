import { computed, ref, shallowRef } from 'vue'
import { on, onDigits } from '../keys'
import { useSessionStore } from '../stores/session'
import { allRowsOf } from './list-view'
import { answeredLast, deedFor, moved, pickable, type Picked, type WholeOfList } from './overview'
import type { Acts } from './use-acts'
import type { Scene } from './use-recover'

/** The whole list: looked at by one key, and the way to any step of it. */
export function useOverview(scene: Scene, acts: Acts) {
  const store = useSessionStore()
  const open = ref(false)
  const picked = shallowRef<Picked>()

  const lists = computed((): WholeOfList[] =>
    store.session.trail.flatMap((run) => {
      const one = store.session.checklists[run - 1]
      if (!one) return []
      const rows = allRowsOf(one, scene.articleOf(one), store.session)
      return [{ run, title: scene.headingOf(one), active: run === store.session.trail.at(-1), rows }]
    }),
  )

  function show(): void {
    picked.value = undefined
    open.value = true
  }

  /** Where an earlier answer is to be changed: this step, or the one answered last. */
  function showAt(step?: string): void {
    const run = scene.list.value?.run
    open.value = true
    picked.value = step === undefined || run === undefined ? answeredLast(lists.value) : { run, step }
  }

  function close(): void {
    open.value = false
  }

  async function act(): Promise<void> {
    const target = picked.value
    const list = lists.value.find(({ run }) => run === target?.run)
    const row = list?.rows.find(({ id }) => id === target?.step)
    const deed = list && row && deedFor(list, row)
    if (!target || !deed) return
    if (deed === 'change') await acts.change(target.run, target.step)
    else await acts.goTo(target.run, target.step)
    close()
  }

  function pick(one: Picked): void {
    picked.value = one
  }

  const actions = () => [
    on('recover.leave', close),
    on('recover.overview', close),
    on('recover.up', () => (picked.value = moved(lists.value, picked.value, -1))),
    on('recover.down', () => (picked.value = moved(lists.value, picked.value, 1))),
    on('recover.act', () => void act()),
    ...onDigits(lists.value.at(-1)?.rows ?? [], ({ id }) => pickIfPossible(id)),
  ]

  function pickIfPossible(id: string): void {
    const one = pickable(lists.value).find(({ run, step }) => step === id && run === scene.list.value?.run)
    if (one) picked.value = one
  }

  return { open, picked, lists, show, showAt, close, act, pick, actions }
}
