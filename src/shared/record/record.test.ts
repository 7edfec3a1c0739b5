import { describe, expect, it } from 'vitest'
import { opened, solved } from '../session/testing/seed-walk'
import { htmlOf } from './html'
import { jsonOf } from './json'
import { markdownOf } from './markdown'
import { recordOf } from './record'
import { redactEvents, redactRecord } from './redact'
import type { RecordRun } from './session-record'
import { sessions } from './testing/sessions'
import { textOf } from './text'

const page = { size: 'A4', fontFaces: '' } as const

describe.each(Object.entries(sessions))('the note of the session "%s"', (name, { events }) => {
  const language = name.endsWith('-fr') ? 'fr' : 'en'
  const { record, hidden } = redactRecord(recordOf(events, language))

  it('reads as it was agreed, as Markdown, text and HTML', async () => {
    await expect(markdownOf(record, hidden)).toMatchFileSnapshot(`./golden/${name}.md`)
    await expect(textOf(record, hidden)).toMatchFileSnapshot(`./golden/${name}.txt`)
    await expect(htmlOf(record, page, hidden)).toMatchFileSnapshot(`./golden/${name}.html`)
  })

  it('reads in the panel line by line as it was agreed', async () => {
    const lines = record.lines.map(({ time, depth, sign, text }) => `${time} ${'  '.repeat(depth)}${sign} ${text}`)
    await expect(lines.join('\n') + '\n').toMatchFileSnapshot(`./golden/${name}.lines`)
  })

  it('comes back from JSON as it was, so another desk reads the same record', () => {
    const file = JSON.parse(jsonOf({ record, events: redactEvents(events, record.shownKinds) })) as { record: unknown }
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
    expect(htmlOf(record, page)).not.toContain('<script>')
  })

  it('does not change its check value when it is saved', () => {
    const saved = solved.then({ type: 'note-export', formats: ['pdf'], place: 'folder' })
    expect(recordOf(saved.events, 'en').check).toBe(recordOf(solved.events, 'en').check)
  })
})

function allSteps(run: RecordRun): RecordRun['steps'] {
  return [...run.steps, ...run.detours.flatMap(allSteps)]
}
