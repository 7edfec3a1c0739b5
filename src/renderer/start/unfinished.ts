import type { SessionSummary } from '../../shared/session/summary'

/** Interrupted ones first, because that customer is still at the counter; then parked ones by when they are due. */
export function inOrder(unfinished: readonly SessionSummary[]): SessionSummary[] {
  return unfinished.filter((summary) => summary.state !== 'closed').sort((a, b) => rankOf(a).localeCompare(rankOf(b)))
}

function rankOf(summary: SessionSummary): string {
  if (summary.state === 'open') return `0 ${summary.openedAt}`
  return summary.until === undefined ? `2 ${summary.openedAt}` : `1 ${summary.until}`
}
