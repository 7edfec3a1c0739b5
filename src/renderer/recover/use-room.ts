import { onMounted, onScopeDispose, onUpdated, ref, type Ref } from 'vue'

/** Height of one folded step with its hairline, in CSS pixels. */
const ROW = 41

/**
 * Brings a card on the screen, with all that stands above it or else below the places that wait. One that is too tall for it is shown from
 * its top: its answers stay at the bottom edge by themselves.
 */
export function intoView(card: HTMLElement): void {
  const screen = card.parentElement?.parentElement
  if (screen && endOf(card, screen) <= screen.clientHeight) {
    screen.scrollTop = 0
    return
  }
  const above = card.parentElement?.querySelector('.crumbs')?.getBoundingClientRect().height ?? 0
  card.style.scrollMarginBlockStart = `${above + 8}px`
  const fits = screen && card.offsetHeight + above + 16 <= screen.clientHeight
  card.scrollIntoView({ block: fits ? 'nearest' : 'start' })
}

/** Where a card ends on a screen that is not scrolled. */
function endOf(card: HTMLElement, screen: HTMLElement): number {
  return card.getBoundingClientRect().bottom - screen.getBoundingClientRect().top + screen.scrollTop
}

/**
 * How many folded rows fit above the card, so that the card, the trail of waiting steps and the next step stay on the screen together.
 * Undefined where nothing can be measured: then every row is shown.
 */
export function useRoom(root: Ref<HTMLElement | null>): Ref<number | undefined> {
  const room = ref<number>()

  function measure(): void {
    const here = root.value
    const screen = here?.parentElement
    if (!here || !screen || screen.clientHeight === 0) return
    const { paddingBlockEnd } = getComputedStyle(screen)
    const gap = Number.parseFloat(getComputedStyle(here).rowGap) || 0
    const fixed = [...here.children].filter((child) => child.matches('.crumbs, .recover-head, .notice, .step-card'))
    const used = fixed.reduce((sum, child) => sum + child.getBoundingClientRect().height + gap, 0)
    const above = here.getBoundingClientRect().top - screen.getBoundingClientRect().top + screen.scrollTop
    const below = here.querySelector('.folded.coming') ? ROW : Number.parseFloat(paddingBlockEnd) || 0
    const left = screen.clientHeight - above - used - below - 2 * gap
    room.value = Math.max(1, Math.floor(left / ROW))
  }

  const watcher = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure)
  onMounted(() => {
    measure()
    if (root.value?.parentElement) watcher?.observe(root.value.parentElement)
  })
  onUpdated(measure)
  onScopeDispose(() => watcher?.disconnect())
  return room
}
