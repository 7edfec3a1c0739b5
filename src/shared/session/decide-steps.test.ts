import { describe, expect, it } from 'vitest'
import { answering, begun, carriedOut, nowAsked, said, upTo } from './testing/acts'
import { openCommand, walk } from './testing/given'
import { packOf, plainArticle } from './testing/plain-article'
import { done, identified, opened, refusedAtSix, started } from './testing/seed-walk'

const undo = { type: 'withdraw-answer' } as const

describe('an answer', () => {
  it('is kept in the words of the reached condition, not as a tick', () => {
    expect(started.when(answering(started))).toEqual({
      ok: true,
      value: [
        {
          type: 'step-answered',
          at: { run: 1, step: 'open-settings', number: 1, title: 'Open Settings on the iPhone' },
          answer: 'done',
          words: 'Settings opened',
        },
      ],
    })
  })

  it('counts once: the second of a double tap is for a step that is no longer current', () => {
    const tap = answering(started)
    expect(started.then(tap).when(tap)).toEqual({ ok: false, error: { code: 'not-the-current-step' } })
  })

  it('for another run is refused, though its step has the same name there', () => {
    expect(started.when({ ...answering(started), run: 2 })).toEqual({
      ok: false,
      error: { code: 'not-the-current-step' },
    })
  })

  it.each(['could-not', 'not-needed', 'later'] as const)(
    '"%s" needs a reason, because alone it says nothing',
    (answer) => {
      const { reason: _none, ...bare } = answering(started, answer)
      expect(started.when(bare)).toEqual({ ok: false, error: { code: 'reason-needed' } })
      expect(started.when({ ...bare, reason: 'no phone' }).ok).toBe(true)
    },
  )

  it('"done" needs every sight of the step, and names them in the record', () => {
    const at = upTo('check-mail', started)
    const half = at.when({ ...answering(at), seen: ['receives', 'receives'] })
    expect(half).toEqual({ ok: false, error: { code: 'not-all-seen' } })
    expect(at.when(answering(at))).toMatchObject({ ok: true, value: [{ seen: ['arrives', 'sends'] }] })
  })

  it('"could not" is taken with the sights that there were, because half a proof is worth keeping', () => {
    const at = upTo('check-mail', started)
    const half = at.when(answering(at, 'could-not', { seen: ['receives'] }))
    expect(half).toMatchObject({ ok: true, value: [{ answer: 'could-not', seen: ['arrives'] }] })
  })

  it('"error seen" keeps the step: it is asked until it went well or was given up', () => {
    expect(refusedAtSix.events.at(-1)?.event).toMatchObject({ answer: 'error-seen', words: 'Password refused' })
    expect(nowAsked(refusedAtSix)).toBe('enter-password')
    expect(nowAsked(refusedAtSix.then(answering(refusedAtSix)))).toBe('save-changes')
  })

  it('"later" parks the session at the step in the same act, so that no power cut comes between', () => {
    const at = done(started, 3)
    const until = '2026-11-25T09:00:00.000Z'
    const parked = at.then(answering(at, 'later', { reason: 'phone at home', until }))
    expect(said(at, parked)).toMatchObject([
      { type: 'step-answered', answer: 'later', reason: 'phone at home', until },
      { type: 'session-parked', reason: 'phone at home', until, waiting: { run: 1, step: 'choose-account' } },
    ])
    expect(nowAsked(parked.then({ type: 'resume' }))).toBe('choose-account')
  })

  it('says which wording was on the screen, when the step has several', () => {
    const at = upTo('open-password-field', started)
    expect(at.when(answering(at, 'done', { variant: 'new' }))).toMatchObject({
      ok: true,
      value: [{ variant: 'iOS 18' }],
    })
  })

  it('is refused when no step waits, because it would belong to nothing', () => {
    expect(opened.when(answering(started))).toEqual({ ok: false, error: { code: 'nothing-running' } })
    expect(done(started, 8).when(answering(started))).toEqual({ ok: false, error: { code: 'nothing-running' } })
  })
})

describe('another wording', () => {
  const at = upTo('open-password-field', started)

  it('is noted and leaves the step asked', () => {
    const shown = at.then({ type: 'show-variant', run: 1, step: 'open-password-field', variant: 'new' })
    expect(said(at, shown)).toMatchObject([{ type: 'variant-shown', variant: 'iOS 18', at: { number: 5 } }])
    expect(shown.session.checklists).toEqual(at.session.checklists)
  })

  it('of a step that is not the current one is refused', () => {
    const elsewhere = { type: 'show-variant', run: 1, step: 'check-mail', variant: 'new' } as const
    expect(at.when(elsewhere)).toEqual({ ok: false, error: { code: 'not-the-current-step' } })
  })
})

describe('an undo', () => {
  it('asks the last answered step again and shows what it was answered, and the log keeps both', () => {
    const at = done(started, 3)
    const undone = at.then(undo)
    expect(said(at, undone)).toMatchObject([
      { type: 'answer-withdrawn', at: { step: 'open-accounts' }, answer: 'done' },
    ])
    expect(undone.session.checklists[0]?.steps[2]).toMatchObject({
      again: { why: 'withdrawn', before: { answer: 'done' } },
    })
    expect(undone.events.slice(0, -1)).toEqual(at.events)
  })

  it('goes back answer by answer to the start, and no further', () => {
    const back = done(started, 3).then(undo, undo, undo)
    expect(nowAsked(back)).toBe('open-settings')
    expect(back.when(undo)).toEqual({ ok: false, error: { code: 'nothing-to-undo' } })
  })

  it('takes back an error that was not one', () => {
    expect(refusedAtSix.then(undo).session.checklists[0]?.steps[5]?.answered).toBeUndefined()
  })

  it('after the list was finished opens it again, because that is when one notices', () => {
    const again = carriedOut(started).then(undo)
    expect(again.session).toMatchObject({ trail: [1], checklists: [{ status: 'running' }] })
    expect(nowAsked(again)).toBe('check-mail')
    expect(carriedOut(again).session.checklists[0]?.status).toBe('finished')
  })

  it('after another article was chosen is refused: it would pull the ground from under that choice', () => {
    const next = carriedOut(started).then({ type: 'choose-article', article: 'cant-sign-in', why: [] })
    expect(next.when(undo)).toEqual({ ok: false, error: { code: 'nothing-to-undo' } })
  })

  it('never reaches past a list that was left into one finished before it', () => {
    const left = begun(carriedOut(started), 'cant-sign-in').then({ type: 'leave-checklist', reason: 'wrong one' })
    expect(left.when(undo)).toEqual({ ok: false, error: { code: 'nothing-to-undo' } })
  })
})

describe('the end of a list', () => {
  it('says the author’s completion line, and the session waits to be closed', () => {
    const at = done(started, 8)
    expect(at.when({ type: 'finish-checklist' })).toEqual({
      ok: true,
      value: [
        {
          type: 'checklist-finished',
          run: 1,
          title: 'Outlook or Hotmail stops syncing in the iPhone or iPad Mail app',
          words: 'Mail works, nothing left open.',
        },
      ],
    })
  })

  it('is not reached while an error is unanswered, because the step may still fail', () => {
    const at = begun(walk(packOf(plainArticle('a', { steps: [{ id: 'only' }] }))).then(openCommand), 'a')
    const error = at.then(answering(at, 'error-seen'))
    expect(error.when({ type: 'finish-checklist' })).toEqual({ ok: false, error: { code: 'not-at-the-end' } })
  })

  it('is reached at once when known facts rule every step out: such a list must not trap the clerk', () => {
    const onlyIf = { fact: 'app', is: ['outlook-app'] }
    const pack = packOf(plainArticle('a', { steps: [{ id: 'only', onlyIf }] }))
    const noted = { type: 'note-fact', fact: 'app', value: 'mail-app', from: 'clerk' } as const
    expect(begun(walk(pack).then(openCommand, noted), 'a').when({ type: 'finish-checklist' }).ok).toBe(true)
  })

  it('can come early with a reason, and the customer may be offered another article', () => {
    const left = done(started, 2).then({ type: 'leave-checklist', reason: 'no such menu' })
    expect(left.events.at(-1)?.event).toMatchObject({ type: 'checklist-left', run: 1, reason: 'no such menu' })
    expect(left.when({ type: 'choose-article', article: 'cant-sign-in', why: [] }).ok).toBe(true)
  })

  it('needs a list: there is nothing to leave or finish before one is started', () => {
    for (const type of ['finish-checklist', 'leave-checklist'] as const) {
      expect(identified.when({ type, reason: 'x' })).toEqual({ ok: false, error: { code: 'nothing-running' } })
    }
  })
})
