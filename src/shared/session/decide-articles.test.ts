import { describe, expect, it } from 'vitest'
import { answering, begun, carriedOut, chosen, nowAsked, said, upTo } from './testing/acts'
import { openCommand, walk } from './testing/given'
import { packOf, plainArticle } from './testing/plain-article'
import { detour, done, identified, opened, refusedAtSix, started } from './testing/seed-walk'
import { stageOf } from './session'
import { summaryOf } from './summary-of'

const wrongPassword = { article: 'outlook-ios-mail', row: 'row-1' }
const see = (row: string) => ({ type: 'see-message', heard: '', take: { article: 'outlook-ios-mail', row } }) as const
const leave = { type: 'leave-checklist', reason: 'wrong one' } as const

describe('a chosen article', () => {
  it('is pinned with its revision and why it was suggested, so that the record outlives the pack', () => {
    const why = ['We can’t sign you in']
    const choose = { type: 'choose-article' as const, article: 'cant-sign-in', why, place: 2 }
    expect(opened.when(choose)).toMatchObject({
      ok: true,
      value: [
        {
          article: { id: 'cant-sign-in', revision: 3, pack: 'microsoft-account', packVersion: '2026.11' },
          why: ['We can’t sign you in'],
          place: 2,
        },
      ],
    })
  })

  it('can be put back, and then there is nothing to start', () => {
    const back = opened.then(chosen('cant-sign-in'), { type: 'put-back-article' })
    expect(stageOf(back.session)).toBe('listen')
    expect(back.when({ type: 'start-checklist' })).toEqual({ ok: false, error: { code: 'nothing-chosen' } })
    expect(back.when({ type: 'put-back-article' })).toEqual({ ok: false, error: { code: 'nothing-chosen' } })
  })

  it('that left the pack meanwhile is refused at the start and can be put back, so nobody is stuck with it', () => {
    const at = opened.then(chosen('cant-sign-in'))
    const later = walk(packOf(plainArticle('other')), at.events)
    expect(later.when({ type: 'start-checklist' })).toEqual({ ok: false, error: { code: 'unknown-article' } })
    expect(later.when({ type: 'put-back-article' }).ok).toBe(true)
  })
})

describe('a message seen during a checklist', () => {
  it('starts its article at once, and the step waits for it', () => {
    expect(said(refusedAtSix, detour)).toMatchObject([
      { type: 'message-seen', taken: 'reset-forgotten-password', at: { run: 1, number: 6 } },
      {
        type: 'checklist-started',
        run: 2,
        via: { kind: 'message' },
        caller: { run: 1, step: 'enter-password', number: 6 },
      },
    ])
    expect(detour.session).toMatchObject({ trail: [1, 2], checklists: [{ status: 'waiting' }, { status: 'running' }] })
  })

  it('that stands in two rows names both articles in the record, whatever quotes and spaces the rows have', () => {
    const seen = said(refusedAtSix, detour)[0]
    expect(seen).toMatchObject({
      ask: 'Do you still know the password?',
      offered: [
        { article: 'reset-forgotten-password', row: 'row-1', when: 'No, or not sure' },
        { article: 'cant-sign-in', row: 'row-15', when: 'Yes, and it worked before' },
      ],
    })
  })

  it('asks the waiting step again on return, because an error had been seen there', () => {
    const back = carriedOut(detour)
    expect(said(detour, back).at(-1)).toMatchObject({ type: 'checklist-returned', to: { run: 1, number: 6 } })
    expect(back.session.checklists[0]?.steps[5]).toMatchObject({
      again: { why: 'returned', before: { answer: 'error-seen' } },
    })
    expect(nowAsked(back)).toBe('enter-password')
  })

  it('at step 7 comes back to step 6 when the password it was done with is no longer true', () => {
    const at = upTo('save-changes', started)
    const back = carriedOut(at.then(see('row-1')))
    expect(back.events.slice(-2).map(({ event }) => event)).toMatchObject([
      { type: 'steps-reopened', steps: [{ number: 6 }], because: 'Reset a forgotten Microsoft account password' },
      { type: 'checklist-returned', to: { run: 1, number: 6 } },
    ])
    expect(nowAsked(back)).toBe('enter-password')
    expect(nowAsked(back.then(answering(back)))).toBe('save-changes')
  })

  it('makes steps stale in every list that waits, not only in the one that called', () => {
    const at = upTo('save-changes', started).then(see('row-3'))
    const back = carriedOut(carriedOut(at.then({ type: 'call-article', article: 'reset-forgotten-password' })))
    expect(back.events.at(-1)?.event).toMatchObject({ type: 'checklist-returned', to: { run: 1, number: 6 } })
    expect(nowAsked(back)).toBe('enter-password')
  })

  it('reopens no step that the customer’s device does not have', () => {
    const stale = plainArticle('b', { invalidates: { a: ['one', 'two'] } })
    const onlyIf = { fact: 'device', is: ['ipad'] }
    const a = plainArticle('a', { steps: [{ id: 'one', onlyIf }, { id: 'two' }, { id: 'three' }] })
    const noted = { type: 'note-fact', fact: 'device', value: 'iphone', from: 'clerk' } as const
    const asked = upTo('three', begun(walk(packOf(a, stale)).then(openCommand), 'a'))
    const back = carriedOut(asked.then(noted, { type: 'call-article', article: 'b' }))
    expect(back.events.at(-2)?.event).toMatchObject({ type: 'steps-reopened', steps: [{ step: 'two' }] })
  })

  it('changes nothing behind the waiting step when the detour was left, because its work was not done', () => {
    const back = upTo('save-changes', started).then(see('row-1'), leave)
    expect(back.events.at(-1)?.event).toMatchObject({ type: 'checklist-returned', to: { number: 7 } })
    expect(nowAsked(back)).toBe('save-changes')
  })

  it('comes back to the step that a fact learned on the way brought up, so that the record says where one landed', () => {
    const version = { type: 'note-fact', fact: 'ios-version', value: '18-or-later', from: 'clerk' } as const
    const at = upTo('check-mail', started.then(version)).then(see('row-3'))
    const back = carriedOut(at.then({ ...version, value: '17-or-earlier' }))
    expect(back.events.at(-1)?.event).toMatchObject({ type: 'checklist-returned', to: { number: 7 } })
    expect(nowAsked(back)).toBe('save-changes')
  })

  it('is refused once every step is answered, until one is taken back', () => {
    const at = done(started, 8)
    expect(at.when(see('row-1'))).toEqual({ ok: false, error: { code: 'not-the-current-step' } })
    expect(at.then({ type: 'withdraw-answer' }).when(see('row-1')).ok).toBe(true)
  })

  it('does not send the clerk in circles: an article that waits is not started again', () => {
    const deeper = detour.then({ type: 'call-article', article: 'cant-sign-in' })
    for (const article of ['outlook-ios-mail', 'reset-forgotten-password', 'cant-sign-in']) {
      expect(deeper.when({ type: 'call-article', article })).toEqual({ ok: false, error: { code: 'already-waiting' } })
    }
  })

  it('is recorded though its article already waits or too many do, because what the customer saw is a fact', () => {
    const rows = ['a', 'f'].map((article) => ({
      id: `row-${article}`,
      kind: 'error' as const,
      shows: [article],
      article,
    }))
    const pack = packOf(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => plainArticle(id, { errors: rows })))
    const two = begun(walk(pack).then(openCommand), 'a').then({ type: 'call-article', article: 'b' })
    const five = ['c', 'd', 'e'].reduce((at, article) => at.then({ type: 'call-article', article }), two)
    const seen = (at: typeof two, row: string) => {
      const after = at.then({ type: 'see-message', heard: 'oh', take: { article: 'a', row } })
      expect(after.session.trail).toEqual(at.session.trail)
      return said(at, after)
    }
    expect(seen(two, 'row-a')).toMatchObject([{ type: 'message-seen', heard: 'oh', taken: 'a', at: { run: 2 } }])
    expect(seen(five, 'row-f')).toMatchObject([{ type: 'message-seen', heard: 'oh', taken: 'f', at: { run: 5 } }])
  })

  it('may start the same article again after it came back, because a second try is a try', () => {
    const again = carriedOut(detour).then(see('row-1'))
    expect(again.session.trail).toEqual([1, 3])
  })
})

describe('a message known before any checklist', () => {
  it('chooses its article together with the one to go on with, when the customer’s facts speak for that', () => {
    const at = identified.then(see('row-1'))
    expect(at.session.chosen).toMatchObject({
      article: { id: 'reset-forgotten-password' },
      before: { id: 'outlook-ios-mail' },
      message: { shows: 'That password is incorrect for your Microsoft account.', when: 'No, or not sure' },
    })
  })

  it.each([
    ['nothing is known of the customer', opened],
    [
      'a fact speaks against it',
      identified.then({ type: 'note-fact', fact: 'app', value: 'outlook-app', from: 'clerk' }),
    ],
  ])('chooses its article alone when %s', (_when, at) => {
    expect(at.then(see('row-1')).session.chosen?.before).toBeUndefined()
  })

  it('that leads to its own article does not wait for itself', () => {
    const errors = [{ id: 'row', kind: 'error' as const, shows: ['No'], article: 'a' }]
    const pack = packOf(plainArticle('a', { errors, applies: { device: ['iphone'] } }))
    const noted = { type: 'note-fact', fact: 'device', value: 'iphone', from: 'clerk' } as const
    const take = { article: 'a', row: 'row' }
    const at = walk(pack).then(
      openCommand,
      noted,
      { type: 'see-message', heard: '', take },
      { type: 'start-checklist' },
    )
    expect(at.session.trail).toEqual([1])
  })

  it('recovers first, then returns to the first step of the article that waits', () => {
    const at = identified.then(see('row-1'), { type: 'start-checklist' })
    expect(at.session.trail).toEqual([1, 2])
    const back = carriedOut(at)
    expect(back.events.at(-1)?.event).toMatchObject({ type: 'checklist-returned', to: { run: 1, number: 1 } })
    expect(nowAsked(back)).toBe('open-settings')
  })

  it('waits at the first step that applies, not at one that a known fact rules out', () => {
    const onlyIf = { fact: 'device', is: ['ipad'] }
    const errors = [{ id: 'row', kind: 'error' as const, shows: ['No'], article: 'b' }]
    const steps = [{ id: 'ipad-only', onlyIf }, { id: 'all' }]
    const pack = packOf(plainArticle('a', { steps, errors, applies: { device: ['iphone'] } }), plainArticle('b'))
    const noted = { type: 'note-fact', fact: 'device', value: 'iphone', from: 'clerk' } as const
    const take = { article: 'a', row: 'row' }
    const at = walk(pack).then(
      openCommand,
      noted,
      { type: 'see-message', heard: '', take },
      { type: 'start-checklist' },
    )
    expect(at.session.checklists[1]?.caller).toMatchObject({ run: 1, step: 'all', number: 2 })
  })

  it('is refused when its article is not in the pack, and the complaint stays as it was', () => {
    const rows = [{ id: 'row', kind: 'error' as const, shows: ['No'], article: 'gone' }]
    const at = walk(packOf(plainArticle('a', { errors: rows }))).then(openCommand)
    const seen = at.when({ type: 'see-message', heard: 'no', take: { article: 'a', row: 'row' } })
    expect(seen).toEqual({ ok: false, error: { code: 'unknown-article' } })
  })
})

describe('a detour', () => {
  it('that was left returns to the step that waited, with the reason in the record', () => {
    const back = detour.then(leave)
    expect(said(detour, back)).toMatchObject([
      { type: 'checklist-left', run: 2, reason: 'wrong one' },
      { type: 'checklist-returned', to: { run: 1, number: 6 } },
    ])
    expect(nowAsked(back)).toBe('enter-password')
  })

  it('does not decide where the session stands: only the list that the customer came for does', () => {
    const afterLeftDetour = carriedOut(detour.then(leave))
    const leftAfterDetour = carriedOut(detour).then(leave)
    expect([stageOf(afterLeftDetour.session), stageOf(leftAfterDetour.session)]).toEqual(['close', 'listen'])
    expect(summaryOf('', afterLeftDetour.session).title).toBe(
      'Outlook or Hotmail stops syncing in the iPhone or iPad Mail app',
    )
  })

  it('called for a step that needs it first leaves the step as it was', () => {
    const called = started.then({ type: 'call-article', article: 'cant-sign-in' })
    const back = carriedOut(called)
    expect(back.session.checklists[0]?.steps).toEqual(started.session.checklists[0]?.steps)
  })

  it('needs a step to come back to', () => {
    const none = { ok: false, error: { code: 'nothing-running' } }
    expect(opened.when({ type: 'call-article', article: 'cant-sign-in' })).toEqual(none)
    expect(done(started, 8).when({ type: 'call-article', article: 'cant-sign-in' })).toEqual(none)
    expect(started.when({ type: 'call-article', article: 'gone' })).toEqual({
      ok: false,
      error: { code: 'unknown-article' },
    })
  })
})

it('reads a message in the clerk’s language, though the row was found in another', () => {
  const french = started.then({ type: 'choose-language', whose: 'clerk', language: 'fr' })
  const seen = french.when({ type: 'see-message', heard: '', take: wrongPassword })
  expect(seen).toMatchObject({
    ok: true,
    value: [{ offered: [{ title: 'Réinitialiser un mot de passe Microsoft oublié' }, {}] }, {}],
  })
})

it('starts a second list for the same customer after the first, and leaves the first as it ended', () => {
  const second = begun(carriedOut(started), 'cant-sign-in')
  expect(second.session.checklists.map(({ status }) => status)).toEqual(['finished', 'running'])
})
