import { keys, on, onKey, type KeyAction } from '../keys'
import type { Hint } from '../stores/screen'
import type { RecoverWords } from '../words/recover'

/** What the keys of the screen do; which of them act depends on what is shown. */
export type RecoverActs = {
  readonly undo: () => void
  readonly background: () => void
  readonly park: () => void
  readonly escape: () => void
  readonly overview: () => void
  readonly change: () => void
  readonly turn: () => void
  readonly toClosing: () => void
  readonly done: () => void
  readonly finish: () => void
}

export type StepActs = {
  readonly couldNot: () => void
  readonly error: () => void
  readonly notNeeded: () => void
  readonly later: () => void
  readonly different: () => void
  readonly nextWording: () => void
  /** Left out on a secret step and where nothing is to be called. */
  readonly note: (() => void) | undefined
  readonly call: (() => void) | undefined
  readonly wait: (() => void) | undefined
  /** What 1, 2, 3 … do. */
  readonly digits: readonly (() => void)[]
}

export function commonKeys(acts: RecoverActs): KeyAction[] {
  return [
    on('recover.undo', acts.undo),
    on('recover.background', acts.background),
    on('recover.park', acts.park),
    on('recover.leave', acts.escape),
    on('recover.overview', acts.overview),
    on('recover.change', acts.change),
    on('recover.turn', acts.turn),
    on('recover.close', acts.toClosing),
  ]
}

export function stepKeys(done: () => void, acts: StepActs): KeyAction[] {
  return [
    on('recover.done', done),
    on('recover.could-not', acts.couldNot),
    on('recover.error', acts.error),
    on('recover.not-needed', acts.notNeeded),
    on('recover.later', acts.later),
    on('recover.different', acts.different),
    on('recover.version', acts.nextWording),
    ...(acts.note ? [on('recover.note', acts.note)] : []),
    ...(acts.call ? [on('recover.call', acts.call)] : []),
    ...(acts.wait ? [on('recover.wait', acts.wait)] : []),
    ...acts.digits.slice(0, 9).map((act, at) => onKey(String(at + 1), act)),
  ]
}

/** The bar at the foot of the screen; `first` is the primary act where there is one. */
export function recoverHints(acts: RecoverActs, words: RecoverWords, first: 'done' | 'finish' | undefined): Hint[] {
  const hint = words.keys
  return [
    ...(first === 'done' ? [{ keys: [keys['recover.done']], label: hint.done, run: acts.done }] : []),
    ...(first === 'finish' ? [{ keys: [keys['recover.finish']], label: hint.goOn, run: acts.finish }] : []),
    { keys: [keys['recover.undo']], label: hint.undo, run: acts.undo },
    { keys: [keys['recover.change']], label: hint.change, run: acts.change },
    { keys: [keys['recover.overview']], label: hint.overview, run: acts.overview },
    { keys: [keys['recover.turn']], label: hint.turn, run: acts.turn },
    { keys: [keys['recover.park']], label: hint.park, run: acts.park },
    ...(first === 'finish' ? [] : [{ keys: [keys['recover.close']], label: hint.toClosing, run: acts.toClosing }]),
    { keys: [keys['recover.leave']], label: hint.leave, run: acts.escape },
  ]
}

/** The bar under the whole list. */
export function overviewHints(overview: { act: () => Promise<void>; close: () => void }, words: RecoverWords): Hint[] {
  const hint = words.keys
  return [
    { keys: [keys['recover.up'], keys['recover.down']], label: hint.move },
    { keys: [keys['recover.act']], label: hint.act, run: () => void overview.act() },
    { keys: [keys['recover.leave']], label: words.closeOverview, run: overview.close },
  ]
}
