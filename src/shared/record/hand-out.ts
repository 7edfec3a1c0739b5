import type { Pack } from '../content/pack'
import { qrOf, type QrCode } from '../qr/qr'
import type { Recorded } from '../session/events'
import { sessionOf } from '../session/evolve'
import { isSettled, mayApply, type Checklist, type Session, type StepState } from '../session/session'
import { paperWords } from '../words/paper-words'
import { clockIn, dayText } from './clock'
import { inTheirWords, type Address, type TheirWords } from './in-their-words'
import { wholeStory } from './whole-story'

/** More than this would push the sheet over its one page. */
const MOST_ADDRESSES = 3

export type HandOutPart = { readonly title: string; readonly lines: readonly string[] }

/** The sheet that the customer takes home. Nothing on it was typed by a clerk: authored words, dates and the code alone. */
export type HandOut = {
  readonly language: string
  readonly heading: string
  readonly code: string
  readonly desk: string
  readonly day: string
  readonly outcome: string
  readonly done: readonly HandOutPart[]
  readonly left: readonly HandOutPart[]
  readonly comeBack?: { readonly when: string; readonly wait?: string }
  readonly addresses: readonly (Address & { readonly qr?: QrCode })[]
}

/** In the customer's language as far as the pack has it; what it has not is said as it was shown at the counter. */
export function handOutOf(events: readonly Recorded[], pack?: Pack): HandOut {
  const session = sessionOf(events)
  const { customerLanguage: language, zone } = session
  const words = paperWords(language).handOut
  const lists = session.checklists.map((list) => ({ list, said: inTheirWords(list, language, pack) }))
  const comeBack = comeBackOf(session, pack)
  return {
    language,
    heading: words.heading,
    code: `HR-${session.code}`,
    desk: session.desk,
    day: dayText(zone, language, session.openedAt),
    outcome: words.outcome[session.outcome ?? (session.status === 'parked' ? 'parked' : 'open')],
    done: lists.flatMap(({ list, said }) => part(said.title, doneLines(list, said))),
    left: leftLists(events, session).flatMap((list) => leftPart(list, session, pack)),
    ...(comeBack && { comeBack }),
    addresses: addressesOf(lists.map(({ said }) => said)),
  }
}

function part(title: string, lines: readonly string[]): HandOutPart[] {
  return lines.length === 0 ? [] : [{ title, lines }]
}

/** A finished list is proved by its last line; of another, what was reached so far. */
function doneLines({ steps, status }: Checklist, said: TheirWords): string[] {
  const reached = steps.filter(({ answered }) => answered?.answer === 'done').map(said.reached)
  return status === 'finished' ? [...reached, said.completion] : reached
}

/** Lists that stay open. One that was left for a reason of its own did not help: nothing of it is left to do. */
function leftLists(events: readonly Recorded[], session: Session): Checklist[] {
  const givenUp = wholeStory(events).flatMap(({ event }) =>
    event.type === 'checklist-left' && event.reason !== '' ? [event.run] : [],
  )
  return session.checklists.filter(({ run, status }) => status !== 'finished' && !givenUp.includes(run))
}

function leftPart(list: Checklist, session: Session, pack: Pack | undefined): HandOutPart[] {
  const said = inTheirWords(list, session.customerLanguage, pack)
  return part(said.title, list.steps.filter((step) => isLeft(step, session)).map(said.asks))
}

function isLeft(step: StepState, session: Session): boolean {
  if (!mayApply(step.shown.onlyIf, session)) return false
  return !isSettled(step) || step.answered?.answer === 'could-not'
}

/** When the customer should come back, if the session waits for a day. */
function comeBackOf(session: Session, pack: Pack | undefined): { when: string; wait?: string } | undefined {
  const { customerLanguage: language, zone, parked } = session
  const waiting = waitingSteps(session).at(-1)
  const until = parked?.until ?? waiting?.step.answered?.until
  if (until === undefined) return undefined
  const wait = waiting && inTheirWords(waiting.list, language, pack).wait(waiting.step)
  const when = `${dayText(zone, language, until)}, ${clockIn(zone).time(until)}`
  return { when, ...(wait !== undefined && { wait }) }
}

/** Steps that were left for later and not answered since. */
export function waitingSteps({ checklists }: Session): { readonly list: Checklist; readonly step: StepState }[] {
  return checklists.flatMap((list) =>
    list.steps.filter(({ answered }) => answered?.answer === 'later').map((step) => ({ list, step })),
  )
}

function addressesOf(said: readonly TheirWords[]): (Address & { qr?: QrCode })[] {
  const all = said.flatMap(({ addresses }) => addresses)
  const once = all.filter(({ address }, at) => all.findIndex((other) => other.address === address) === at)
  return once.slice(0, MOST_ADDRESSES).map((one) => {
    const qr = qrOf(one.address)
    return { ...one, ...(qr && { qr }) }
  })
}
