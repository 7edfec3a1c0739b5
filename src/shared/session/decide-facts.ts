import { articleIn, textIn, type Pack } from '../content/pack'
import { ok, refuse } from '../result'
import { dontKnow } from '../words/refusals'
import type { SessionCommand } from './commands'
import type { Context, Decision } from './decide'
import type { SessionEvent } from './events'
import { notedFact, type QuestionAnswer, type Session } from './session'

type CommandOf<T extends SessionCommand['type']> = Extract<SessionCommand, { type: T }>
type GapNoted = Extract<SessionEvent, { type: 'gap-noted' }>
type FactSource = CommandOf<'note-fact'>['from']

/** The id of "They don't know", offered with every question. */
export const DONT_KNOW = 'dont-know'

export function chooseLanguage(session: Session, { whose, language }: CommandOf<'choose-language'>): Decision {
  const now = whose === 'clerk' ? session.clerkLanguage : session.customerLanguage
  return ok(now === language ? [] : [{ type: 'language-chosen', whose, language }])
}

export function noteComplaint(session: Session, { words }: CommandOf<'note-complaint'>): Decision {
  return ok(words === session.complaint ? [] : [{ type: 'complaint-noted', words }])
}

/** A gap is noted once for the same words; an article that was begun is an answer, and closes it. */
export function noteGap(session: Session, { nearest }: CommandOf<'note-gap'>, { pack }: Context): Decision {
  const titles = nearest.flatMap((id) => articleIn(pack, id, session.clerkLanguage)?.title ?? [])
  return ok(gapEvents(session, 'nothing-fits', titles))
}

export function gapEvents(session: Session, why: GapNoted['why'], nearest: string[]): GapNoted[] {
  const { complaint, gaps, checklists } = session
  if (complaint === '' || checklists.length > 0 || gaps.includes(complaint)) return []
  return [{ type: 'gap-noted', words: complaint, why, nearest }]
}

export function noteFact(session: Session, command: CommandOf<'note-fact'>, { pack }: Context): Decision {
  const events = factEvents(session, pack, command.fact, command.value, command.from)
  return events ? ok(events) : refuse({ code: 'unknown-fact' })
}

export function withdrawFact(session: Session, { fact }: CommandOf<'withdraw-fact'>): Decision {
  return ok(withdrawn(session, fact))
}

/**
 * A question is an author's, or asks for a fact by its id; the answer is noted in the words the clerk saw. An answer may be changed:
 * what the one before it said of the device, app or account falls with it.
 */
export function answerQuestion(session: Session, command: CommandOf<'answer-question'>, context: Context): Decision {
  const { pack } = context
  const author = pack.manifest.questions.find((question) => question.id === command.question)
  if (author) return authorAnswer(session, author, command.answer, pack)
  const kind = pack.manifest.facts.find((fact) => fact.id === command.question)
  if (!kind?.ask) return refuse({ code: 'unknown-question' })
  if (command.answer !== DONT_KNOW) return noteFact(session, factCommand(command), context)
  if (givenTo(session, kind.id)?.answer === DONT_KNOW) return ok([])
  const { clerkLanguage } = session
  const answer = answered(kind.id, textIn(kind.ask, clerkLanguage), textIn(kind.label, clerkLanguage), {
    id: DONT_KNOW,
    words: textIn(dontKnow, clerkLanguage),
  })
  return ok([...withdrawn(session, kind.id), answer])
}

function givenTo({ answers }: Session, question: string): QuestionAnswer | undefined {
  return answers.find((given) => given.question === question)
}

function factCommand({ question, answer }: CommandOf<'answer-question'>): CommandOf<'note-fact'> {
  return { type: 'note-fact', fact: question, value: answer, from: 'question' }
}

type AuthorQuestion = Pack['manifest']['questions'][number]

function authorAnswer(session: Session, question: AuthorQuestion, answer: string, pack: Pack): Decision {
  const language = session.clerkLanguage
  const chosen = question.answers.find((candidate) => candidate.id === answer)
  if (!chosen && answer !== DONT_KNOW) return refuse({ code: 'unknown-question' })
  const before = givenTo(session, question.id)
  if (before?.answer === answer) return ok([])
  const { fact } = chosen ?? {}
  const noted = answered(question.id, textIn(question.ask, language), textIn(question.record, language), {
    id: answer,
    words: textIn(chosen?.record ?? dontKnow, language),
    ...(fact && { fact }),
  })
  const told = fact && factEvents(session, pack, fact.fact, fact.value, 'question')
  return ok([noted, ...fallen(session, before, fact?.fact), ...(told ?? [])])
}

/** What an answer that is changed had said, unless the new answer speaks of the same, or somebody corrected it since. */
function fallen(session: Session, before: QuestionAnswer | undefined, kept: string | undefined): SessionEvent[] {
  const said = before?.fact
  if (said === undefined || said.fact === kept || notedFact(session, said.fact)?.value !== said.value) return []
  return withdrawn(session, said.fact)
}

type Answer = { readonly id: string; readonly words: string; readonly fact?: { fact: string; value: string } }

function answered(
  question: string,
  asked: string,
  words: string,
  { id, words: answerWords, fact }: Answer,
): SessionEvent {
  return { type: 'question-answered', question, asked, words, answer: id, answerWords, ...(fact && { fact }) }
}

export function factEvents(
  session: Session,
  pack: Pack,
  fact: string,
  value: string,
  from: FactSource,
): SessionEvent[] | undefined {
  const kind = pack.manifest.facts.find((candidate) => candidate.id === fact)
  const found = kind?.values.find((candidate) => candidate.id === value)
  if (!kind || !found) return undefined
  if (notedFact(session, fact)?.value === value) return []
  const label = textIn(kind.label, session.clerkLanguage)
  const words = textIn(found.label, session.clerkLanguage)
  return [...withdrawn(session, fact), { type: 'fact-noted', fact, value, label, words, from }]
}

function withdrawn(session: Session, fact: string): SessionEvent[] {
  const noted = notedFact(session, fact)
  return noted ? [{ type: 'fact-withdrawn', fact, label: noted.label, words: noted.words }] : []
}
