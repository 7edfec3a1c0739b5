import type { StepValue } from '../../content/article'
import type { Pack } from '../../content/pack'
import type { DeskCommand, SessionCommand } from '../commands'
import { activeChecklist, currentStep } from '../session'
import { answering, nowAsked } from './acts'
import { openCommand, walk, type Walk } from './given'
import { packOf, plainArticle } from './plain-article'
import { smallPack } from './small-pack'

type Command = SessionCommand | DeskCommand
export type Answer = Extract<SessionCommand, { type: 'answer-step' }>['answer']

/** A command as it is, or one that follows from what the screen shows, so that most of what is tried is also taken. */
export type Tried =
  | Command
  | { readonly type: 'go-on' }
  | { readonly type: 'answer-shown'; readonly answer: Answer; readonly choice?: string; readonly because?: string }
  | { readonly type: 'change-nth'; readonly nth: number }
  | { readonly type: 'go-to-nth'; readonly nth: number }
  | { readonly type: 'wait-here' }
  | { readonly type: 'set-clock'; readonly seconds: number }

/** One act: the walk after it is the walk before it when it was refused. */
export type Passed = { readonly before: Walk; readonly after: Walk; readonly command: Command; readonly taken: boolean }

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const after = (at: number, more: number): string => letters[(at + more) % letters.length] ?? ''

/** What the steps of the maze ask for and what lasts from them on. */
const version: StepValue = {
  ask: 'Which?',
  record: 'version',
  choices: [
    { id: 'old', text: 'old', fact: { fact: 'ios-version', value: '17-or-earlier' } },
    { id: 'new', text: 'new', fact: { fact: 'ios-version', value: '18-or-later' } },
    { id: 'neither', text: 'neither' },
  ],
}
const slow = { text: 'it takes a while' }
const locked = { id: 'locked', reason: 'locked', condition: { text: 'locked', hours: 24 } }

/** Every article leads to others and makes steps of others stale; some steps are for some devices, some prove the end. */
const maze = letters.map((id, at) =>
  plainArticle(id, {
    steps: [
      { id: 'one', value: version, renews: ['two'] },
      { id: 'two', onlyIf: { fact: 'device', is: ['iphone'] }, must: 'critical', couldNot: [locked] },
      {
        id: 'three',
        must: at % 2 === 0 ? 'critical' : 'optional',
        wait: { hours: 0.1, text: 'slow', condition: slow },
      },
      { id: 'four', must: 'optional', secret: true, onlyIf: { fact: 'ios-version', is: ['18-or-later'] } },
    ],
    applies: { device: ['iphone'] },
    invalidates: { [after(at, 1)]: ['one', 'two'], [after(at, 6)]: ['one'], a: ['one'] },
    errors: [
      {
        id: 'row',
        kind: 'error',
        shows: ['It failed.'],
        article: after(at, 2),
        condition: { text: 'locked', hours: 1 },
      },
    ],
  }),
)

export type PackName = 'seed' | 'maze'
export const packs: Readonly<Record<PackName, Pack>> = { seed: smallPack, maze: packOf(...maze) }

/** Every article of both packs, and one that is in neither. */
export const articlesTried = [...letters, 'outlook-ios-mail', 'reset-forgotten-password', 'cant-sign-in', 'gone']

/** Tries everything at a desk in memory, from a new session or one that is carried on; a refused act leaves all as it was. */
export function lived([pack, acts]: readonly [PackName, readonly Tried[]]): Passed[] {
  let at = walk(packs[pack])
  const begun = acts[0]?.type === 'carry-on'
  return [...(begun ? [] : [openCommand]), ...acts].flatMap((act) => {
    if (act.type === 'set-clock') {
      at = at.clockSet(act.seconds)
      return []
    }
    const before = at
    const command = commandFor(before, act)
    const taken = before.when(command).ok
    if (taken) at = before.then(command)
    return [{ before, after: at, command, taken }]
  })
}

function commandFor(at: Walk, act: Exclude<Tried, { type: 'set-clock' }>): Command {
  switch (act.type) {
    case 'answer-shown':
      return answering(at, act.answer, {
        ...(act.choice !== undefined && { value: { choice: act.choice } }),
        ...(act.because !== undefined && { because: act.because }),
      })
    case 'go-on':
      return goingOn(at)
    case 'change-nth':
      return { type: 'change-answer', ...nthOf(answeredPlaces(at), act.nth) }
    case 'go-to-nth':
      return { type: 'go-to-step', ...nthOf(openPlaces(at), act.nth) }
    case 'wait-here':
      return { type: 'start-wait', ...here(at) }
    default:
      return act
  }
}

type Place = { readonly run: number; readonly step: string }
const nowhere: Place = { run: 1, step: 'none' }

function nthOf(places: readonly Place[], nth: number): Place {
  return places[nth % Math.max(1, places.length)] ?? nowhere
}

/** Every answer that can still be changed, in all lists that are under way. */
function answeredPlaces({ session }: Walk): Place[] {
  return session.trail.flatMap((run) =>
    (session.checklists[run - 1]?.steps ?? [])
      .filter(({ answered }) => answered)
      .map(({ shown }) => ({ run, step: shown.id })),
  )
}

function openPlaces({ session }: Walk): Place[] {
  const list = activeChecklist(session)
  return (list?.steps ?? [])
    .filter(({ answered }) => !answered)
    .map(({ shown }) => ({ run: list?.run ?? 1, step: shown.id }))
}

function here({ session }: Walk): Place {
  const list = activeChecklist(session)
  return { run: list?.run ?? 1, step: currentStep(session, list)?.shown.id ?? 'none' }
}

/** What the screen offers as the next thing to do. */
function goingOn(at: Walk): Command {
  if (at.session.status === 'parked') return { type: 'resume' }
  if (nowAsked(at) !== undefined) return answering(at)
  if (activeChecklist(at.session)) return { type: 'finish-checklist' }
  if (at.session.chosen) return { type: 'start-checklist' }
  return {
    type: 'choose-article',
    article: at.session.seq % 2 === 0 ? 'outlook-ios-mail' : 'a',
    why: ['it says so'],
    place: 1,
  }
}
