import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { sessionCode } from '../desk/session-code'
import type { Recorded, SessionEvent } from '../session/events'
import { SESSION } from '../session/testing/given'
import { done, identified, opened, started } from '../session/testing/seed-walk'
import { forAuthors, ForAuthors } from './for-authors'
import { forAuthorsFileName, forAuthorsMarkdown } from './for-authors-markdown'
import { BLOCK } from './redact'
import { scrubber } from './scrub'

const around = {
  desk: 'Library desk 2',
  app: '0.1.0',
  zone: 'Europe/Paris',
  now: '2026-11-25T10:00:00.000Z',
  clerks: ['MK', 'Anna Keller'],
}
const report = (...events: readonly Recorded[]) => forAuthors(events, around)

const flagged = done(started).then(
  { type: 'raise-flag', kind: 'unclear', words: 'MK says: no Mail line, ring 06 12 34 56 78' },
  { type: 'raise-flag', kind: 'unclear' },
  { type: 'raise-flag', kind: 'wrong' },
)
const missed = opened.then(
  { type: 'note-complaint', words: 'The printer of HR-7F3K eats paper' },
  { type: 'note-gap', nearest: ['cant-sign-in'] },
)

describe('what the authors are told', () => {
  it('counts flags by article, step and kind, with what was known and on which days', () => {
    const { flags } = report(...flagged.events)
    expect(flags.map(({ step, kind, count }) => [step?.number, kind, count])).toEqual([
      [2, 'unclear', 2],
      [2, 'wrong', 1],
    ])
    expect(flags[0]).toMatchObject({
      article: 'outlook-ios-mail',
      revision: started.session.checklists[0]?.article.revision,
      packVersion: '2026.11',
      from: '2026-11-24',
      to: '2026-11-24',
      facts: [
        { fact: 'device', value: 'iphone', count: 2 },
        { fact: 'app', value: 'mail-app', count: 2 },
      ],
      words: [`${BLOCK} says: no Mail line, ring ${BLOCK}`],
    })
  })

  it('counts searches that nothing answers once for the same words, with what came nearest', () => {
    const again = missed.events.map((recorded) => ({ ...recorded, at: '2026-11-25T23:30:00.000Z' }))
    expect(report(...missed.events, ...again).gaps).toEqual([
      {
        words: `The printer of ${BLOCK} eats paper`,
        why: 'nothing-fits',
        nearest: ['I can’t sign in to my Microsoft account'],
        count: 2,
        from: '2026-11-24',
        to: '2026-11-26',
      },
    ])
  })

  it('keeps a flag raised before the start apart from those of the steps', () => {
    const before = identified.then(
      { type: 'choose-article', article: 'outlook-ios-mail', why: [] },
      { type: 'raise-flag', kind: 'missing' },
    )
    expect(report(...before.events).flags[0]).not.toHaveProperty('step')
  })

  it('reads as one file, in either language: for a person, and the same again for a program', () => {
    for (const language of ['en', 'fr']) {
      const told = report(...flagged.events, ...missed.events)
      const text = forAuthorsMarkdown(told, language)
      const data = /```json\n([\s\S]*)\n```\n$/u.exec(text)?.[1] ?? ''
      expect(v.parse(ForAuthors, JSON.parse(data))).toEqual(told)
      expect(text.split('```')[0]).toContain('eats paper')
    }
    expect(forAuthorsFileName(report())).toBe('handrail-for-authors Library desk 2 2026-11-25.md')
  })

  it('lets nothing typed become structure, nor end the block of data', () => {
    const evil = opened.then(
      { type: 'note-complaint', words: '# heading\n```\n<script> [a](http://b)' },
      { type: 'note-gap', nearest: [] },
    )
    const text = forAuthorsMarkdown(report(...evil.events), 'en')
    expect(text.split('\n').filter((line) => /^(#|\s{0,3}```)/u.test(line))).toEqual([
      '# For the authors, from Library desk 2, 2026-11-25',
      '## Flags',
      '## Searches that no article answers',
      '## The same as data',
      '```json',
      '```',
    ])
    expect(text.split('```json')[0]).not.toMatch(/(?<!\\)<script/u)
  })
})

describe('what never leaves with it', () => {
  const personal = fc.oneof(
    fc.stringMatching(/^0[1-9]( \d\d){4}$/),
    fc.stringMatching(/^\+\d{2} \d{2,3} \d{3} \d{4}$/),
    fc.stringMatching(/^0\d{9}$/),
    fc.stringMatching(/^[a-z]{2,9}\.[a-z]{2,9}@[a-z]{3,9}\.(com|fr)$/),
    fc.constantFrom('4111 1111 1111 1111', '5500-0000-0000-0004', '378282246310005'),
  )
  const code = fc.uint8Array({ minLength: 4, maxLength: 4 }).map(sessionCode)
  const clerk = fc.oneof(fc.stringMatching(/^[A-Z]{2,3}$/), fc.stringMatching(/^[A-Z][a-zé]{3,8} [A-Z][a-z]{3,8}$/))
  const before = fc.oneof(fc.constantFrom('', 'tel:', 'ring', '(', 'n°'), fc.string({ unit: 'grapheme' }))

  const eventsOf = (words: string, spoken: string, who: string): Recorded[] =>
    flagged.events.map((recorded) => ({ ...recorded, clerk: who, event: typed(recorded.event, words, spoken) }))

  function typed(event: SessionEvent, words: string, spoken: string): SessionEvent {
    if (event.type === 'session-opened') return { ...event, code: spoken }
    return event.type === 'flag-raised' ? { ...event, words } : event
  }

  it('holds no code, clerk, phone, mail address, card number, session or time, whatever is typed around them', () => {
    fc.assert(
      fc.property(before, personal, code, clerk, fc.string(), (start, secret, spoken, who, end) => {
        const words = `${start} ${secret} ${spoken} ${spoken.toLowerCase()} HR-${spoken} ${who} ${end}`
        const gap: Recorded = {
          ...missed.events.at(-1)!,
          event: { type: 'gap-noted', words: `${words} ${who.toLowerCase()}`, why: 'nothing-fits', nearest: [] },
        }
        const told = report(...eventsOf(words, spoken, who), gap)
        const said = [...told.flags.flatMap((flag) => flag.words), ...told.gaps.map((one) => one.words)].join('\n')
        const spaced = ` ${said} `
        for (const gone of [secret, spoken, who]) {
          const alone = new RegExp(
            `(?<![\\p{L}\\p{N}])${gone.replace(/[+.]/gu, String.raw`\$&`)}(?![\\p{L}\\p{N}])`,
            'iu',
          )
          expect(spaced).not.toMatch(alone)
        }
        const all = forAuthorsMarkdown(told, 'en')
        expect(all).not.toContain(SESSION)
        expect(all).not.toMatch(/\d{4}-\d\d-\d\dT\d\d/u)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    'tel:0612345678',
    '0612\u200b345678',
    '０６１２３４５６７８',
    'ticket 12345678',
    'HR 7F3K',
    'hr-2zzq',
    'Keller',
    'ANNA keller',
  ])('finds "%s" although it is written otherwise', (found) => {
    const scrub = scrubber({ codes: ['7F3K'], clerks: around.clerks })
    expect(scrub(`before ${found} after`)).toMatch(/^before (?:\S* ?)?██████ after$/u)
  })

  it.each([
    'error 0x80070005 on Windows 10.0.22631.3007 after KB5034441',
    'AADSTS50076 at step 6 of 8, it says 5.7.1',
    'printer 4052 is offline since 2026',
    'an annalist makes it work',
  ])('leaves "%s" as it is, because an author needs it', (text) => {
    expect(scrubber({ codes: ['7F3K'], clerks: around.clerks })(text)).toBe(text)
  })
})
