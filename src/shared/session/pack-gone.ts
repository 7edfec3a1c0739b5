import type { Pack } from '../content/pack'
import type { DeskCommand, SessionCommand } from './commands'
import { activeChecklist, type Session } from './session'

type Command = SessionCommand | DeskCommand

/** What only the pack can say: its facts, questions, messages, articles and wordings. */
const ASKS: readonly Command['type'][] = [
  'note-fact',
  'answer-question',
  'see-message',
  'choose-article',
  'start-checklist',
  'call-article',
  'show-variant',
]

/**
 * Whether a command asks the pack of its session. Where that is gone, such a command is refused; the others go on from the record alone, so
 * that the session can be read, answered, parked, closed and taken along.
 */
export function wantsPack(session: Session, { type }: Command): boolean {
  if (session.status !== 'open') return false
  // Only the pack says which steps of the waiting list a detour made stale; leaving the detour claims nothing.
  return ASKS.includes(type) || (type === 'finish-checklist' && activeChecklist(session)?.caller !== undefined)
}

/** Stands in for a pack that is gone: it says which one it was, and nothing else. */
export function withoutWords({ pack: { id, version } }: Session): Pack {
  const manifest = { id, version, title: {}, publisher: '', licence: '', languages: ['en'], facts: [], questions: [] }
  return { manifest, articles: [] }
}
