import { computed, type ComputedRef } from 'vue'
import { useDeskStore } from '../stores/desk'
import { useSessionStore } from '../stores/session'

/** The words of one area in every language the desk speaks. */
export type Area<W> = { readonly en: W; readonly fr: W }

/** The clerk's language: the session's while one is open, else the desk's. */
export function useLanguage(): ComputedRef<string> {
  const desk = useDeskStore()
  const session = useSessionStore()
  return computed(() => {
    const open = session.id !== undefined && session.session.status !== 'closed'
    return (open ? session.session.clerkLanguage : desk.state?.clerkLanguage) ?? 'en'
  })
}

/** The words of an area in the clerk's language; English where the desk has no words of that language. */
export function useWords<W>(area: Area<W>): ComputedRef<W> {
  const language = useLanguage()
  return computed(() => (language.value.split('-')[0] === 'fr' ? area.fr : area.en))
}
