import { describe, expect, it } from 'vitest'
import type { SessionCommand } from './commands'
import type { Outcome } from './events'
import { answering, begun, carriedOut, said, upTo } from './testing/acts'
import { openCommand, walk } from './testing/given'
import { packOf, plainArticle } from './testing/plain-article'
import { detour, done, opened, solved, started } from './testing/seed-walk'
import { gateFor } from './gate'

const close = (outcome: Outcome, reason?: string): SessionCommand => ({
  type: 'close',
  outcome,
  ...(reason !== undefined && { reason }),
})
const refused = (code: string) => ({ ok: false, error: { code } })
const finish = { type: 'finish-checklist' } as const
const notProven = upTo('check-mail', started).then(answering(upTo('check-mail', started), 'could-not'), finish)

describe('"solved"', () => {
  it('is taken without a word when the list was carried out and its proof is there', () => {
    expect(carriedOut(started).when(close('resolved'))).toEqual({
      ok: true,
      value: [{ type: 'session-closed', outcome: 'resolved' }],
    })
  })

  it.each([
    ['not reached', done(started, 3)],
    ['given up', notProven],
    [
      'not needed, says the clerk',
      upTo('check-mail', started).then(answering(upTo('check-mail', started), 'not-needed')),
    ],
    ['reached while a detour still runs', detour],
  ])('is refused, reason or not, while the step that proves it is %s', (_what, at) => {
    expect(at.when(close('resolved', 'customer says so'))).toEqual(refused('critical-steps-open'))
    expect(gateFor(at.session, 'resolved').blocked.map(({ step }) => step)).toContain('check-mail')
  })

  it('is open again after the last answer was taken back and the step was done', () => {
    const proven = carriedOut(notProven.then({ type: 'withdraw-answer' }))
    expect(proven.when(close('resolved')).ok).toBe(true)
  })

  it('with nothing carried out needs a reason, because the record would not say how', () => {
    expect(opened.when(close('resolved'))).toEqual(refused('reason-needed'))
    expect(opened.when(close('resolved', 'it worked when they came')).ok).toBe(true)
  })

  it('with expected steps open needs a reason, and their list is recorded as left', () => {
    const pack = packOf(plainArticle('a', { steps: [{ id: 'proof', must: 'critical' }, { id: 'tidy' }] }))
    const begunA = begun(walk(pack).then(openCommand), 'a')
    const at = begunA.then(answering(begunA))
    expect(gateFor(at.session, 'resolved').reasonFor).toMatchObject([{ step: 'tidy' }])
    expect(at.when(close('resolved'))).toEqual(refused('reason-needed'))
    expect(at.when(close('resolved', 'they had to go'))).toMatchObject({
      ok: true,
      value: [
        { type: 'checklist-left', run: 1 },
        { type: 'session-closed', reason: 'they had to go' },
      ],
    })
  })

  it('needs a reason too when a fact learned after the end brings an expected step back', () => {
    const version = { type: 'note-fact', fact: 'ios-version', value: '18-or-later', from: 'clerk' } as const
    const at = carriedOut(started.then(version)).then({ ...version, value: '17-or-earlier' })
    expect(at.when(close('resolved'))).toEqual(refused('reason-needed'))
    expect(at.when(close('resolved', 'saved by itself')).ok).toBe(true)
  })

  it('is refused while a detour runs that has its own proof to give, though the list it is for has its', () => {
    const steps = [{ id: 'proof', must: 'critical' as const }, { id: 'tidy' }]
    const at = begun(walk(packOf(plainArticle('a', { steps }), plainArticle('b', { steps }))).then(openCommand), 'a')
    const detoured = at.then(answering(at), { type: 'call-article', article: 'b' })
    expect(gateFor(detoured.session, 'resolved').blocked).toMatchObject([{ run: 2, step: 'proof' }])
    expect(detoured.then({ type: 'leave-checklist', reason: 'no' }).when(close('resolved', 'in time')).ok).toBe(true)
  })

  it('does not ask for a critical step that the customer’s device does not have', () => {
    const onlyIf = { fact: 'device', is: ['ipad'] }
    const pack = packOf(plainArticle('a', { steps: [{ id: 'one' }, { id: 'proof', must: 'critical', onlyIf }] }))
    const noted = { type: 'note-fact', fact: 'device', value: 'iphone', from: 'clerk' } as const
    const at = carriedOut(begun(walk(pack).then(openCommand, noted), 'a'))
    expect(at.when(close('resolved')).ok).toBe(true)
    expect(at.then({ ...noted, value: 'ipad' }).when(close('resolved'))).toEqual(refused('critical-steps-open'))
  })

  it('is not forbidden for ever by an article that did not help, once another one did', () => {
    expect(carriedOut(begun(notProven, 'cant-sign-in')).when(close('resolved')).ok).toBe(true)
  })

  it('is not forbidden for ever by a detour that failed, once the list it was for is proven', () => {
    const stuck = upTo('new-password', detour)
    const back = stuck.then(answering(stuck, 'could-not', { reason: 'remembered the old one' }), finish)
    expect(carriedOut(back).when(close('resolved')).ok).toBe(true)
  })

  it('counts what was left on the way as not carried out, and so does the list before it', () => {
    const left = begun(carriedOut(started), 'cant-sign-in').then({ type: 'leave-checklist', reason: 'not this' })
    expect(left.when(close('resolved')).ok).toBe(true)
    const nothing = started.then({ type: 'leave-checklist', reason: 'not this' })
    expect(nothing.when(close('resolved'))).toEqual(refused('reason-needed'))
  })
})

describe.each(['escalated', 'abandoned'] as const)('"%s"', (outcome) => {
  it.each([
    ['before anything', opened],
    ['in the middle of a list', done(started, 3)],
    ['in a detour', done(detour)],
    ['with a proof missing', notProven],
  ])('is always open, %s, because nobody can be kept at the counter', (_when, at) => {
    expect(at.when(close(outcome)).ok).toBe(true)
  })
})

it('records every list that was still open as left, the innermost first, and no list twice', () => {
  const at = done(detour)
  const closed = at.then({ type: 'close', outcome: 'escalated', reason: 'too late', to: 'IT team' })
  expect(said(at, closed)).toMatchObject([
    { type: 'checklist-left', run: 2, reason: '' },
    { type: 'checklist-left', run: 1, reason: '' },
    { type: 'session-closed', outcome: 'escalated', reason: 'too late', to: 'IT team' },
  ])
  expect(closed.session).toMatchObject({
    status: 'closed',
    trail: [],
    checklists: [{ status: 'left' }, { status: 'left' }],
  })
  expect(solved.session.checklists.map(({ status }) => status)).toEqual(['finished', 'finished'])
})
