import { isSettled, mayApply, type Checklist, type Session, type StepState } from '../../shared/session/session'
import type { StepAnswer } from '../../shared/session/events'
import type { Article } from '../../shared/content/article'

/** How a folded step stands; colour never says it alone, so each has a sign and a word too. */
export type RowState = StepAnswer | 'current' | 'to-come' | 'passed-over'

/** One folded step of the list. */
export type ListRow = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly state: RowState
  readonly at?: string
  readonly reason?: string
  readonly critical: boolean
  readonly again: boolean
}

/** The rows before the current step, the current one, and those after it. Without a current step all are past. */
export type ListView = { readonly past: readonly ListRow[]; readonly coming: readonly ListRow[] }

export function listViewOf(
  list: Checklist,
  current: StepState | undefined,
  article: Article | undefined,
  session: Session,
): ListView {
  const rows = list.steps.map((step) => rowOf(step, current, article, session))
  const here = current?.number ?? Number.POSITIVE_INFINITY
  return { past: rows.filter((row) => row.number < here), coming: rows.filter((row) => row.number > here) }
}

/** Every row of the list, the current one among them: for the overview. */
export function allRowsOf(
  list: Checklist,
  current: StepState | undefined,
  article: Article | undefined,
  session: Session,
): ListRow[] {
  return list.steps.map((step) => rowOf(step, current, article, session))
}

function rowOf(
  step: StepState,
  current: StepState | undefined,
  article: Article | undefined,
  session: Session,
): ListRow {
  const { shown, number, answered } = step
  const title = article?.steps.find((other) => other.id === shown.id)?.title ?? shown.title
  const reason = answered?.reason ?? passedOver(step, session)
  return {
    id: shown.id,
    number,
    title,
    state: stateOf(step, current, session),
    ...(answered && { at: answered.at }),
    ...(reason !== undefined && { reason }),
    critical: shown.must === 'critical',
    again: step.again !== undefined && !answered,
  }
}

function stateOf(step: StepState, current: StepState | undefined, session: Session): RowState {
  if (step === current) return 'current'
  if (!mayApply(step.shown.onlyIf, session)) return 'passed-over'
  return step.answered && (isSettled(step) || step.answered.answer === 'later') ? step.answered.answer : 'to-come'
}

/** What is known of the customer and speaks against the step. */
function passedOver({ shown }: StepState, session: Session): string | undefined {
  if (mayApply(shown.onlyIf, session) || !shown.onlyIf) return undefined
  const fact = session.facts[shown.onlyIf.fact]
  return fact && `${fact.label}: ${fact.words}`
}
