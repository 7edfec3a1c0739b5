import type { PackOffer, ReplayFinding } from '../../shared/content/pack-offer'
import { redact } from '../../shared/record/redact'
import type { PackWords } from '../words/packs'

/** What an offer adds, changes and removes: a count, and the titles for whoever wants them. */
export type ChangeGroup = {
  readonly id: 'added' | 'changed' | 'removed'
  readonly count: string
  readonly titles: readonly string[]
}

export function changesOf(offer: PackOffer, words: PackWords): ChangeGroup[] {
  const ids = ['added', 'changed', 'removed'] as const
  return ids.map((id) => ({
    id,
    count: words.offer[id](offer[id].length),
    titles: offer[id].map(({ title }) => title),
  }))
}

/** One kind of finding as a sentence, with what it was found with. */
export type FindingGroup = { readonly sentence: string; readonly lines: readonly string[]; readonly more: number }

/** Enough to see what it is about; whoever needs all of them rehearses the pack on their own desk. */
const MOST = 5

/** What was found with more sessions comes first. Customers' words are shown without what an export would hide, too. */
export function findingsOf(
  findings: readonly ReplayFinding[],
  nameOf: (article: string) => string,
  words: PackWords,
): FindingGroup[] {
  const { offer } = words
  const kinds = ['search-missed', 'article-vanished', 'step-vanished', 'message-ambiguous'] as const
  return kinds.flatMap((kind) => {
    const found = findings.filter((finding) => finding.kind === kind).sort((a, b) => b.sessions - a.sessions)
    if (found.length === 0) return []
    const lines = found.slice(0, MOST).map((finding) => {
      const article = finding.article === undefined ? [] : [nameOf(finding.article)]
      return [offer.quote(redact(finding.words, []).text), ...article, offer.met(finding.sessions)].join(' · ')
    })
    return [{ sentence: offer.findings[kind](found.length), lines, more: Math.max(0, found.length - MOST) }]
  })
}
