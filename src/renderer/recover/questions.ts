import type { CouldNotReason } from '../../shared/content/article'
import type { RecoverWords } from '../words/recover'

/** What the clerk is asked in the dialog before an act goes into the record. */
export type Asked = 'could-not' | 'not-needed' | 'later' | 'looks-different' | 'remark' | 'park' | 'leave'

/** The dialog for one of these, as `ReasonDialog` takes it. */
export type Question = {
  readonly title: string
  readonly lead?: string
  readonly choices: readonly { readonly id: string; readonly label: string; readonly advice?: string }[]
  /** Left out on a step where a secret is typed: there is no field then. */
  readonly wordsLabel?: string
  readonly untilLabel?: string
  readonly until?: string
  readonly confirmLabel: string
}

type Step = {
  readonly number: number
  readonly reasons: readonly CouldNotReason[]
  readonly waitText?: string
  readonly secret?: boolean
}

/** `until` is the ISO instant that the article proposes for coming back. */
export function questionFor(asked: Asked, step: Step, until: string | undefined, words: RecoverWords): Question {
  const { reasons, remark } = words
  const common = (lines: readonly string[]) => lines.map((label, at) => ({ id: String(at), label }))
  const own = step.secret ? {} : { wordsLabel: reasons.own }
  const other = step.secret ? [{ id: 'other', label: reasons.other }] : []
  const date = { untilLabel: reasons.until, ...(until !== undefined && { until }) }
  switch (asked) {
    case 'could-not':
      return {
        title: reasons.couldNot(step.number),
        choices: [
          ...step.reasons.map(({ id, reason, advice }) => ({ id, label: reason, ...(advice && { advice }) })),
          ...other,
        ],
        ...own,
        confirmLabel: reasons.confirm.record,
      }
    case 'not-needed':
      return {
        title: reasons.notNeeded(step.number),
        choices: common(reasons.notNeededCommon),
        ...own,
        confirmLabel: reasons.confirm.record,
      }
    case 'later':
      return {
        title: reasons.later(step.number),
        ...(step.waitText !== undefined && { lead: step.waitText }),
        choices: common(reasons.laterCommon),
        ...own,
        ...date,
        confirmLabel: reasons.confirm.later,
      }
    case 'looks-different':
      return {
        title: reasons.different(step.number),
        choices: [],
        wordsLabel: reasons.seen,
        confirmLabel: reasons.confirm.record,
      }
    case 'park':
      return {
        title: reasons.park,
        choices: common(reasons.parkCommon),
        ...own,
        untilLabel: reasons.until,
        confirmLabel: reasons.confirm.park,
      }
    case 'leave':
      return {
        title: reasons.leave,
        choices: common(reasons.leaveCommon),
        ...own,
        confirmLabel: reasons.confirm.leave,
      }
    case 'remark':
      return { title: remark.title, choices: [], wordsLabel: remark.label, confirmLabel: remark.save }
  }
}
