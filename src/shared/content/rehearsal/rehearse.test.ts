import { describe, expect, it } from 'vitest'
import { packOf, plainArticle } from '../../session/testing/plain-article'
import { buildIndex } from '../../triage/triage-index'
import type { Article, ErrorMessage } from '../article'
import { rehearse, type Rehearsal } from './rehearse'

/** Places are told by their paths, as files would tell them by lines. */
function rehearsed(
  article: Article,
  ...others: readonly Article[]
): Rehearsal & { readonly places: readonly string[] } {
  const pack = packOf(article, ...others)
  const places: string[] = []
  const locate = (path: readonly (string | number)[]) => ({ line: places.push(path.join('.')), column: 1 })
  return { ...rehearse({ article, file: 'a.md', locate }, { pack, index: buildIndex(pack) }), places }
}

const row = (change: Partial<ErrorMessage> = {}): ErrorMessage => ({
  id: 'refused',
  kind: 'error',
  shows: ['The mailbox is locked.'],
  article: 'unlock',
  ...change,
})
const unlock = plainArticle('unlock', { symptoms: [{ id: 'locked', text: 'locked mailbox' }] })
const mail = (change: Parameters<typeof plainArticle>[1] = {}) =>
  plainArticle('mail', { symptoms: [{ id: 'none', text: 'no letters arrive' }], ...change })

it('walks symptoms, messages and reasons to their ends and counts them', () => {
  const steps = [{ id: 'one', couldNot: [{ id: 'locked', reason: 'It is locked', article: 'unlock' }] }, { id: 'two' }]
  const { messages, symptoms, reasons, ends, deadEnds } = rehearsed(mail({ steps, errors: [row()] }), unlock)
  expect({ messages, symptoms, reasons }).toEqual({ messages: 1, symptoms: 1, reasons: 1 })
  // The article itself, the message before and within it, and the reason.
  expect(ends).toEqual({ solved: 4, 'come-back': 0, 'passed-on': 0 })
  expect(deadEnds).toEqual([])
})

it('ends at "come back" where a wait is longer than anybody stays at a counter', () => {
  const waiting = mail({ steps: [{ id: 'one', wait: { hours: 24, text: 'Wait a day.' } }] })
  expect(rehearsed(waiting).ends).toEqual({ solved: 0, 'come-back': 1, 'passed-on': 0 })
  const locked = mail({ errors: [row({ wait: { hours: 24, text: 'Wait a day.' } })] })
  expect(rehearsed(locked, unlock).ends).toEqual({ solved: 1, 'come-back': 2, 'passed-on': 0 })
})

it('stays at the counter for a short wait', () => {
  const waiting = mail({ steps: [{ id: 'one', wait: { hours: 1 / 6, text: 'Wait ten minutes.' } }] })
  expect(rehearsed(waiting).ends).toEqual({ solved: 1, 'come-back': 0, 'passed-on': 0 })
})

it('ends at "passed on" where what proves success could not be done', () => {
  const couldNot = [{ id: 'no-phone', reason: 'There is no phone', advice: 'Write to them.' }]
  const { ends } = rehearsed(mail({ steps: [{ id: 'one', must: 'critical', couldNot }] }))
  expect(ends).toEqual({ solved: 1, 'come-back': 0, 'passed-on': 1 })
})

it('answers what a step asks to be seen or read, and tries each value of the facts that its wording depends on', () => {
  const onlyIf = { fact: 'ios-version', is: ['18-or-later'] }
  const steps = [
    { id: 'one', sights: [{ id: 'bar', text: 'A bar', record: 'bar' }] },
    { id: 'two', value: { ask: 'What does it say?', record: 'it says' }, onlyIf },
  ]
  const { ends, deadEnds } = rehearsed(mail({ steps }))
  expect(ends.solved).toBe(3)
  expect(deadEnds).toEqual([])
})

it('goes through what a step needs first', () => {
  const { ends } = rehearsed(mail({ steps: [{ id: 'one', calls: 'unlock' }] }), unlock)
  expect(ends).toEqual({ solved: 1, 'come-back': 0, 'passed-on': 0 })
})

it('names a symptom whose own words bring up a screenful of other articles', () => {
  const vague = mail({ symptoms: [{ id: 'none', text: 'no letters arrive', says: ['mailbox'] }] })
  const others = Array.from({ length: 12 }, (_, nth) =>
    plainArticle(`box-${nth}`, { title: 'mailbox', symptoms: [{ id: 'any', text: 'mailbox', says: ['mailbox'] }] }),
  )
  const { deadEnds, places } = rehearsed(vague, ...others)
  expect(deadEnds).toMatchObject([{ rule: 'symptom-not-found', severity: 'error', file: 'a.md' }])
  expect(places).toEqual(['symptoms.0.says.0'])
})

it('names a message that is not found by its own words', () => {
  const { deadEnds, places } = rehearsed(mail({ errors: [row(), row({ id: 'dots', shows: ['…?!'] })] }), unlock)
  expect(deadEnds).toMatchObject([{ rule: 'message-not-found' }])
  expect(places).toEqual(['errors.1.shows.0'])
})

it('names a message whose article cannot be called from its own list: it waits for itself', () => {
  const { deadEnds, places } = rehearsed(mail({ errors: [row({ article: 'mail' })] }))
  expect(deadEnds).toMatchObject([{ rule: 'no-end', text: expect.stringContaining('cannot be called') as string }])
  expect(places).toEqual(['errors.0'])
})

it('names a message whose article is not there', () => {
  const { ends, deadEnds, places } = rehearsed(mail({ errors: [row({ article: 'gone' })] }))
  expect(ends.solved).toBe(1)
  expect(new Set(deadEnds.map(({ rule }) => rule))).toEqual(new Set(['no-end']))
  expect(new Set(places)).toEqual(new Set(['errors.0']))
})

it('names the step whose prerequisite needs the step itself', () => {
  const circle = plainArticle('unlock', { steps: [{ id: 'one', calls: 'mail' }] })
  const { deadEnds } = rehearsed(mail({ steps: [{ id: 'one', calls: 'unlock' }] }), circle)
  expect(deadEnds).toMatchObject([
    { rule: 'no-end', text: expect.stringContaining('step "one" of "unlock"') as string },
  ])
})

it('names one cause once, however many walks it stops', () => {
  const steps = [{ id: 'one', calls: 'mail' }]
  const symptoms = ['no letters arrive', 'nothing comes'].map((text, nth) => ({ id: `s-${nth}`, text }))
  const { deadEnds, places } = rehearsed(mail({ steps, symptoms }))
  expect(deadEnds).toHaveLength(1)
  expect(places).toEqual(['steps.0'])
})

it('names a symptom’s words that bring the article up below the first three, which is no dead end', () => {
  const others = [1, 2, 3].map((nth) =>
    plainArticle(`box-${nth}`, { title: 'mailbox', symptoms: [{ id: 'any', text: 'mailbox', says: ['mailbox'] }] }),
  )
  const vague = mail({ symptoms: [{ id: 'none', text: 'no letters arrive', says: ['mailbox'] }] })
  const { deadEnds, late } = rehearsed(vague, ...others)
  expect(deadEnds).toEqual([])
  expect(late).toMatchObject([{ rule: 'symptom-late', severity: 'warning' }])
  expect(late[0]?.text).toContain('as number 4')
})

it('tries each choice of a step that asks for one, with what it says of the device', () => {
  const choices = ['17-or-earlier', '18-or-later'].map((value) => ({
    id: value,
    text: value,
    fact: { fact: 'ios-version', value },
  }))
  const steps = [
    { id: 'one', value: { ask: 'Which version?', record: 'version', choices } },
    { id: 'two', onlyIf: { fact: 'ios-version', is: ['18-or-later'] } },
  ]
  const { ends, deadEnds } = rehearsed(mail({ steps }))
  // Nothing known, either version known before, and the second choice.
  expect(ends.solved).toBe(4)
  expect(deadEnds).toEqual([])
})

it('names a step that no customer of the article is asked', () => {
  const onlyIf = { fact: 'device', is: ['ipad'] }
  const { deadEnds, places } = rehearsed(
    mail({ applies: { device: ['iphone'] }, steps: [{ id: 'one' }, { id: 'two', onlyIf }] }),
  )
  expect(deadEnds).toMatchObject([{ rule: 'never-asked', text: expect.stringContaining('"two"') as string }])
  expect(places).toEqual(['steps.1.onlyIf'])
})

it('names the customers for whom the list ends without anything done', () => {
  const onlyIf = { fact: 'device', is: ['ipad'] }
  const { deadEnds, places } = rehearsed(
    mail({ applies: { device: ['iphone', 'ipad'] }, steps: [{ id: 'one', onlyIf }] }),
  )
  expect(deadEnds).toMatchObject([{ rule: 'never-asked', text: expect.stringContaining('device iphone') as string }])
  expect(places).toEqual(['steps'])
})

it.each([
  ['proves success and says nothing of what is seen', { must: 'critical' }, 'steps.0'],
  ['nobody has written', { do: 'Not written yet: what to do' }, 'steps.0.do'],
  ['says that what is seen is not written', { look: 'Not written yet: what is seen' }, 'steps.0.look'],
] as const)('names a step that %s: nobody could answer it', (_what, step, place) => {
  const { deadEnds, places } = rehearsed(mail({ steps: [{ id: 'one', ...step }] }))
  expect(deadEnds).toMatchObject([{ rule: 'nothing-to-see' }])
  expect(places).toEqual([place])
})

it('takes sights, a question or the looks of all wordings for what is seen', () => {
  const sights = [{ id: 'bar', text: 'A bar', record: 'bar' }]
  const value = { ask: 'What does it say?', record: 'it says' }
  const variants = ['a', 'b'].map((id) => ({ id, label: id, do: id, look: id }))
  const steps = [{ sights }, { value }, { variants }, { look: 'A bar' }].map((seen, nth) => ({
    id: `s-${nth}`,
    must: 'critical' as const,
    ...seen,
  }))
  expect(rehearsed(mail({ steps })).deadEnds).toEqual([])
})

it('names a reason that says neither what to do nor where to go on', () => {
  const { deadEnds, places } = rehearsed(
    mail({ steps: [{ id: 'one', couldNot: [{ id: 'grey', reason: 'It is grey' }] }] }),
  )
  expect(deadEnds).toMatchObject([{ rule: 'no-end', text: expect.stringContaining('"grey"') as string }])
  expect(places).toEqual(['steps.0.couldNot.0'])
})

describe('a reason whose article may be the one that waits', () => {
  const back = (more: { readonly advice?: string } = {}) =>
    mail({ steps: [{ id: 'one', couldNot: [{ id: 'locked', reason: 'It is locked', article: 'unlock', ...more }] }] })
  const toReset = plainArticle('unlock', { errors: [row({ article: 'reset' })] })
  const reset = plainArticle('reset', { steps: [{ id: 'one', calls: 'mail' }] })

  it('is a dead end there, over however many articles it comes round', () => {
    const { deadEnds, places } = rehearsed(back(), toReset, reset)
    expect(deadEnds.at(-1)).toMatchObject({ rule: 'no-end', text: expect.stringContaining('waits already') as string })
    expect(places).toContain('steps.0.couldNot.0.article')
  })

  it('is none where it says what else to do, or where nothing leads round', () => {
    expect(rehearsed(back({ advice: 'Pass on.' }), toReset, reset).places).not.toContain('steps.0.couldNot.0.article')
    expect(rehearsed(back(), unlock).deadEnds).toEqual([])
  })
})
