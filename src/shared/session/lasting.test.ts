import { describe, expect, it } from 'vitest'
import { recordOf } from '../record/record'
import { conditionsAt } from './conditions'
import { sessionOf } from './evolve'
import { activeChecklist, currentStep, type Session } from './session'
import { answering, begun, said } from './testing/acts'
import { openCommand, walk, type Walk } from './testing/given'
import { packOf, plainArticle } from './testing/plain-article'

const locked = { id: 'locked', reason: 'too many tries', condition: { text: 'the account is locked', hours: 2 } }
const slow = { hours: 0.5, text: 'it cools down', condition: { text: 'it is hot' } }
const pack = packOf(
  plainArticle('a', { steps: [{ id: 'one', couldNot: [locked] }, { id: 'two', wait: slow }, { id: 'three' }] }),
)
const started = begun(walk(pack).then(openCommand), 'a')
const stuck = started.then(answering(started, 'could-not', { because: 'locked' }))
const waiting = stuck.then({ type: 'start-wait', run: 1, step: 'two' })

const park = { type: 'park', reason: 'a coffee' } as const
const resume = { type: 'resume' } as const

/** As a restart finds it: from what the log has, and nothing else. */
const restarted = ({ events }: Walk): Session => sessionOf(JSON.parse(JSON.stringify(events)) as Walk['events'])
const words = (session: Session, at: string) => conditionsAt(session, at).map((one) => one.words)
const minutes = (at: string, more: number) => new Date(Date.parse(at) + more * 60_000).toISOString()

describe('what lasts', () => {
  const [raised] = conditionsAt(stuck.session, stuck.now)

  it('has its end in the record from the moment it begins, to the full minute', () => {
    expect(said(started, stuck).at(-1)).toMatchObject({
      type: 'condition-raised',
      words: 'the account is locked',
      until: '2026-11-24T15:05:00.000Z',
    })
  })

  it('stays through parking, an interruption and a restart', () => {
    const after = stuck.then(park, resume, resume)
    expect(words(restarted(after), after.now)).toEqual(['the account is locked'])
  })

  it('ends by itself at its time, not a minute later, with nobody doing anything', () => {
    const until = raised?.until ?? ''
    expect(words(restarted(stuck), minutes(until, -1))).toEqual(['the account is locked'])
    expect(words(restarted(stuck), until)).toEqual([])
  })

  it('is in the note for as long as it is so', () => {
    const note = recordOf(stuck.events, 'en')
    expect(note.conditions).toMatchObject([{ words: 'the account is locked', state: 'lasting' }])
  })

  it('falls with the answer that raised it, because then it was never so', () => {
    const back = stuck.then({ type: 'withdraw-answer' })
    expect(words(back.session, back.now)).toEqual([])
  })
})

describe('a wait', () => {
  const waitOf = (session: Session) => activeChecklist(session)?.steps.find(({ shown }) => shown.id === 'two')?.wait

  it('has its end in the record at once, and what lasts as long begins with it', () => {
    expect(said(stuck, waiting)).toMatchObject([
      { type: 'wait-started', at: { step: 'two' }, words: 'it cools down', until: '2026-11-24T13:36:00.000Z' },
      { type: 'condition-raised', words: 'it is hot', until: '2026-11-24T13:36:00.000Z' },
    ])
  })

  it('runs on through parking and a restart, to the same end', () => {
    const after = waiting.then(park, resume)
    expect(waitOf(restarted(after))).toEqual({ until: '2026-11-24T13:36:00.000Z', words: 'it cools down' })
  })

  it('is not begun twice: a second press while it runs says nothing and moves no end', () => {
    expect(waiting.when({ type: 'start-wait', run: 1, step: 'two' })).toEqual({ ok: true, value: [] })
  })

  it('can be begun anew when it is over and was not long enough', () => {
    const over = waiting.clockSet(3600)
    expect(over.when({ type: 'start-wait', run: 1, step: 'two' })).toMatchObject({
      ok: true,
      value: [{ type: 'wait-started' }, { type: 'condition-raised', condition: 2 }],
    })
  })

  it('forces nothing: the step is asked while it runs, and may be answered sooner', () => {
    expect(currentStep(waiting.session, activeChecklist(waiting.session))?.shown.id).toBe('two')
    expect(waiting.when(answering(waiting)).ok).toBe(true)
  })
})
