import type { Pack } from '../../shared/content/pack'
import type { Answered, Checklist, Session, StepState } from '../../shared/session/session'
import type { RecoverWords } from '../words/recover'
import { isMadeNew, lastDetour } from './trail-view'

type Place = {
  readonly session: Session
  readonly list: Checklist
  readonly step: StepState
  readonly pack: Pack | undefined
  /** Title of an article in the clerk's language. */
  readonly titleOf: (list: Checklist) => string
  readonly timeOf: (at: string) => string
  readonly words: RecoverWords
}

/** Why the step is asked (again), with the answer it had: the list must not be believed, the device must be looked at. */
export function againWords(place: Place): string | undefined {
  const { step, words, timeOf } = place
  const { answered, again } = step
  if (answered?.answer === 'error-seen') return words.again.errorSeen(answered.words, timeOf(answered.at))
  if (answered?.answer === 'looks-different') return differentWords(answered, words, timeOf)
  if (answered?.answer === 'later') return words.again.later(answered.reason ?? answered.words, timeOf(answered.at))
  if (!again) return afterDetour(place)
  const { before } = again
  const said = saidBefore(before, words)
  switch (again.why) {
    case 'interrupted':
      return words.again.interrupted(said, timeOf(before.at), before.clerk)
    case 'withdrawn':
      return words.again.withdrawn(said, timeOf(before.at))
    case 'later':
      return words.again.later(said, timeOf(before.at))
    case 'returned':
      return afterDetour(place)
    case 'changed':
      return words.again.changed(again.because ?? '', said, timeOf(before.at))
    case 'reopened':
      return afterDetour(place) ?? words.again.withdrawn(said, timeOf(before.at))
  }
}

function differentWords(
  { variant, reason, at }: Answered,
  words: RecoverWords,
  timeOf: (at: string) => string,
): string {
  return words.again.different(variant ?? reason ?? words.reasons.asOther, timeOf(at))
}

function saidBefore({ answer, words: said }: Answered, words: RecoverWords): string {
  return answer === 'done' || answer === 'error-seen' ? said : words.state[answer]
}

function afterDetour({ session, list, step, pack, titleOf, timeOf, words }: Place): string | undefined {
  const detour = lastDetour(session, list, step)
  if (!detour) return undefined
  const title = titleOf(detour)
  if (detour.status === 'left') return words.again.left(title)
  const madeNew = pack !== undefined && isMadeNew(pack, detour, list, step)
  if (madeNew && step.shown.secret) return words.again.newSecret(title)
  const before = step.again?.before
  if (madeNew && before) return words.again.reopened(title, saidBefore(before, words), timeOf(before.at))
  return words.again.returned(title)
}
