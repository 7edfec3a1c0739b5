import { describe, expect, it } from 'vitest'
import { nowAsked, said } from './testing/acts'
import type { Walk } from './testing/given'
import { answer, detour, done, opened, started } from './testing/seed-walk'
import { sessionOf } from './evolve'
import { activeChecklist, currentStep } from './session'

const park = { type: 'park', reason: 'fetches the phone' } as const
const resume = { type: 'resume' } as const
const later = { reason: 'the phone is at home', until: '2026-11-25T09:00:00.000Z' }

/** Each way a visit is interrupted, as the log sees it; after all of them somebody takes the session up. */
const interruptions: readonly (readonly [string, (at: Walk) => Walk])[] = [
  ['parked', (at) => at.then(park)],
  ['parked twice', (at) => at.then(park, resume, park)],
  ['cut off: crash, lock, reload or restart end the window and write nothing', (at) => at],
  ['handed to a colleague', (at) => at.by('JL')],
  ['parked and taken up by a colleague', (at) => at.then(park).by('JL')],
]

describe.each(interruptions)('a session that was %s', (_how, interrupted) => {
  it('asks the last answered step again, with the answer, its time and who gave it', () => {
    const again = interrupted(done(started, 3)).then(resume)
    const asked = currentStep(again.session, activeChecklist(again.session))
    expect(asked).toMatchObject({
      shown: { id: 'open-accounts' },
      again: { why: 'interrupted', before: { answer: 'done', words: 'Accounts', clerk: 'MK' } },
    })
  })

  it('asks it inside a detour, with the step above still waiting', () => {
    const again = interrupted(done(detour, 2)).then(resume)
    expect(nowAsked(again)).toBe('prove-identity')
    expect(again.session.checklists[0]).toMatchObject({ status: 'waiting' })
  })

  it('goes on where it was once that step is answered', () => {
    expect(nowAsked(done(interrupted(done(started, 3)).then(resume)))).toBe('choose-account')
  })

  it('is the same session after a restart, because nothing is kept but the log', () => {
    const again = interrupted(done(detour, 2)).then(resume)
    expect(sessionOf(JSON.parse(JSON.stringify(again.events)) as Walk['events'])).toEqual(again.session)
  })
})

describe('"later" in a detour', () => {
  const at = done(detour)
  const parked = answer(at, 'later', later)

  it('parks the whole session at its waiting step, in one act with the answer', () => {
    expect(said(at, parked)).toMatchObject([
      { type: 'step-answered', at: { run: 2, number: 2 }, answer: 'later', ...later },
      { type: 'session-parked', ...later, waiting: { run: 2, number: 2 } },
    ])
    expect(parked.session).toMatchObject({ status: 'parked', trail: [1, 2] })
  })

  it('closes neither the detour nor the list that waits for it', () => {
    expect(parked.session.checklists.map(({ status }) => status)).toEqual(['waiting', 'running'])
  })

  it('is asked first when the customer comes back, and leads up to the step that waits above', () => {
    const back = parked.then(resume)
    expect(nowAsked(back)).toBe('prove-identity')
    const up = done(back, 2).then({ type: 'finish-checklist' })
    expect(up.events.at(-1)?.event).toMatchObject({ type: 'checklist-returned', to: { run: 1, number: 6 } })
    expect(nowAsked(up)).toBe('enter-password')
  })
})

it('asks nothing again where nothing was answered yet', () => {
  expect(said(opened, opened.then(resume))).toEqual([{ type: 'session-resumed', after: 'interruption' }])
})
