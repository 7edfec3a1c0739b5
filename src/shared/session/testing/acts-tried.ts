import type { Pack } from '../../content/pack'
import type { DeskCommand, SessionCommand } from '../commands'
import { activeChecklist } from '../session'
import { answering, nowAsked } from './acts'
import { openCommand, walk, type Walk } from './given'
import { packOf, plainArticle } from './plain-article'
import { smallPack } from './small-pack'

type Command = SessionCommand | DeskCommand
export type Answer = Extract<SessionCommand, { type: 'answer-step' }>['answer']

/** A command as it is, or one that follows from what the screen shows, so that most of what is tried is also taken. */
export type Tried = Command | { readonly type: 'go-on' } | { readonly type: 'answer-shown'; readonly answer: Answer }

/** One act: the walk after it is the walk before it when it was refused. */
export type Passed = { readonly before: Walk; readonly after: Walk; readonly command: Command; readonly taken: boolean }

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const after = (at: number, more: number): string => letters[(at + more) % letters.length] ?? ''

/** Every article leads to others and makes steps of others stale; some steps are for some devices, some prove the end. */
const maze = letters.map((id, at) =>
  plainArticle(id, {
    steps: [
      { id: 'one' },
      { id: 'two', onlyIf: { fact: 'device', is: ['iphone'] }, must: 'critical' },
      { id: 'three', must: at % 2 === 0 ? 'critical' : 'optional' },
    ],
    applies: { device: ['iphone'] },
    invalidates: { [after(at, 1)]: ['one', 'two'], [after(at, 6)]: ['one'], a: ['one'] },
    errors: [{ id: 'row', kind: 'error', shows: ['It failed.'], article: after(at, 2) }],
  }),
)

export type PackName = 'seed' | 'maze'
const packs: Readonly<Record<PackName, Pack>> = { seed: smallPack, maze: packOf(...maze) }

/** Every article of both packs, and one that is in neither. */
export const articlesTried = [...letters, 'outlook-ios-mail', 'reset-forgotten-password', 'cant-sign-in', 'gone']

/** Tries everything at a desk in memory, from a new session or one that is carried on; a refused act leaves all as it was. */
export function lived([pack, acts]: readonly [PackName, readonly Tried[]]): Passed[] {
  let at = walk(packs[pack])
  const begun = acts[0]?.type === 'carry-on'
  return [...(begun ? [] : [openCommand]), ...acts].map((act) => {
    const before = at
    const command = commandFor(before, act)
    const taken = before.when(command).ok
    if (taken) at = before.then(command)
    return { before, after: at, command, taken }
  })
}

function commandFor(at: Walk, act: Tried): Command {
  if (act.type === 'answer-shown') return answering(at, act.answer)
  return act.type === 'go-on' ? goingOn(at) : act
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
