import type { Article, Step } from '../content/article'
import { articleIn, type Pack } from '../content/pack'
import { rowsOfSameMessage, type OwnedRow } from '../content/same-message'
import { ok, refuse } from '../result'
import type { SessionCommand } from './commands'
import { conditionRaised } from './conditions'
import type { Context, Decision } from './decide'
import type { ArticleShown, SessionEvent, StepPlace, StepShown, Via } from './events'
import { activeChecklist, currentStep, mayApply, notedFact, placeOf, type Session } from './session'

type CommandOf<T extends SessionCommand['type']> = Extract<SessionCommand, { type: T }>

/** More than this many articles waiting for each other cannot be kept in mind at a counter. */
const DEEPEST = 5

export function chooseArticle(session: Session, command: CommandOf<'choose-article'>, { pack }: Context): Decision {
  if (session.trail.length > 0) return refuse({ code: 'checklist-running' })
  const article = articleIn(pack, command.article, session.clerkLanguage)
  if (!article) return refuse({ code: 'unknown-article' })
  const place = command.place === undefined ? {} : { place: command.place }
  return ok([{ type: 'article-chosen', article: shown(article, pack), why: command.why, ...place }])
}

export function putBackArticle(session: Session): Decision {
  if (!session.chosen) return refuse({ code: 'nothing-chosen' })
  return ok([{ type: 'article-put-back', title: session.chosen.article.title }])
}

/**
 * "Recover first, then return" as a call, not a link: during a checklist the message's article starts at once and the current
 * step waits for it; before any checklist the article is chosen, together with the one whose table it stands in if that fits.
 * What the customer saw is a fact whatever follows: where its article may not be called from here, the message alone is recorded.
 */
export function seeMessage(session: Session, command: CommandOf<'see-message'>, { pack, at }: Context): Decision {
  const rows = rowsOfSameMessage(pack, command.take.article, command.take.row, session.clerkLanguage)
  const taken = rows[0]
  if (!taken) return refuse({ code: 'unknown-message' })
  const target = articleIn(pack, taken.row.article, session.clerkLanguage)
  if (!target) return refuse({ code: 'unknown-article' })
  const checklist = activeChecklist(session)
  const step = currentStep(session, checklist)
  if (checklist && !step) return refuse({ code: 'not-the-current-step' })
  const caller = checklist && step ? placeOf(checklist, step) : undefined
  const seen = [
    messageSeen(session, command.heard, rows, pack, caller),
    ...conditionRaised(session, taken.row, { from: 'message', place: caller, at }),
  ]
  if (!caller) return ok([...seen, messageArticle(session, taken, target, pack)])
  const via: Via = { kind: 'message', ...messageOf(taken) }
  const call = callOf(session, target, pack, caller, via)
  return ok(call.ok ? [...seen, ...call.value] : seen)
}

function messageSeen(session: Session, heard: string, rows: OwnedRow[], pack: Pack, at?: StepPlace): SessionEvent {
  const offered = rows.map(({ row }) => ({
    article: row.article,
    title: articleIn(pack, row.article, session.clerkLanguage)?.title ?? row.article,
    row: row.id,
    ...(row.when !== undefined && { when: row.when }),
  }))
  const ask = rows.map(({ row }) => row.ask).find((question) => question !== undefined)
  const shows = rows[0] ? messageOf(rows[0]).shows : ''
  const taken = rows[0]?.row.article ?? ''
  return { type: 'message-seen', heard, shows, offered, ...(ask !== undefined && { ask }), taken, ...(at && { at }) }
}

function messageArticle(session: Session, taken: OwnedRow, target: Article, pack: Pack): SessionEvent {
  const message = messageOf(taken)
  const before = taken.owner.id !== target.id && fits(taken.owner, session) ? { before: shown(taken.owner, pack) } : {}
  return { type: 'article-chosen', article: shown(target, pack), why: [message.shows], ...before, message }
}

function messageOf({ row }: OwnedRow): { shows: string; when?: string } {
  return { shows: row.shows.join(' / '), ...(row.when !== undefined && { when: row.when }) }
}

/** The article fits the customer when a known fact speaks for it and none against. */
function fits(article: Article, session: Session): boolean {
  const known = Object.entries(article.applies).flatMap(([fact, values]) => {
    const noted = notedFact(session, fact)
    return noted ? [values.includes(noted.value)] : []
  })
  return known.length > 0 && known.every(Boolean)
}

export function startChecklist(session: Session, { pack }: Context): Decision {
  const { chosen } = session
  if (!chosen) return refuse({ code: 'nothing-chosen' })
  const article = articleIn(pack, chosen.article.id, chosen.article.language)
  const before = chosen.before && articleIn(pack, chosen.before.id, chosen.before.language)
  if (!article) return refuse({ code: 'unknown-article' })
  const run = session.checklists.length + 1
  const via: Via = chosen.message ? { kind: 'message', ...chosen.message } : { kind: 'chosen' }
  if (!before) return ok([started(article, pack, run, via)])
  const first = started(before, pack, run, { kind: 'chosen' })
  return ok([first, started(article, pack, run + 1, via, firstPlace(before, run, session))])
}

/** The step that will be asked first: one that a known fact rules out is passed over from the start. */
function firstPlace({ steps }: Article, run: number, session: Session): StepPlace {
  const at = Math.max(
    0,
    steps.findIndex((step) => mayApply(step.onlyIf, session)),
  )
  return { run, step: steps[at]?.id ?? '', number: at + 1, title: steps[at]?.title ?? '' }
}

export function callArticle(session: Session, command: CommandOf<'call-article'>, { pack, at }: Context): Decision {
  const checklist = activeChecklist(session)
  const step = currentStep(session, checklist)
  if (!checklist || !step) return refuse({ code: 'nothing-running' })
  const target = articleIn(pack, command.article, session.clerkLanguage)
  if (!target) return refuse({ code: 'unknown-article' })
  const place = placeOf(checklist, step)
  const call = callOf(session, target, pack, place, { kind: 'prerequisite' })
  if (!call.ok) return call
  const here = articleIn(pack, checklist.article.id, session.clerkLanguage)?.steps.find(({ id }) => id === place.step)
  const reason = here?.couldNot?.find(({ id }) => id === command.because)
  return ok([...conditionRaised(session, reason, { from: 'reason', place, at }), ...call.value])
}

/** Guards against going round in circles and against trails too deep to come back from. */
function callOf(session: Session, target: Article, pack: Pack, caller: StepPlace, via: Via): Decision {
  const waiting = session.trail.map((run) => session.checklists[run - 1]?.article.id)
  if (waiting.includes(target.id)) return refuse({ code: 'already-waiting' })
  if (session.trail.length >= DEEPEST) return refuse({ code: 'too-deep' })
  return ok([started(target, pack, session.checklists.length + 1, via, caller)])
}

function started(article: Article, pack: Pack, run: number, via: Via, caller?: StepPlace): SessionEvent {
  const { heading, completion } = article
  const steps = article.steps.map(stepShown)
  return {
    type: 'checklist-started',
    run,
    article: shown(article, pack),
    heading,
    completion,
    steps,
    via,
    ...(caller && { caller }),
  }
}

function shown(article: Article, pack: Pack): ArticleShown {
  const { id, title, language, revision } = article
  return { id, title, language, revision, pack: pack.manifest.id, packVersion: pack.manifest.version }
}

function stepShown(step: Step): StepShown {
  const { id, title, record, must, refused, secret, onlyIf, sights, value, renews } = step
  return {
    id,
    title,
    record,
    must,
    ...(refused !== undefined && { refused }),
    ...(secret !== undefined && { secret }),
    ...(onlyIf && { onlyIf }),
    ...(sights && { sights }),
    ...(value && { value }),
    ...(renews && { renews }),
  }
}
