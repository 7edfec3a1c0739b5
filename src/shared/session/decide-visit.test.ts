import { describe, expect, it } from 'vitest'
import type { SessionCommand } from './commands'
import { answering, nowAsked, said } from './testing/acts'
import { openCommand, walk } from './testing/given'
import { detour, done, identified, opened, refusedAtSix, solved, started } from './testing/seed-walk'
import { smallPack } from './testing/small-pack'
import { stageOf } from './session'

const resume = { type: 'resume' } as const
const park: SessionCommand = { type: 'park', reason: 'fetches the phone', until: '2026-11-25T09:00:00.000Z' }
const parked = done(started, 3).then(park)

describe('reopening', () => {
  it('goes on with a closed session, whose outcome no longer holds, and is refused for one that is not closed', () => {
    const before = opened.then({ type: 'close', outcome: 'abandoned' })
    const after = before.then({ type: 'reopen', reason: 'closed by mistake' })
    expect([before.session.outcome, after.session.outcome, after.session.status]).toEqual([
      'abandoned',
      undefined,
      'open',
    ])
    expect(after.when({ type: 'reopen', reason: 'again' })).toEqual({ ok: false, error: { code: 'not-closed' } })
    const again = after.then({ type: 'add-remark', words: 'back' }, { type: 'close', outcome: 'escalated' })
    expect(again.session.outcome).toBe('escalated')
  })
})

describe('a session', () => {
  it('opens once, with the pack it is served from', () => {
    expect(opened.session).toMatchObject({
      status: 'open',
      code: '7F3K',
      pack: { id: 'microsoft-account', version: '2026.11' },
    })
    expect(opened.when(openCommand)).toEqual({ ok: false, error: { code: 'already-open' } })
  })

  it.each([
    ['that nobody opened', walk(smallPack), 'not-open'],
    ['that is parked', parked, 'not-open'],
    ['that is closed', solved, 'closed'],
  ])('%s takes no act of the visit', (_what, at, code) => {
    const acts: SessionCommand[] = [
      { type: 'note-complaint', words: 'x' },
      answering(started),
      { type: 'withdraw-answer' },
      { type: 'choose-language', whose: 'clerk', language: 'fr' },
      { type: 'add-remark', words: 'x' },
      { type: 'park', reason: 'x' },
      { type: 'close', outcome: 'abandoned' },
    ]
    expect(acts.map((act) => at.when(act))).toEqual(acts.map(() => ({ ok: false, error: { code } })))
  })

  it.each([
    ['parked', parked],
    ['closed', solved],
  ])('that is %s can be taken along all the same', (_what, at) => {
    expect(at.when({ type: 'note-export', formats: ['pdf'], place: 'folder' }).ok).toBe(true)
    expect(at.then({ type: 'change-hiding', kind: 'phone', shown: true }).session.shownKinds).toEqual(['phone'])
  })

  it('that was closed is not resumed', () => {
    expect(solved.when(resume)).toEqual({ ok: false, error: { code: 'closed' } })
  })
})

describe('a parked session', () => {
  it('says what it waits for and where', () => {
    expect(parked.session.parked).toMatchObject({ reason: 'fetches the phone', waiting: { run: 1, number: 4 } })
  })

  it('goes on one step back, with the last answer shown, because errors cluster after an interruption', () => {
    const again = parked.then(resume)
    expect(again.session.status).toBe('open')
    expect(again.session.parked).toBeUndefined()
    expect(nowAsked(again)).toBe('open-accounts')
    expect(again.session.checklists[0]?.steps[2]).toMatchObject({
      again: { why: 'interrupted', before: { answer: 'done' } },
    })
  })

  it('before any step waits for nothing in particular and goes on where it was', () => {
    const again = identified.then(park, resume)
    expect(again.events.at(-1)?.event).toEqual({ type: 'session-resumed', after: 'parked' })
    expect(stageOf(again.session)).toBe('listen')
  })
})

describe('an interrupted session', () => {
  it('asks the last answered step again, also inside a detour', () => {
    expect(nowAsked(done(started, 5).then(resume))).toBe('open-password-field')
    const inside = done(detour, 2).then(resume)
    expect(inside.session.trail).toEqual([1, 2])
    expect(nowAsked(inside)).toBe('prove-identity')
    expect(inside.events.at(-1)?.event).toMatchObject({ after: 'interruption', confirm: { run: 2, number: 2 } })
  })

  it('goes one step back however often the app ends: a flaky mains must not eat the list', () => {
    const often = done(started, 5).then(resume, resume, park, resume)
    expect(nowAsked(often)).toBe('open-password-field')
    expect(often.events.at(-1)?.event).toMatchObject({ confirm: { number: 5 } })
    const on = often.then(answering(often))
    expect(nowAsked(on.then(resume))).toBe('open-password-field')
  })

  it('at an error asks that step, because nobody knows whether the customer tried on', () => {
    expect(nowAsked(refusedAtSix.then(resume))).toBe('enter-password')
  })

  it('can be taken over by a colleague, and the record says who did what', () => {
    const before = done(started, 3)
    const taken = before.by('JL').then(resume)
    expect(taken.session.clerk).toBe('JL')
    expect(said(before, taken)).toHaveLength(1)
    expect(taken.events.map(({ clerk }) => clerk).slice(-2)).toEqual(['MK', 'JL'])
  })
})

describe('a remark', () => {
  it('is kept with the step it was made at, to the letter', () => {
    const at = done(started, 5).then({ type: 'add-remark', words: 'two accounts' })
    expect(at.events.at(-1)?.event).toMatchObject({ words: 'two accounts', at: { run: 1, number: 6 } })
  })

  it('needs no step', () => {
    const at = opened.then({ type: 'add-remark', words: 'in a hurry' })
    expect(at.events.at(-1)?.event).toEqual({ type: 'remark-added', words: 'in a hurry' })
  })
})
