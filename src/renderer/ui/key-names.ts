import { inject, type ComputedRef, type InjectionKey } from 'vue'

/** What is printed on keys that have a name, by `KeyboardEvent.key`. */
export type KeyNames = Readonly<Record<string, string>>

const english: KeyNames = {
  ' ': 'Space',
  Enter: 'Enter',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
}

/** Names in the clerk's language; the app provides them. */
export const keyNames: InjectionKey<ComputedRef<KeyNames>> = Symbol('key names')

/** The words on a key cap. */
export function useKeyName(): (key: string) => string {
  const names = inject(keyNames, undefined)
  return (key) => names?.value[key] ?? english[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}

/** A key as `aria-keyshortcuts` wants it. */
export function ariaKey(key: string): string {
  if (key === ' ') return 'Space'
  return key.length === 1 ? key.toUpperCase() : key
}
