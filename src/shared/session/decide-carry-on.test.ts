import { describe, expect, it } from 'vitest'
import { currentStep, activeChecklist } from './session'
import { said } from './testing/acts'
import { carryOn, parkedElsewhere } from './testing/carry-on'
import { openCommand, walk, type Walk } from './testing/given'
import { packOf, plainArticle } from './testing/plain-article'
import { answer, done } from './testing/seed-walk'
import { smallPack } from './testing/small-pack'

const nobody = walk(smallPack).by('AB')
const carried = nobody.then(carryOn)

function answersOf({ session }: Walk) {
  return session.checklists.map(({ steps }) => steps.map(({ answered }) => answered?.answer))
}

describe('a session of another desk that is carried on', () => {
  it('resumes at the step that waits there, in the same lists, as a session of this desk', () => {
    const { session } = carried
    expect(session).toMatchObject({
      status: 'open',
      desk: 'Town hall desk 1',
      complaint: parkedElsewhere.session.complaint,
      facts: parkedElsewhere.session.facts,
      trail: [1, 2],
    })
    expect(currentStep(session, activeChecklist(session))?.shown.id).toBe('prove-identity')
  })

  it('is linked to the record that it goes on from, and holds what happened there', () => {
    const [opened, link, resumed] = said(nobody, carried)
    expect([opened?.type, resumed?.type]).toEqual(['session-opened', 'session-resumed'])
    expect(link).toMatchObject({
      type: 'session-continued',
      code: '7F3K',
      from: { session: parkedElsewhere.events[0]?.session, head: parkedElsewhere.events.at(-1)?.hash },
    })
    expect(link?.type === 'session-continued' && link.carried.map(({ event }) => event)).toEqual(
      parkedElsewhere.events.map(({ event }) => event),
    )
  })

  it('takes back the last answer given here before any that was given there', () => {
    const undone = done(carried).then({ type: 'withdraw-answer' })
    const steps = undone.session.checklists[1]?.steps
    expect(steps?.map(({ answered }) => answered?.answer)).toEqual(['done', undefined, undefined])
  })

  it('can be carried on once more, with the acts of all desks in their order and no link within a link', () => {
    const parkedAgain = answer(carried, 'later', { reason: 'still no phone' })
    const third = nobody.then({ ...carryOn, events: parkedAgain.events })
    const link = third.events[1]?.event
    const types = link?.type === 'session-continued' ? link.carried.map(({ event }) => event.type) : []
    expect(types).not.toContain('session-continued')
    expect(types.filter((type) => type === 'session-opened')).toHaveLength(2)
    expect(third.session.trail).toEqual([1, 2])
    expect(answersOf(third)).toEqual(answersOf(carried))
  })

  it('is refused where the content here has not the step that waits, because the clerk would stand before an empty screen', () => {
    expect(walk(packOf(plainArticle('cant-sign-in'))).when(carryOn)).toEqual({
      ok: false,
      error: { code: 'unknown-article' },
    })
  })

  it('is refused when it is closed there, and when there is nothing of it', () => {
    const closed = parkedElsewhere.then({ type: 'resume' }, { type: 'close', outcome: 'abandoned' })
    for (const { events } of [closed, walk(smallPack)]) {
      expect(nobody.when({ ...carryOn, events })).toEqual({ ok: false, error: { code: 'closed' } })
    }
  })

  it('is refused in a session that is open already', () => {
    expect(nobody.then(openCommand).when(carryOn)).toEqual({ ok: false, error: { code: 'already-open' } })
  })
})
