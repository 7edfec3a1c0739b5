import { currentStep, mayApply, type Checklist, type Session, type StepState } from '../../shared/session/session'
import type { StepAnswer } from '../../shared/session/events'
import type { Article } from '../../shared/content/article'

/** How a folded step stands; colour never says it alone, so each has a sign and a word too. */
export type RowState = StepAnswer | 'current' | 'waiting' | 'to-come' | 'passed-over'

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
export function allRowsOf(list: Checklist, article: Article | undefined, session: Session): ListRow[] {
  const current = currentStep(session, list)
  const rows = list.steps.map((step) => rowOf(step, current, article, session))
  return list.status === 'waiting'
    ? rows.map((row) => (row.state === 'current' ? { ...row, state: 'waiting' } : row))
    : rows
}

/** Rows that make room for the card: the oldest as one line that says how they ended, the latest as they are. */
export type Folded = { readonly first: number; readonly last: number; readonly counts: readonly Count[] }
type Count = { readonly state: RowState; readonly count: number }

/** Folds the oldest rows so that at most `most` lines remain; without a number, none. */
export function foldedRows(
  rows: readonly ListRow[],
  most: number | undefined,
): { readonly folded: Folded | undefined; readonly rows: readonly ListRow[] } {
  const first = rows[0]
  if (most === undefined || rows.length <= Math.max(1, most) || !first) return { folded: undefined, rows }
  const hidden = rows.slice(0, rows.length - Math.max(0, most - 1))
  const states = [...new Set(hidden.map(({ state }) => state))]
  const counts = states.map((state) => ({ state, count: hidden.filter((row) => row.state === state).length }))
  const last = hidden.at(-1) ?? first
  return { folded: { first: first.number, last: last.number, counts }, rows: rows.slice(hidden.length) }
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
  return step.answered?.answer ?? 'to-come'
}

/** What is known of the customer and speaks against the step. */
function passedOver({ shown }: StepState, session: Session): string | undefined {
  if (mayApply(shown.onlyIf, session) || !shown.onlyIf) return undefined
  const fact = session.facts[shown.onlyIf.fact]
  return fact && `${fact.label}: ${fact.words}`
}
