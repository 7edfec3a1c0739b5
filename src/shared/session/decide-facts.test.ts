import { describe, expect, it } from 'vitest'
import type { SessionCommand } from './commands'
import { DONT_KNOW } from './decide-facts'
import { nowAsked, said, upTo } from './testing/acts'
import { openCommand, walk } from './testing/given'
import { identified, opened, started } from './testing/seed-walk'
import { smallPack } from './testing/small-pack'

const device = { type: 'note-fact', fact: 'device', value: 'iphone', from: 'clerk' } as const
const older = { type: 'note-fact', fact: 'ios-version', value: '17-or-earlier', from: 'clerk' } as const
const newer = { ...older, value: '18-or-later' } as const

describe('the complaint', () => {
  it('is kept to the letter, because it is the customer’s', () => {
    const words = '  “Ça marche pas” – ËTC '
    expect(opened.when({ type: 'note-complaint', words })).toEqual({
      ok: true,
      value: [{ type: 'complaint-noted', words }],
    })
  })

  it('is no event when the same words come twice: leaving the field is not saying it again', () => {
    const once = opened.then({ type: 'note-complaint', words: 'no mail' })
    expect(once.when({ type: 'note-complaint', words: 'no mail' })).toEqual({ ok: true, value: [] })
  })

  it('can be cleared, and the record says so', () => {
    const cleared = opened.then({ type: 'note-complaint', words: 'wrong' }, { type: 'note-complaint', words: '' })
    expect(cleared.session.complaint).toBe('')
    expect(cleared.events).toHaveLength(3)
  })
})

describe('a fact', () => {
  it('is noted in the words the clerk saw, so that the record needs no pack', () => {
    const french = opened.then({ type: 'choose-language', whose: 'clerk', language: 'fr' })
    expect(said(french, french.then(device))).toEqual([
      { type: 'fact-noted', fact: 'device', value: 'iphone', label: 'Appareil', words: 'iPhone', from: 'clerk' },
    ])
  })

  it('withdraws the one before it, so that the record never holds two truths', () => {
    const at = opened.then(device)
    const changed = at.then({ ...device, value: 'ipad' })
    expect(said(at, changed).map(({ type }) => type)).toEqual(['fact-withdrawn', 'fact-noted'])
    expect(changed.session.facts['device']?.words).toBe('iPad')
  })

  it('is no event when it is known already: a second tap on the chip says nothing new', () => {
    expect(opened.then(device).when(device)).toEqual({ ok: true, value: [] })
  })

  it('is withdrawn once, and withdrawing what nobody noted is no event', () => {
    const withdrawn = opened.then(device, { type: 'withdraw-fact', fact: 'device' })
    expect(withdrawn.session.facts).toEqual({})
    expect(withdrawn.when({ type: 'withdraw-fact', fact: 'device' })).toEqual({ ok: true, value: [] })
  })

  it.each(['constructor', 'app'])('named "%s" is not noted merely because objects have such a name', (fact) => {
    expect(opened.when({ type: 'withdraw-fact', fact })).toEqual({ ok: true, value: [] })
  })
})

describe('words that no article answers', () => {
  const complaint = { type: 'note-complaint', words: 'my zither hums' } as const
  const gap: SessionCommand = { type: 'note-gap', nearest: ['cant-sign-in', 'gone'] }

  it('are kept as a gap, with the titles that were nearest, once for the same words', () => {
    const at = opened.then(complaint, gap)
    expect(at.events.at(-1)?.event).toEqual({
      type: 'gap-noted',
      words: 'my zither hums',
      why: 'nothing-fits',
      nearest: ['I can’t sign in to my Microsoft account'],
    })
    expect(at.when(gap)).toEqual({ ok: true, value: [] })
  })

  it('are a gap, too, when the session ends without any article begun', () => {
    const ended = opened.then(complaint, { type: 'close', outcome: 'abandoned' })
    expect(ended.events.map(({ event }) => event.type).slice(-2)).toEqual(['gap-noted', 'session-closed'])
  })

  it('are none once an article was begun, or where nothing was said', () => {
    expect(started.when(gap)).toEqual({ ok: true, value: [] })
    expect(opened.when(gap)).toEqual({ ok: true, value: [] })
  })
})

describe('a question', () => {
  it('of an author is noted with its answer in the record’s words', () => {
    const at = opened.then({ type: 'answer-question', question: 'works-in-browser', answer: 'refused' })
    expect(said(opened, at)).toEqual([
      {
        type: 'question-answered',
        question: 'works-in-browser',
        asked: 'Can you sign in at outlook.com in a browser?',
        words: 'works at outlook.com?',
        answer: 'refused',
        answerWords: 'No',
      },
    ])
  })

  it('that notes a fact does both at once, so that the ranking knows it', () => {
    const [question] = smallPack.manifest.questions
    const answers = question!.answers.map((answer) => ({ ...answer, fact: { fact: 'device', value: 'ipad' } }))
    const pack = { ...smallPack, manifest: { ...smallPack.manifest, questions: [{ ...question!, answers }] } }
    const at = walk(pack).then(openCommand, device)
    const answered = at.then({ type: 'answer-question', question: 'works-in-browser', answer: 'yes' })
    expect(said(at, answered).map(({ type }) => type)).toEqual(['question-answered', 'fact-withdrawn', 'fact-noted'])
    expect(answered.session.facts['device']?.value).toBe('ipad')
  })

  it('that is answered otherwise takes back the fact that the first answer noted, unless somebody corrected it since', () => {
    const [question] = smallPack.manifest.questions
    const [first, ...others] = question!.answers
    const answers = [{ ...first!, fact: { fact: 'device', value: 'ipad' } }, ...others]
    const pack = { ...smallPack, manifest: { ...smallPack.manifest, questions: [{ ...question!, answers }] } }
    const answer = (id: string) => ({ type: 'answer-question', question: 'works-in-browser', answer: id }) as const
    const at = walk(pack).then(openCommand, answer(first!.id))
    const changed = at.then(answer(DONT_KNOW))
    expect(said(at, changed).map(({ type }) => type)).toEqual(['question-answered', 'fact-withdrawn'])
    const corrected = at.then(device)
    expect(corrected.then(answer(DONT_KNOW)).session.facts['device']?.value).toBe('iphone')
  })

  it('about a fact that the customer turns out not to know takes the fact back', () => {
    const at = opened.then(device, { type: 'answer-question', question: 'device', answer: DONT_KNOW })
    expect(at.session.facts).toEqual({})
  })

  it('answered again alike is no event', () => {
    const answer = { type: 'answer-question', question: 'works-in-browser', answer: 'refused' } as const
    expect(opened.then(answer).when(answer)).toEqual({ ok: true, value: [] })
  })

  it('about a fact is the fact', () => {
    const at = opened.then({ type: 'answer-question', question: 'device', answer: 'ipad' })
    expect(said(opened, at)).toMatchObject([{ type: 'fact-noted', fact: 'device', value: 'ipad', from: 'question' }])
  })

  it.each(['device', 'works-in-browser'])(
    'about "%s" may be unknown to the customer, and that is an answer',
    (question) => {
      const at = opened.then({ type: 'answer-question', question, answer: DONT_KNOW })
      expect(said(opened, at)).toMatchObject([
        { type: 'question-answered', answer: DONT_KNOW, answerWords: 'They don’t know' },
      ])
      expect(at.session.answers).toMatchObject([{ question, answer: DONT_KNOW, answerWords: 'They don’t know' }])
    },
  )

  it('the customer could answer after all leaves no "don’t know" beside the fact', () => {
    const at = opened.then({ type: 'answer-question', question: 'device', answer: DONT_KNOW }, device)
    expect(at.session.answers).toEqual([])
  })

  it('answered anew has the last answer only, and the log has both', () => {
    const at = identified.then({ type: 'answer-question', question: 'works-in-browser', answer: 'refused' })
    expect(at.session.answers).toMatchObject([{ question: 'works-in-browser', answer: 'refused' }])
    expect(at.events.filter(({ event }) => event.type === 'question-answered')).toHaveLength(2)
  })

  it.each([
    ['an answer that is none of the author’s', 'works-in-browser', 'perhaps', 'unknown-question'],
    ['a value that the fact does not have', 'device', 'toaster', 'unknown-fact'],
    ['a fact that nobody asks for', 'colour', 'red', 'unknown-question'],
  ])('is refused for %s', (_what, question, answer, code) => {
    expect(opened.when({ type: 'answer-question', question, answer })).toEqual({ ok: false, error: { code } })
  })
})

describe('a language', () => {
  it('is chosen for the clerk and for the customer apart, because they seldom share one', () => {
    const at = opened.then({ type: 'choose-language', whose: 'customer', language: 'fr' })
    expect(at.session).toMatchObject({ clerkLanguage: 'en', customerLanguage: 'fr' })
    expect(at.when({ type: 'choose-language', whose: 'customer', language: 'fr' })).toEqual({ ok: true, value: [] })
  })

  it('changed during a checklist does not change the words under the clerk’s hand', () => {
    const before = started.session.checklists
    const french = started.then({ type: 'choose-language', whose: 'clerk', language: 'fr' })
    expect(french.session.checklists).toEqual(before)
    expect(french.when({ type: 'call-article', article: 'cant-sign-in' })).toMatchObject({
      ok: true,
      value: [{ article: { language: 'fr' } }],
    })
  })

  it('that the pack does not have falls back to the pack’s own, never to nothing', () => {
    const at = opened.then({ type: 'choose-language', whose: 'clerk', language: 'pt-br' })
    expect(at.when({ type: 'choose-article', article: 'cant-sign-in', why: [] })).toMatchObject({
      ok: true,
      value: [{ article: { language: 'en' } }],
    })
  })
})

describe('a step for some devices only', () => {
  it('is asked while nobody knows: an unknown version hides nothing', () => {
    expect(nowAsked(upTo('save-changes', started))).toBe('save-changes')
  })

  it('is passed over when a fact rules it out, and comes back when the fact changes', () => {
    const after = upTo('check-mail', started.then(newer))
    expect(after.session.checklists[0]?.steps[6]?.answered).toBeUndefined()
    expect(nowAsked(after.then(older))).toBe('save-changes')
    expect(nowAsked(after.then({ type: 'withdraw-fact', fact: 'ios-version' }))).toBe('save-changes')
  })
})
