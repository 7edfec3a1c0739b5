import { textIn, type Pack } from '../content/pack'
import { ok, refuse } from '../result'
import { dontKnow } from '../words/refusals'
import type { SessionCommand } from './commands'
import type { Context, Decision } from './decide'
import type { SessionEvent } from './events'
import { notedFact, type Session } from './session'

type CommandOf<T extends SessionCommand['type']> = Extract<SessionCommand, { type: T }>
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

export function noteFact(session: Session, command: CommandOf<'note-fact'>, { pack }: Context): Decision {
  const events = factEvents(session, pack, command.fact, command.value, command.from)
  return events ? ok(events) : refuse({ code: 'unknown-fact' })
}

export function withdrawFact(session: Session, { fact }: CommandOf<'withdraw-fact'>): Decision {
  return ok(withdrawn(session, fact))
}

/** A question is an author's, or asks for a fact by its id; the answer is noted in the words the clerk saw. */
export function answerQuestion(session: Session, command: CommandOf<'answer-question'>, context: Context): Decision {
  const { pack } = context
  const author = pack.manifest.questions.find((question) => question.id === command.question)
  if (author) return authorAnswer(session, author, command.answer, pack)
  const kind = pack.manifest.facts.find((fact) => fact.id === command.question)
  if (!kind?.ask) return refuse({ code: 'unknown-question' })
  if (command.answer !== DONT_KNOW) return noteFact(session, factCommand(command), context)
  const words = textIn(kind.label, session.clerkLanguage)
  return ok([answered(session, kind.id, textIn(kind.ask, session.clerkLanguage), words, DONT_KNOW)])
}

function factCommand({ question, answer }: CommandOf<'answer-question'>): CommandOf<'note-fact'> {
  return { type: 'note-fact', fact: question, value: answer, from: 'question' }
}

type AuthorQuestion = Pack['manifest']['questions'][number]

function authorAnswer(session: Session, question: AuthorQuestion, answer: string, pack: Pack): Decision {
  const language = session.clerkLanguage
  const chosen = question.answers.find((candidate) => candidate.id === answer)
  if (!chosen && answer !== DONT_KNOW) return refuse({ code: 'unknown-question' })
  const asked = textIn(question.ask, language)
  const noted = answered(session, question.id, asked, textIn(question.record, language), answer, chosen?.record)
  const fact = chosen?.fact && factEvents(session, pack, chosen.fact.fact, chosen.fact.value, 'question')
  return ok([noted, ...(fact ?? [])])
}

function answered(
  session: Session,
  question: string,
  asked: string,
  words: string,
  answer: string,
  record?: Record<string, string>,
): SessionEvent {
  const answerWords = textIn(record ?? dontKnow, session.clerkLanguage)
  return { type: 'question-answered', question, asked, words, answer, answerWords }
}

function factEvents(
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
