import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pack } from '../content/pack'
import { answer, detour, done, solved, started } from '../session/testing/seed-walk'
import type { Walk } from '../session/testing/given'
import { smallPack } from '../session/testing/small-pack'
import { escalationOf } from './escalation'
import { handOutOf } from './hand-out'
import { handOutHtml } from './hand-out-html'
import { sheetHtml } from './html'
import { noteOf } from './note'
import { slipOf } from './slip'
import { slipHtml } from './slip-html'
import { sessions } from './testing/sessions'
import { visitsBy } from './testing/visits'
import { sheetText } from './text'

const page = { size: 'A4', fontFaces: '' } as const
const visits = visitsBy(fc)

/** The small pack with what a paper shows besides: addresses, what to bring, and a wait. */
const pack: Pack = {
  ...smallPack,
  articles: smallPack.articles.map((article) => ({
    ...article,
    needs: article.language === 'fr' ? ['Le téléphone qui reçoit les codes'] : ['The phone that gets the codes'],
    sources: [{ title: article.title, address: `https://help.example/${article.id}` }],
    steps: article.steps.map((step) =>
      step.id === 'prove-identity'
        ? { ...step, wait: { hours: 24, text: article.language === 'fr' ? 'Attendez un jour.' : 'Wait a day.' } }
        : step,
    ),
  })),
}

/** The same session for a customer who speaks French, whatever the clerk speaks. */
function inFrench(at: Walk): Walk {
  return at.then({ type: 'choose-language', whose: 'customer', language: 'fr' })
}

const until = '2026-11-25T09:00:00.000Z'
const parked = answer(inFrench(done(detour)), 'later', { reason: 'REMARK', until })

describe('the hand-out', () => {
  it.each([
    ['solved', solved.events],
    ['parked-fr', parked.events],
    ['passed-on', sessions['passed-on']!.events],
    ['left-in-detour', sessions['left-in-detour']!.events],
  ])('of the session "%s" reads as it was agreed', async (name, events) => {
    await expect(handOutHtml(handOutOf(events, pack), page)).toMatchFileSnapshot(`./golden/hand-out ${name}.html`)
  })

  it('speaks the customer’s language, not the clerk’s, and says the day in it', () => {
    const { heading, done: parts, comeBack } = handOutOf(parked.events, pack)
    expect([heading, parts[0]?.lines[0], comeBack]).toEqual([
      'Ce que nous avons fait aujourd’hui',
      'Réglages ouverts',
      { when: 'mercredi 25 novembre 2026, 10:00', wait: 'Attendez un jour.' },
    ])
  })

  it('says what was shown at the counter where the pack has it no more', () => {
    expect(handOutOf(parked.events).done[0]?.lines[0]).toBe('Settings opened')
  })

  it('leaves nothing to do of a list that did not help, and all that is open of one that the end cut off', () => {
    const gaveUp = done(started, 2).then({ type: 'leave-checklist', reason: 'wrong article' })
    expect(handOutOf(gaveUp.events, pack).left).toEqual([])
    expect(handOutOf(sessions['left-in-detour']!.events, pack).left.map(({ title }) => title)).toEqual([
      'Outlook or Hotmail stops syncing in the iPhone or iPad Mail app',
      'Reset a forgotten Microsoft account password',
    ])
  })

  it('holds each address as text and as a square, once', () => {
    const { addresses } = handOutOf(solved.events, pack)
    expect(addresses.map(({ address, qr }) => [address, qr?.length])).toEqual([
      ['https://help.example/outlook-ios-mail', 29],
      ['https://help.example/reset-forgotten-password', 33],
    ])
  })

  it('never holds a word that a clerk typed, because the customer takes it home', () => {
    fc.assert(
      fc.property(visits, ({ events }) => {
        const html = handOutHtml(handOutOf(events, pack), page) + slipHtmlOf(events)
        const typed = events.flatMap(({ event }) => ('reason' in event || event.type === 'remark-added' ? [event] : []))
        const words = typed.map((event) =>
          'reason' in event ? (event.reason ?? '') : 'words' in event ? event.words : '',
        )
        for (const word of words.filter((each) => each.length > 6)) expect(html).not.toContain(word)
      }),
      { numRuns: 200 },
    )
  })
})

function slipHtmlOf(events: Walk['events']): string {
  const slip = slipOf(events, pack)
  return slip ? slipHtml(slip, page) : ''
}

describe('the come-back slip', () => {
  it('reads as it was agreed', async () => {
    await expect(slipHtmlOf(parked.events)).toMatchFileSnapshot('./golden/slip parked-fr.html')
    await expect(slipHtmlOf(sessions['parked']!.events)).toMatchFileSnapshot('./golden/slip parked.html')
  })

  it('names the code, the day, and the step that waits, in the customer’s language', () => {
    expect(slipOf(parked.events, pack)).toMatchObject({
      code: 'HR-7F3K',
      when: 'mercredi 25 novembre 2026, 10:00',
      step: 'Prouver l’identité',
      bring: ['Le téléphone qui reçoit les codes'],
    })
  })

  it('is made without a date for somebody who comes back when they can', () => {
    const slip = slipOf(done(started, 2).then({ type: 'park', reason: 'queue' }).events, pack)
    expect(slip).toMatchObject({ step: 'Tap Accounts' })
    expect(slip && 'when' in slip).toBe(false)
  })

  it('is made of no session that waits for nothing, and of none that is closed: its code would lead nowhere', () => {
    expect(slipOf(started.events, pack)).toBeUndefined()
    expect(
      slipOf(parked.then({ type: 'resume' }, { type: 'close', outcome: 'abandoned' }).events, pack),
    ).toBeUndefined()
  })
})

describe('the note that passes a customer on', () => {
  it.each(['passed-on', 'passed-on-urgent', 'left-in-detour', 'parked'])(
    'of "%s" reads as it was agreed',
    async (name) => {
      const sheet = escalationOf(noteOf(sessions[name]!.events), pack)
      await expect(sheetText(sheet)).toMatchFileSnapshot(`./golden/escalation ${name}.txt`)
      await expect(sheetHtml(sheet, page)).toMatchFileSnapshot(`./golden/escalation ${name}.html`)
    },
  )

  it('has its six sections in one order, whatever happened, and none of them is empty', () => {
    fc.assert(
      fc.property(visits, ({ events }) => {
        const { sections } = escalationOf(noteOf(events), pack)
        expect(sections.map(({ id }) => id)).toEqual(['urgency', 'summary', 'done', 'not-done', 'risks', 'asked'])
        expect(sections.filter(({ lines }) => lines.length === 0)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
