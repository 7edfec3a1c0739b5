import type { Condition } from '../content/article'
import type { Facts } from '../triage/suggestion'
import type { ArticleShown, HiddenKind, Outcome, StepAnswer, StepPlace, StepShown, Via } from './events'

/** An answer that holds; `seq` orders it among all answers of the session. */
export type Answered = {
  readonly answer: StepAnswer
  readonly words: string
  readonly reason?: string
  readonly variant?: string
  readonly value?: string
  /** A fact that became known by this answer, and what was known in its place before. */
  readonly fact?: { readonly fact: string; readonly value: string; readonly before?: NotedFact }
  readonly until?: string
  readonly at: string
  readonly clerk: string
  readonly seq: number
}

/** Why a step that had an answer is asked again. */
export type AskedAgain = 'interrupted' | 'reopened' | 'changed' | 'returned' | 'withdrawn' | 'later'

export type StepState = {
  readonly shown: StepShown
  readonly number: number
  readonly answered?: Answered
  /** `because` names the earlier step whose answer was changed. */
  readonly again?: { readonly why: AskedAgain; readonly before: Answered; readonly because?: string }
  /** A wait that was begun here and is not answered yet; it runs by its end, not by any timer. */
  readonly wait?: { readonly until: string; readonly words: string }
}

/** The run of one article in one session; `waiting` while another article runs that it needs first. */
export type Checklist = {
  readonly run: number
  readonly article: ArticleShown
  readonly heading: string
  readonly completion: string
  readonly steps: readonly StepState[]
  readonly via: Via
  readonly caller?: StepPlace
  readonly status: 'running' | 'waiting' | 'finished' | 'left'
  /** The step that the clerk went to, or came back to: asked before the first open one for as long as it is open itself. */
  readonly focus?: string
}

/** Something that lasts beyond its step; `number` counts those of the session. */
export type LastingCondition = {
  readonly number: number
  readonly words: string
  readonly until?: string
  readonly from: 'message' | 'reason' | 'wait' | 'answer'
  readonly at?: StepPlace
  readonly since: string
  readonly seq: number
  readonly lifted: boolean
}

export type NotedFact = { readonly value: string; readonly label: string; readonly words: string }

/** An answer as it stands now; an earlier one to the same question is in the log alone. */
export type QuestionAnswer = {
  readonly question: string
  readonly answer: string
  readonly words: string
  readonly answerWords: string
  readonly fact?: { readonly fact: string; readonly value: string }
}

/** What was picked on the way to a checklist: shown on the Choose screen until it is started or put back. */
type Chosen = {
  readonly article: ArticleShown
  readonly before?: ArticleShown
  readonly message?: { readonly shows: string; readonly when?: string }
}

/** One customer's visit as its events tell it. Everything here can be rebuilt from the log alone. */
export type Session = {
  readonly status: 'new' | 'open' | 'parked' | 'closed'
  readonly code: string
  readonly desk: string
  readonly zone: string
  readonly clerkLanguage: string
  readonly customerLanguage: string
  readonly pack: { readonly id: string; readonly version: string }
  readonly openedAt: string
  readonly changedAt: string
  readonly clerk: string
  readonly seq: number
  readonly complaint: string
  /** Words that are in the record as a gap. */
  readonly gaps: readonly string[]
  readonly facts: Readonly<Record<string, NotedFact>>
  readonly answers: readonly QuestionAnswer[]
  readonly chosen?: Chosen
  /** Every checklist of the session by run: the n-th is `checklists[n - 1]`. */
  readonly checklists: readonly Checklist[]
  /** Runs that wait for each other; the last one is worked on. */
  readonly trail: readonly number[]
  readonly conditions: readonly LastingCondition[]
  /** Since when the step that is asked now has been asked. */
  readonly askedSince: string
  readonly parked?: {
    readonly reason: string
    readonly by: string
    readonly until?: string
    readonly waiting?: StepPlace
  }
  readonly shownKinds: readonly HiddenKind[]
  readonly outcome?: Outcome
}

export const newSession: Session = {
  status: 'new',
  code: '',
  desk: '',
  zone: 'UTC',
  clerkLanguage: 'en',
  customerLanguage: 'en',
  pack: { id: '', version: '' },
  openedAt: '',
  changedAt: '',
  clerk: '',
  seq: 0,
  complaint: '',
  gaps: [],
  facts: {},
  answers: [],
  checklists: [],
  trail: [],
  conditions: [],
  askedSince: '',
  shownKinds: [],
}

export type Stage = 'listen' | 'choose' | 'recover' | 'close'

/** Where the session stands by its events; `close` once a checklist was carried to its end and none is running. */
export function stageOf(session: Session): Stage {
  if (session.status === 'closed') return 'close'
  if (session.trail.length > 0) return 'recover'
  if (session.chosen) return 'choose'
  return lastMainList(session)?.status === 'finished' ? 'close' : 'listen'
}

/** The last checklist that was begun for the customer rather than as a detour from another. */
export function lastMainList(session: Session): Checklist | undefined {
  return session.checklists.findLast((list) => !list.caller)
}

/** The facts as the ranking wants them. */
export function factsOf(session: Session): Facts {
  return Object.fromEntries(Object.entries(session.facts).map(([fact, noted]) => [fact, noted.value]))
}

/** What is noted under a fact's id; ids such as "constructor" are no facts merely because every object has them. */
export function notedFact(session: Session, fact: string): NotedFact | undefined {
  return Object.hasOwn(session.facts, fact) ? session.facts[fact] : undefined
}

/** The checklist being worked on. */
export function activeChecklist(session: Session): Checklist | undefined {
  const run = session.trail.at(-1)
  return run === undefined ? undefined : session.checklists[run - 1]
}

/** A condition holds unless a known fact says otherwise: an unknown version hides no step. */
export function mayApply(condition: Condition | undefined, session: Session): boolean {
  if (!condition) return true
  const known = notedFact(session, condition.fact)
  return known === undefined || condition.is.includes(known.value)
}

/** Answers that say how it stands and leave the step to be done. */
const LEAVES_OPEN: readonly StepAnswer[] = ['error-seen', 'later', 'looks-different']

/** An error, an unlike screen or a wait does not end a step: it is asked until something else is answered. */
export function isSettled(step: StepState): boolean {
  return step.answered !== undefined && !LEAVES_OPEN.includes(step.answered.answer)
}

/** The step that wants an answer now: the one that was gone to, else the first open one; undefined when the list is complete. */
export function currentStep(session: Session, checklist: Checklist | undefined): StepState | undefined {
  const isOpen = (step: StepState) => !isSettled(step) && mayApply(step.shown.onlyIf, session)
  const focused = checklist?.steps.find(({ shown }) => shown.id === checklist.focus)
  return focused && isOpen(focused) ? focused : checklist?.steps.find(isOpen)
}

export function placeOf(checklist: Checklist, step: StepState): StepPlace {
  return { run: checklist.run, step: step.shown.id, number: step.number, title: step.shown.title }
}

/** The step answered last in a checklist: the one that an undo withdraws. */
export function lastAnswered(checklist: Checklist | undefined): StepState | undefined {
  return latest(checklist?.steps ?? [])
}

/** The step that an interruption asks again: the one answered last among those that the customer's device has. */
export function lastToConfirm(session: Session, checklist: Checklist | undefined): StepState | undefined {
  return latest((checklist?.steps ?? []).filter(({ shown }) => mayApply(shown.onlyIf, session)))
}

function latest(steps: readonly StepState[]): StepState | undefined {
  const answered = steps.filter((step) => step.answered)
  return answered.reduce<StepState | undefined>(
    (last, step) => ((step.answered?.seq ?? 0) > (last?.answered?.seq ?? 0) ? step : last),
    undefined,
  )
}

/** The checklist whose last answer an undo takes back: the running one, else the one just finished, never one before it. */
export function undoable(session: Session): { checklist: Checklist; step: StepState } | undefined {
  const last = lastMainList(session)
  const ended = last?.status === 'finished' && !session.chosen ? last : undefined
  const checklist = activeChecklist(session) ?? ended
  const step = lastAnswered(checklist)
  return checklist && step ? { checklist, step } : undefined
}
