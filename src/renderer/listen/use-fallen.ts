import { shallowRef, watch, type Ref } from 'vue'
import type { Suggestion } from '../../shared/triage/suggestion'

const none: ReadonlyMap<string, number> = new Map()

/**
 * The places that likely articles had before the last answer or fact changed the order, counted from 1: what fell is marked, so that the clerk sees
 * what the answer did. Other words begin anew.
 */
export function useFallen(suggestions: Ref<readonly Suggestion[]>, typed: Ref<string>) {
  const before = shallowRef(none)
  watch([suggestions, typed], ([now, words], [old, oldWords]) => {
    if (words !== oldWords) before.value = none
    else if (orderOf(now) !== orderOf(old)) before.value = likelyPlaces(old)
  })
  return before
}

/** Further down nobody saw them. */
const SEEN = 12

function orderOf(suggestions: readonly Suggestion[]): string {
  return suggestions
    .slice(0, SEEN)
    .map(({ article }) => article)
    .join(' ')
}

function likelyPlaces(suggestions: readonly Suggestion[]): ReadonlyMap<string, number> {
  const likely = suggestions.slice(0, SEEN).map(({ article, strength }, at) => ({ article, strength, place: at + 1 }))
  return new Map(likely.filter(({ strength }) => strength !== 'weak').map(({ article, place }) => [article, place]))
}
