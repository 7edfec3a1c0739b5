import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { letterKeys } from '../keys'

export type Theme = 'system' | 'light' | 'dark' | 'contrast'
const THEMES: readonly Theme[] = ['system', 'light', 'dark', 'contrast']
const NAME = 'handrail-display'

/** How this desk likes to be shown; nothing of a customer. Kept by the window, because main has no use for it. */
export const usePreferencesStore = defineStore('preferences', () => {
  const kept = read()
  const theme = ref<Theme>(kept.theme)
  letterKeys.value = kept.letterKeys
  watch(
    [theme, letterKeys],
    () => {
      show(theme.value)
      localStorage.setItem(NAME, JSON.stringify({ theme: theme.value, letterKeys: letterKeys.value }))
    },
    { flush: 'sync' },
  )
  show(theme.value)
  return { theme, letterKeys }
})

function read(): { theme: Theme; letterKeys: boolean } {
  const text = localStorage.getItem(NAME)
  if (text === null) return { theme: 'system', letterKeys: true }
  const found = text.match(/"theme":"(\w+)"/)?.[1]
  const theme = THEMES.find((candidate) => candidate === found) ?? 'system'
  return { theme, letterKeys: !text.includes('"letterKeys":false') }
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
