import { ok, refuse, type Result } from '../../result'
import { activeChecklist, currentStep, notedFact, type Checklist, type StepState } from '../../session/session'
import type { Step, Wait } from '../article'
import { articleIn } from '../pack'
import type { Visit } from './visit'

/** How a visit can end well. */
export type End = 'solved' | 'come-back' | 'passed-on'
/** Where and why a visit cannot go on: the article and step it stands at. */
export type Stuck = { readonly article: string; readonly step: string | undefined; readonly why: string }

/** Nobody waits longer than this at a counter; the customer comes back. */
const AT_THE_COUNTER = 1
/** No list that ends takes this many acts. */
const MOST_ACTS = 5000

type Here = { readonly list: Checklist; readonly step: StepState; readonly authored: Step | undefined }

/** The step that is asked now, with what its author wrote. */
export function here({ session, pack }: Visit): Here | undefined {
  const list = activeChecklist(session())
  const step = currentStep(session(), list)
  if (!list || !step) return undefined
  const article = articleIn(pack, list.article.id, list.article.language)
  return { list, step, authored: article?.steps.find(({ id }) => id === step.shown.id) }
}

/**
 * Answers every step with what makes it done, goes through what a step needs first, waits where it says so, and closes: as solved, or
 * passed on when a critical step could not be done.
 */
export function toTheEnd(visit: Visit): Result<End, Stuck> {
  const seen = { called: new Set<string>(), waited: false }
  for (let acts = 0; acts < MOST_ACTS; acts++) {
    if (visit.session().trail.length === 0) return closed(visit, seen.waited)
    const done = oneStep(visit, seen)
    if (!done.ok) return refuse(stuckAt(visit, done.error))
  }
  return refuse(stuckAt(visit, 'it goes on without an end'))
}

type Seen = { readonly called: Set<string>; waited: boolean }

function oneStep(visit: Visit, seen: Seen): Result<undefined, string> {
  if (visit.session().status === 'parked') return visit.act({ type: 'resume' })
  const at = here(visit)
  if (!at) return visit.act({ type: 'finish-checklist' })
  const { list, step, authored } = at
  const name = `${list.run} ${step.shown.id}`
  const first = !seen.called.has(name)
  seen.called.add(name)
  if (first && authored?.calls !== undefined) return visit.act({ type: 'call-article', article: authored.calls })
  if (first && authored?.wait && isLong(authored.wait)) {
    seen.waited = true
    return later(visit, at, authored.wait)
  }
  return answerDone(visit, at)
}

export function answerDone(visit: Visit, { list, step }: Here): Result<undefined, string> {
  const { id, sights, value } = step.shown
  const choice = choiceFor(visit, list, step)
  return visit.act({
    type: 'answer-step',
    run: list.run,
    step: id,
    answer: 'done',
    ...(sights && { seen: sights.map((sight) => sight.id) }),
    ...(value && { value: choice === undefined ? { typed: 'seen' } : { choice } }),
  })
}

/** The one that is to be tried, else what agrees with the facts that are known, else the first. */
function choiceFor({ picks, session }: Visit, { run }: Checklist, { shown }: StepState): string | undefined {
  const choices = shown.value?.choices ?? []
  const picked = run === 1 ? choices.find(({ id }) => id === picks.get(shown.id)) : undefined
  const known = choices.find(({ fact }) => fact && notedFact(session(), fact.fact)?.value === fact.value)
  return (picked ?? known ?? choices[0])?.id
}

export function later(visit: Visit, { list, step }: Here, { hours, text }: Wait): Result<undefined, string> {
  const until = visit.inHours(hours)
  return visit.act({ type: 'answer-step', run: list.run, step: step.shown.id, answer: 'later', reason: text, until })
}

export function isLong({ hours }: Wait): boolean {
  return hours > AT_THE_COUNTER
}

function closed(visit: Visit, waited: boolean): Result<End, Stuck> {
  const solved = visit.act({ type: 'close', outcome: 'resolved' })
  if (solved.ok) return ok(waited ? 'come-back' : 'solved')
  const passedOn = visit.act({ type: 'close', outcome: 'escalated', reason: 'rehearsed' })
  return passedOn.ok ? ok('passed-on') : refuse(stuckAt(visit, passedOn.error))
}

export function stuckAt(visit: Visit, why: string): Stuck {
  const list = activeChecklist(visit.session()) ?? visit.session().checklists.at(-1)
  const step = currentStep(visit.session(), list)
  return { article: list?.article.id ?? '', step: step?.shown.id, why }
}
