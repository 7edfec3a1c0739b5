import { expect, it } from 'vitest'
import { failureText } from '../words/desk-failures'
import { refusals, type RefusalCode } from '../words/refusals'
import type { Decision } from './decide'
import { answering, begun, carriedOut, upTo } from './testing/acts'
import { openCommand, walk } from './testing/given'
import { packOf, plainArticle } from './testing/plain-article'
import { complaint, detour, opened, refusedAtSix, solved, started } from './testing/seed-walk'
import { smallPack } from './testing/small-pack'

const chain = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => plainArticle(id))
const five = ['b', 'c', 'd', 'e'].reduce(
  (at, article) => at.then({ type: 'call-article', article }),
  begun(walk(packOf(...chain)).then(openCommand), 'a'),
)

const value = { ask: 'Which?', record: 'which' }
const asking = begun(walk(packOf(plainArticle('a', { steps: [{ id: 'one', value }] }))).then(openCommand), 'a')

/** The shortest way to each refusal: a code that nothing produces would be a sentence that no clerk can ever read. */
const ways = {
  'not-open': () => walk(smallPack).when({ type: 'note-complaint', words: complaint }),
  'already-open': () => opened.when(openCommand),
  'not-the-current-step': () => started.when({ type: 'answer-step', run: 1, step: 'check-mail', answer: 'done' }),
  'not-all-seen': () => upTo('check-mail', started).when({ ...answering(upTo('check-mail', started)), seen: [] }),
  'reason-needed': () => opened.when({ type: 'close', outcome: 'resolved' }),
  'value-needed': () => asking.when({ type: 'answer-step', run: 1, step: 'one', answer: 'done' }),
  'nothing-to-wait-for': () => started.when({ type: 'start-wait', run: 1, step: 'open-settings' }),
  'condition-over': () => started.when({ type: 'lift-condition', condition: 1 }),
  'nothing-to-undo': () => started.when({ type: 'withdraw-answer' }),
  'nothing-running': () => opened.when({ type: 'finish-checklist' }),
  'checklist-running': () => started.when({ type: 'choose-article', article: 'cant-sign-in', why: [] }),
  'not-at-the-end': () => started.when({ type: 'finish-checklist' }),
  'nothing-chosen': () => opened.when({ type: 'start-checklist' }),
  'unknown-article': () => opened.when({ type: 'choose-article', article: 'gone', why: [] }),
  'unknown-message': () => opened.when({ type: 'see-message', heard: '', take: { article: 'gone', row: 'row-1' } }),
  'unknown-fact': () => opened.when({ type: 'note-fact', fact: 'device', value: 'toaster', from: 'clerk' }),
  'unknown-question': () => opened.when({ type: 'answer-question', question: 'gone', answer: 'yes' }),
  'unknown-variant': () =>
    started.when({ type: 'show-variant', run: 1, step: 'open-settings', variant: 'other-wording' }),
  'already-waiting': () => detour.when({ type: 'call-article', article: 'outlook-ios-mail' }),
  'too-deep': () => five.when({ type: 'call-article', article: 'f' }),
  'critical-steps-open': () => refusedAtSix.when({ type: 'close', outcome: 'resolved', reason: 'in a hurry' }),
  'nothing-to-flag': () => opened.when({ type: 'raise-flag', kind: 'unclear' }),
  'holds-password': () => opened.when({ type: 'add-remark', words: 'password: Sunshine42' }),
  'holds-code': () => opened.when({ type: 'note-complaint', words: 'the verification code 482913 is refused' }),
  'holds-recovery-key': () => started.when({ type: 'leave-checklist', reason: '123453-234564-345675-456786' }),
  'holds-card-number': () => opened.when({ type: 'park', reason: 'card 4111 1111 1111 1111' }),
  'holds-bank-account': () => opened.when({ type: 'close', outcome: 'escalated', to: 'FR7630006000011234567890189' }),
  'holds-national-id': () => opened.when({ type: 'close', outcome: 'abandoned', reason: '2 55 08 14 168 025 38' }),
  'holds-token': () => opened.when({ type: 'add-remark', words: 'ghp_16C7e42F292c6912E7710c838347Ae178B4a' }),
  'not-closed': () => opened.when({ type: 'reopen', reason: 'by mistake' }),
  closed: () => solved.when({ type: 'add-remark', words: 'one more thing' }),
} satisfies Record<RefusalCode, () => Decision>

it.each(Object.entries(ways))('refuses as "%s" and says so in each language of the desk', (code, way) => {
  expect(way()).toEqual({ ok: false, error: { code } })
  const known = code as RefusalCode
  expect([failureText(known, 'en'), failureText(known, 'fr')]).toEqual([refusals[known].en, refusals[known].fr])
})

it('lets five articles wait for each other and come back one by one, so that the limit itself is no trap', () => {
  const back = five.session.trail.reduce((at) => carriedOut(at), five)
  expect(back.session).toMatchObject({
    trail: [],
    checklists: Array.from({ length: 5 }, () => ({ status: 'finished' })),
  })
})
