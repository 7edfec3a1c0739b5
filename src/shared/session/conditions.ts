import type { SideCondition, Wait } from '../content/article'
import type { SessionEvent, StepPlace } from './events'
import type { Answered, LastingCondition, Session } from './session'

/** What lasts at this instant: neither lifted nor over. */
export function conditionsAt({ conditions }: Session, at: string): LastingCondition[] {
  return conditions.filter(({ lifted, until }) => !lifted && (until === undefined || until > at))
}

type Authored = { readonly condition?: SideCondition; readonly wait?: Wait }
type Raising = {
  readonly from: LastingCondition['from']
  readonly place: StepPlace | undefined
  readonly at: string
  /** Its end, where the clerk and the customer agreed on another one than the author's. */
  readonly until?: string | undefined
}

/** The author's condition begins: its own, or that of the wait. The same words again are the same condition with a new end. */
export function conditionRaised(session: Session, authored: Authored | undefined, raising: Raising): SessionEvent[] {
  const lasting = lastingOf(authored)
  if (!lasting) return []
  const { from, place, at } = raising
  const until = raising.until ?? (lasting.hours === undefined ? undefined : hoursAfter(at, lasting.hours))
  const same = session.conditions.find(({ words }) => words === lasting.text)
  // What an answer says twice stands as it is, so that taking the answer back leaves what stood before.
  if (from === 'answer' && same && conditionsAt(session, at).includes(same)) return []
  const condition = same?.number ?? session.conditions.length + 1
  const more = { ...(until !== undefined && { until }), ...(place && { at: place }) }
  return [{ type: 'condition-raised', condition, words: lasting.text, from, ...more }]
}

/** What an answer had raised falls with it. */
export function conditionsFallen(session: Session, place: StepPlace, answered: Answered): SessionEvent[] {
  const fallen = session.conditions.filter(
    ({ from, at, seq, lifted }) =>
      from === 'answer' && !lifted && seq > answered.seq && at?.run === place.run && at.step === place.step,
  )
  return fallen.map(lifted)
}

export function lifted({ number, words }: LastingCondition): SessionEvent {
  return { type: 'condition-lifted', condition: number, words }
}

/** The instant so many hours later, to the full minute. */
export function hoursAfter(at: string, hours: number): string {
  return new Date(Math.ceil((Date.parse(at) + hours * 3_600_000) / 60_000) * 60_000).toISOString()
}

function lastingOf(authored: Authored | undefined): SideCondition | undefined {
  if (authored?.condition) return authored.condition
  return authored?.wait?.condition && { hours: authored.wait.hours, ...authored.wait.condition }
}
