import { ok, refuse, type Result } from '../../result'
import type { Article, CouldNotReason, ErrorMessage } from '../article'
import type { Pack } from '../pack'
import { answerDone, here, isLong, later, stuckAt, toTheEnd, type End, type Stuck } from './to-the-end'
import { visit, type Visit } from './visit'

type Walked = Result<End, Stuck>

/** What is different from one walk through an article to the next: what is known of the customer, and what a step's question is answered with. */
export type Given = {
  readonly fact?: { readonly fact: string; readonly value: string }
  readonly pick?: { readonly step: string; readonly choice: string }
}
export type Way = { readonly given: Given; readonly end: Walked; readonly asked: ReadonlySet<string> }

/** From choosing the article to the end, and which of its steps were asked on the way. */
export function walkArticle(pack: Pack, article: Article, given: Given): Way {
  const { fact, pick } = given
  const walk = visit(pack, article.language, new Map(pick && [[pick.step, pick.choice]]))
  const begun = begin(walk, article, fact)
  const end = begun.ok ? toTheEnd(walk) : begun
  const answered = walk.session().checklists[0]?.steps.filter((step) => step.answered) ?? []
  return { given, end, asked: new Set(answered.map(({ shown }) => shown.id)) }
}

/** The row's message is seen before any list was begun. */
export function walkMessageFirst(pack: Pack, owner: Article, row: ErrorMessage): Walked {
  const walk = visit(pack, owner.language)
  const seen = see(walk, owner, row)
  if (!seen.ok) return refuse({ article: owner.id, step: undefined, why: seen.error })
  const begun = walk.act({ type: 'start-checklist' })
  return begun.ok ? afterWait(walk, row) : refuse({ article: row.article, step: undefined, why: begun.error })
}

/** The row's message is seen in the middle of its own article: at the step that its author says can be refused, else at the first one. */
export function walkMessageOnTheWay(pack: Pack, owner: Article, row: ErrorMessage): Walked {
  const walk = visit(pack, owner.language)
  const begun = begin(walk, owner)
  if (!begun.ok) return begun
  const at = owner.steps.find(({ refused }) => refused !== undefined)
  const there = at ? goTo(walk, at.id) : ok(undefined)
  if (!there.ok) return there
  const seen = see(walk, owner, row)
  if (!seen.ok) return refuse(stuckAt(walk, seen.error))
  if (walk.session().trail.length < 2) return refuse(stuckAt(walk, 'its article cannot be called from here'))
  const end = afterWait(walk, row)
  if (end.ok && walk.session().checklists[0]?.status !== 'finished')
    return refuse(stuckAt(walk, 'nothing comes back to the step that waits'))
  return end
}

/** The step cannot be done for a reason that its author foresaw. */
export function walkReason(pack: Pack, owner: Article, step: string, reason: CouldNotReason): Walked {
  const walk = visit(pack, owner.language)
  const begun = begin(walk, owner)
  if (!begun.ok) return begun
  const there = goTo(walk, step)
  if (!there.ok) return there
  const told = tell(walk, reason)
  return told.ok ? toTheEnd(walk) : refuse(stuckAt(walk, told.error))
}

function tell(walk: Visit, reason: CouldNotReason): Result<undefined, string> {
  const at = here(walk)
  if (!at) return ok(undefined)
  if (reason.article !== undefined)
    return walk.act({ type: 'call-article', article: reason.article, because: reason.id })
  if (reason.wait && isLong(reason.wait)) return later(walk, at, reason.wait)
  const { list, step } = at
  const words = { reason: reason.reason, because: reason.id }
  return walk.act({ type: 'answer-step', run: list.run, step: step.shown.id, answer: 'could-not', ...words })
}

export function begin(walk: Visit, article: Article, fact?: Given['fact']): Result<undefined, Stuck> {
  const acts = [
    ...(fact ? [{ type: 'note-fact', ...fact, from: 'clerk' } as const] : []),
    { type: 'choose-article' as const, article: article.id, why: [] },
    { type: 'start-checklist' } as const,
  ]
  for (const act of acts) {
    const done = walk.act(act)
    if (!done.ok) return refuse({ article: article.id, step: undefined, why: done.error })
  }
  return ok(undefined)
}

/** Does what comes before a step. One that no list comes to is the business of "check". */
function goTo(walk: Visit, step: string): Result<undefined, Stuck> {
  for (let at = here(walk); at && at.step.shown.id !== step; at = here(walk)) {
    const done = answerDone(walk, at)
    if (!done.ok) return refuse(stuckAt(walk, done.error))
  }
  return ok(undefined)
}

function see(walk: Visit, owner: Article, row: ErrorMessage): Result<undefined, string> {
  return walk.act({ type: 'see-message', heard: row.shows[0] ?? '', take: { article: owner.id, row: row.id } })
}

function afterWait(walk: Visit, { wait }: ErrorMessage): Walked {
  if (!wait || !isLong(wait)) return toTheEnd(walk)
  const parked = walk.act({ type: 'park', reason: wait.text, until: walk.inHours(wait.hours) })
  if (!parked.ok) return refuse(stuckAt(walk, parked.error))
  const end = toTheEnd(walk)
  return end.ok && end.value === 'solved' ? ok('come-back') : end
}
