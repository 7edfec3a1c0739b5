import type { Pack } from '../content/pack'
import { secretInCommand } from '../privacy/secret-in-command'
import { refuse, type Result } from '../result'
import type { RefusalCode } from '../words/refusals'
import type { DeskCommand, SessionCommand } from './commands'
import { carryOn } from './decide-carry-on'
import { closeSession, parkSession, resumeSession } from './decide-visit'
import { changeCourse } from './decide-changes'
import { finishChecklist, leaveChecklist } from './decide-ends'
import { answerStep, showVariant } from './decide-steps'
import { callArticle, chooseArticle, putBackArticle, seeMessage, startChecklist } from './decide-articles'
import { listen } from './decide-facts'
import { raiseFlag } from './decide-flags'
import type { SessionEvent } from './events'
import { activeChecklist, currentStep, placeOf, type Session } from './session'

type Refusal = { readonly code: RefusalCode }
export type Decision = Result<SessionEvent[], Refusal>

/** What a decision may look at besides the session: the clock's reading and the pack the session is pinned to. */
export type Context = { readonly at: string; readonly pack: Pack }

/** Which events a command causes, or why it is refused. Reads no clock and no store, so every rule has a test. */
export function decide(session: Session, command: SessionCommand | DeskCommand, context: Context): Decision {
  const refusal = notNow(session, command) ?? secretInCommand(command)
  return refusal ? refuse({ code: refusal }) : decided(session, command, context)
}

/** Commands that a session of this status does not take, whatever they say. */
function notNow(session: Session, command: SessionCommand | DeskCommand): RefusalCode | undefined {
  if (command.type === 'open' || command.type === 'carry-on')
    return session.status === 'new' ? undefined : 'already-open'
  if (session.status === 'new') return 'not-open'
  if (command.type === 'note-export' || command.type === 'change-hiding') return undefined
  if (command.type === 'reopen') return session.status === 'closed' ? undefined : 'not-closed'
  if (session.status === 'closed') return 'closed'
  if (session.status === 'parked' && command.type !== 'resume') return 'not-open'
  return undefined
}

function decided(session: Session, command: SessionCommand | DeskCommand, context: Context): Decision {
  switch (command.type) {
    case 'open':
      return openWith(command, context)
    case 'carry-on':
      return carryOn(command, context)
    case 'choose-language':
    case 'note-complaint':
    case 'note-gap':
    case 'note-fact':
    case 'withdraw-fact':
    case 'answer-question':
      return listen(session, command, context)
    case 'see-message':
      return seeMessage(session, command, context)
    case 'choose-article':
      return chooseArticle(session, command, context)
    case 'put-back-article':
      return putBackArticle(session)
    case 'start-checklist':
      return startChecklist(session, context)
    case 'call-article':
      return callArticle(session, command, context)
    case 'answer-step':
      return answerStep(session, command, context)
    case 'withdraw-answer':
    case 'change-answer':
    case 'go-to-step':
    case 'start-wait':
    case 'lift-condition':
      return changeCourse(session, command, context)
    case 'show-variant':
      return showVariant(session, command, context)
    case 'finish-checklist':
      return finishChecklist(session, context)
    case 'leave-checklist':
      return leaveChecklist(session, command)
    case 'add-remark':
      return addRemark(session, command.words)
    case 'raise-flag':
      return raiseFlag(session, command)
    case 'park':
      return parkSession(session, command)
    case 'resume':
      return resumeSession(session)
    case 'change-hiding':
      return events({ type: 'hiding-changed', kind: command.kind, shown: command.shown })
    case 'close':
      return closeSession(session, command)
    case 'reopen':
      return events({ type: 'session-reopened', reason: command.reason })
    case 'note-export':
      return events(noteExported(command))
  }
}

function openWith({ opened }: Extract<DeskCommand, { type: 'open' }>, { pack: { manifest } }: Context): Decision {
  return events({ type: 'session-opened', ...opened, pack: { id: manifest.id, version: manifest.version } })
}

function addRemark(session: Session, words: string): Decision {
  const checklist = activeChecklist(session)
  const step = currentStep(session, checklist)
  const at = checklist && step ? { at: placeOf(checklist, step) } : {}
  return events({ type: 'remark-added', words, ...at })
}

function noteExported({ formats, place, paper }: Extract<DeskCommand, { type: 'note-export' }>): SessionEvent {
  return { type: 'note-exported', formats, place, ...(paper && { paper }) }
}

function events(...list: SessionEvent[]): Decision {
  return { ok: true, value: list }
}
