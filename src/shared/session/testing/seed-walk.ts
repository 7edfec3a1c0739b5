import type { SessionCommand } from '../commands'
import { openCommand, walk, type Walk } from './given'
import { smallPack } from './small-pack'

export const complaint = 'iphone keeps asking for my hotmail pasword, says canot get mail'

/** Answers the current step, whatever it is. */
export function answer(
  at: Walk,
  given: Extract<SessionCommand, { type: 'answer-step' }>['answer'],
  more: Partial<Extract<SessionCommand, { type: 'answer-step' }>> = {},
): Walk {
  const run = at.session.trail.at(-1) ?? 0
  const list = at.session.checklists[run - 1]
  const step = list?.steps.find(({ answered }) => !answered || ['error-seen', 'later'].includes(answered.answer))
  return at.then({ type: 'answer-step', run, step: step?.shown.id ?? 'none', answer: given, ...more })
}

export function done(at: Walk, times = 1): Walk {
  return Array.from({ length: times }).reduce<Walk>((so) => answer(so, 'done', { seen: ['receives', 'sends'] }), at)
}

export const opened: Walk = walk(smallPack).then(openCommand)

export const identified: Walk = opened.then(
  { type: 'note-complaint', words: complaint },
  { type: 'note-fact', fact: 'device', value: 'iphone', from: 'complaint' },
  { type: 'note-fact', fact: 'app', value: 'mail-app', from: 'clerk' },
  { type: 'answer-question', question: 'works-in-browser', answer: 'yes' },
)

export const started: Walk = identified.then(
  { type: 'choose-article', article: 'outlook-ios-mail', why: ['Cannot Get Mail'], place: 1 },
  { type: 'start-checklist' },
)

/** Step 6 waits: the password was refused. */
export const refusedAtSix: Walk = answer(done(started, 5), 'error-seen')

/** The message is looked up, and the article that resets the password runs below step 6. */
export const detour: Walk = refusedAtSix.then({
  type: 'see-message',
  heard: 'password incorect microsoft acount',
  take: { article: 'outlook-ios-mail', row: 'row-1' },
})

/** The whole visit of the seed, from complaint to "solved", with a remark that holds a phone number. */
export const solved: Walk = done(done(detour, 3).then({ type: 'finish-checklist' }), 3).then(
  { type: 'finish-checklist' },
  {
    type: 'add-remark',
    words:
      'Second Outlook account was the affected one. Reset by text message to 06 12 34 56 78. Shown how to update the iPad at home.',
  },
  { type: 'close', outcome: 'resolved' },
)
