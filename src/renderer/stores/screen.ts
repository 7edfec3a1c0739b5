import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef, triggerRef } from 'vue'

/** One entry of the footer bar: keys and what they do; with `run` it can be touched, for what has no button on the screen. */
export type Hint = {
  /** Keys as `KeyboardEvent.key` names them. */
  readonly keys: readonly string[]
  /** Between the keys: "…" for a range, "+" for a chord. */
  readonly between?: string
  readonly label: string
  readonly run?: () => void
}

/** `note` stands at the end of the bar in place of the content's version. */
export type Footer = { readonly hints: readonly Hint[]; readonly note?: string }

/** What the frame around the screens shows for the screen that is there. */
export const useScreenStore = defineStore('screen', () => {
  const footers = shallowRef<(() => Footer)[]>([])
  const view = shallowRef<'desk' | 'content' | 'settings' | 'records' | 'insights'>('desk')
  const displayAsked = shallowRef(false)

  function add(footer: () => Footer): () => void {
    footers.value.push(footer)
    triggerRef(footers)
    return () => {
      footers.value = footers.value.filter((other) => other !== footer)
    }
  }

  return {
    footer: computed<Footer>(() => footers.value.at(-1)?.() ?? { hints: [] }),
    add,
    view: computed(() => view.value),
    /** Whether the dialog on languages and display is open; it lies over whatever screen there is. */
    displayAsked: computed(() => displayAsked.value),
    askDisplay: (asked: boolean) => (displayAsked.value = asked),
    showContent: () => (view.value = 'content'),
    showRecords: () => (view.value = 'records'),
    showInsights: () => (view.value = 'insights'),
    showSettings: () => (view.value = 'settings'),
    showDesk: () => (view.value = 'desk'),
  }
})

/** The footer bar while the calling component lives; the youngest caller has it. */
export function useFooter(footer: () => Footer): void {
  onScopeDispose(useScreenStore().add(footer))
}
