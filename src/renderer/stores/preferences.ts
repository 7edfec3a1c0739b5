import { defineStore } from 'pinia'
import { computed, watch } from 'vue'
import { usualDisplay, type Theme } from '../../shared/desk/display'
import { letterKeys } from '../keys'
import { useDeskStore } from './desk'

/** How this desk is shown. The main process keeps it beside the record and says what policy has settled. */
export const usePreferencesStore = defineStore('preferences', () => {
  const desk = useDeskStore()
  const display = computed(() => desk.state?.display ?? usualDisplay)
  watch(
    display,
    ({ theme, singleKeys }) => {
      show(theme)
      letterKeys.value = singleKeys
    },
    { flush: 'sync', immediate: true },
  )
  return {
    display,
    singleKeysManaged: computed(() => desk.state?.singleKeysManaged ?? false),
    change: desk.changeDisplay,
  }
})

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
