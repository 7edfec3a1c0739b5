import { describe, expect, it } from 'vitest'
import { answer, detour, done, identified, opened, solved, started } from '../session/testing/seed-walk'
import type { Walk } from '../session/testing/given'
import { htmlOf } from './html'
import { jsonOf } from './json'
import { markdownOf } from './markdown'
import { recordOf } from './record'
import { redactEvents, redactRecord } from './redact'
import type { RecordRun } from './session-record'
import { textOf } from './text'

const sessions: Readonly<Record<string, Walk>> = {
  solved,
  'solved-fr': solved,
  parked: answer(done(detour), 'later', { reason: 'the phone is at home', until: '2026-11-25T09:00:00.000Z' }),
  interrupted: done(done(started, 3).by('JL').then({ type: 'resume' }), 2),
  'passed-on': answer(done(started, 3), 'could-not', { reason: 'the account is not in the list' }).then({
    type: 'close',
    outcome: 'escalated',
    to: 'IT team: add the account again',
  }),
  'left-in-detour': done(detour).then({ type: 'close', outcome: 'abandoned', reason: 'had to catch a bus' }),
  undone: done(started, 3).then({ type: 'withdraw-answer' }, { type: 'withdraw-answer' }),
  'refused-then-done': done(done(answer(done(started, 5), 'error-seen')), 1),
  'not-needed': answer(done(started, 6), 'not-needed', { reason: 'a web page with no Done' }),
  'only-heard': opened.then(
    { type: 'note-complaint', words: '# not a *heading*' },
    { type: 'close', outcome: 'abandoned' },
  ),
  'clock-moved': done(done(done(started, 1).clockSet(-315_532_800), 1).clockSet(3600), 1),
  flagged: done(started, 1).then(
    { type: 'raise-flag', kind: 'looks-different', words: 'they rang 06 12 34 56 78 about it' },
    { type: 'raise-flag', kind: 'missing' },
  ),
  'chosen-and-put-back': identified.then(
    { type: 'choose-article', article: 'cant-sign-in', why: [] },
    { type: 'put-back-article' },
    { type: 'withdraw-fact', fact: 'app' },
  ),
}

describe.each(Object.entries(sessions))('the note of the session "%s"', (name, { events }) => {
  const language = name.endsWith('-fr') ? 'fr' : 'en'
  const { record, hidden } = redactRecord(recordOf(events, language))

  it('reads as it was agreed, as Markdown, text and HTML', async () => {
    await expect(markdownOf(record, hidden)).toMatchFileSnapshot(`./golden/${name}.md`)
    await expect(textOf(record, hidden)).toMatchFileSnapshot(`./golden/${name}.txt`)
    await expect(htmlOf(record, '', hidden)).toMatchFileSnapshot(`./golden/${name}.html`)
  })

  it('reads in the panel line by line as it was agreed', async () => {
    const lines = record.lines.map(({ time, depth, sign, text }) => `${time} ${'  '.repeat(depth)}${sign} ${text}`)
    await expect(lines.join('\n') + '\n').toMatchFileSnapshot(`./golden/${name}.lines`)
  })

  it('comes back from JSON as it was, so another desk reads the same record', () => {
    const file = JSON.parse(jsonOf(record, redactEvents(events, record.shownKinds))) as { record: unknown }
    expect(file.record).toEqual(record)
  })

  it('says nothing that the panel does not: every answered step is in both', () => {
    const steps = record.runs
      .flatMap(allSteps)
      .filter(({ answer: given }) => given !== 'open' && given !== 'passed-over')
    const missing = steps.filter(
      ({ number, words }) => !record.lines.some(({ text }) => text.startsWith(`${number} ${words}`)),
    )
    expect(missing).toEqual([])
  })
})

describe('what the note never says', () => {
  it('holds no phone number unless the clerk shows it', () => {
    const shown = solved.then({ type: 'change-hiding', kind: 'phone', shown: true })
    const texts = [solved, shown].map(({ events }) => markdownOf(redactRecord(recordOf(events, 'en')).record))
    expect(texts.map((text) => text.includes('06 12 34 56 78'))).toEqual([false, true])
  })

  it('lets no typed sign become structure in Markdown or HTML', () => {
    const evil = opened.then({
      type: 'note-complaint',
      words: '# x\n- <script>alert(1)</script> [a](http://b) ![c](d)',
    })
    const { record } = redactRecord(recordOf(evil.events, 'en'))
    expect(markdownOf(record)).toContain('\\# x - \\<script\\>alert(1)\\</script\\> \\[a\\](http\\://b) !\\[c\\](d)')
    expect(htmlOf(record, '')).not.toContain('<script>')
  })

  it('does not change its check value when it is saved', () => {
    const saved = solved.then({ type: 'note-export', formats: ['pdf'], place: 'folder' })
    expect(recordOf(saved.events, 'en').check).toBe(recordOf(solved.events, 'en').check)
  })
})

function allSteps(run: RecordRun): RecordRun['steps'] {
  return [...run.steps, ...run.detours.flatMap(allSteps)]
}
