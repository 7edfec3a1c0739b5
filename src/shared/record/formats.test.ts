import fc from 'fast-check'
import * as v from 'valibot'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sessionsCsv, stepsCsv } from './csv'
import { htmlOf } from './html'
import { jsonOf } from './json'
import { markdownOf } from './markdown'
import { noteOf, type Note } from './note'
import { NoteFile } from './note-file'
import type { RecordRun } from './session-record'
import { fits, jsonSchemaOf, type JsonSchema } from './testing/json-schema'
import { readTable } from './testing/read-csv'
import { sessions } from './testing/sessions'
import { visitsBy } from './testing/visits'
import { textOf } from './text'
import { recordWords } from '../words/record-words'

const page = { size: 'A4', fontFaces: '' } as const
const visits = visitsBy(fc)
const schemaFile = fileURLToPath(new URL('../../../resources/schemas/session.schema.json', import.meta.url))

/** The note as a reader of that format sees it: without the signs that the format needs, and white space as one space. */
const seen: Readonly<Record<string, (note: Note) => string>> = {
  markdown: ({ record, hidden }) => plain(markdownOf(record, hidden).replace(/\\([\\`*_{}[\]<>#|~&:+=.)-])/gu, '$1')),
  text: ({ record, hidden }) => plain(textOf(record, hidden)),
  html: ({ record, hidden }) => plain(unescaped(htmlOf(record, page, hidden).replace(/<[^>]*>/gu, ' '))),
}

function unescaped(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ')
}

function stepsOf(runs: readonly RecordRun[]): RecordRun['steps'][number][] {
  return runs.flatMap((run) => [...run.steps, ...stepsOf(run.detours)])
}

describe.each(Object.entries(sessions))('the session "%s"', (name, { events }) => {
  const note = noteOf(events)

  it('leaves as JSON and as two tables as it was agreed', async () => {
    await expect(jsonOf(note)).toMatchFileSnapshot(`./golden/${name}.json`)
    await expect(sessionsCsv([note])).toMatchFileSnapshot(`./golden/${name}.csv`)
    await expect(stepsCsv([note])).toMatchFileSnapshot(`./golden/${name} steps.csv`)
  })

  it('fits the schema that ships', () => {
    const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as JsonSchema
    expect(fits(JSON.parse(jsonOf(note)), schema)).toBe(true)
  })
})

describe('the JSON Schema that ships', () => {
  it('says what the app itself holds its files against', async () => {
    const schema = jsonSchemaOf(NoteFile, {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://handrail.invalid/schemas/session/1',
      title: 'A session of Handrail as it is exported (format "handrail-session", version 1)',
    })
    await expect(JSON.stringify(schema, null, 2) + '\n').toMatchFileSnapshot(schemaFile)
  })

  it('refuses what the app refuses: any one change that makes a file unsound', () => {
    const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as JsonSchema
    const file = JSON.parse(jsonOf(noteOf(sessions['parked']!.events))) as object
    const places = placesIn(file)
    const change = fc.tuple(fc.constantFrom(...places), fc.constantFrom(null, 7, -1.5, 'x', '', [], {}, true))
    fc.assert(
      fc.property(change, ([place, value]) => {
        const changed = withChange(file, place, value)
        expect([place, value, fits(changed, schema)]).toEqual([place, value, v.is(NoteFile, changed)])
      }),
      { numRuns: 800 },
    )
  })
})

describe('whatever a clerk typed', () => {
  it('comes back from JSON as the same session: the same file is made of what was read', () => {
    fc.assert(
      fc.property(visits, ({ events }) => {
        const written = jsonOf(noteOf(events))
        const read = JSON.parse(written) as NoteFile
        v.assert(NoteFile, read)
        expect(jsonOf(noteOf(read.events))).toBe(written)
      }),
      { numRuns: 300 },
    )
  })

  it.each(Object.keys(seen))('is in the %s: every remark, every answer, in their order', (format) => {
    fc.assert(
      fc.property(visits, ({ events }) => {
        const note = noteOf(events)
        const { record } = note
        const text = seen[format]!(note)
        const remarks = record.remarks.flatMap(({ words }) => words.split('\n').map(plain))
        expectInOrder(text, remarks)
        for (const run of record.runs)
          expectInOrder(
            text,
            run.steps.filter(isAnswered).map(({ words }) => plain(words)),
          )
        const otherwise = stepsOf(record.runs).flatMap(({ title, earlier }) =>
          earlier.filter(({ answer }) => answer !== 'done').map((was) => wasSaid(was, title, record.language)),
        )
        const reasons = [
          ...stepsOf(record.runs),
          ...inTurn(record.runs),
          ...(record.comeBack ? [record.comeBack] : []),
        ].map(({ reason }) => reason)
        for (const words of [...reasons, ...otherwise, record.outcomeReason, record.passedTo]) {
          expect(text).toContain(plain(words ?? ''))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is in the tables, cell by cell, and no cell begins a formula', () => {
    fc.assert(
      fc.property(visits, ({ events }) => {
        const note = noteOf(events)
        const { record } = note
        const [row] = readTable(sessionsCsv([note]))
        const remarks = record.remarks.map(({ time, words }) => `${time} ${words}`.replace(/\r\n?/gu, '\n')).join('\n')
        expect(row?.['remarks']).toBe(remarks)
        const steps = readTable(stepsCsv([note]))
        const answered = inTurn(record.runs).flatMap((run) => run.steps.map((step) => [step.answer, step.words]))
        expect(steps.map(({ answer, words }) => [answer, unquoted(words)])).toEqual(answered)
        for (const cell of [...Object.values(row ?? {}), ...steps.flatMap((one) => Object.values(one))]) {
          expect(cell).not.toMatch(/^\s*[=+@\t\r-]/u)
        }
      }),
      { numRuns: 200 },
    )
  })
})

/** Every list in the order in which they were begun. */
function inTurn(runs: readonly RecordRun[]): RecordRun[] {
  return runs.flatMap((run) => [run, ...inTurn(run.detours)]).sort((a, b) => a.run - b.run)
}

/** What the note says of an answer that was given before: its own words where it has any, else what kind of answer it was. */
function wasSaid({ answer, words }: RecordRun['steps'][number]['earlier'][number], title: string, language: string) {
  return answer === 'error-seen' && words !== title ? words : recordWords(language).answers[answer]
}

function isAnswered({ answer }: RecordRun['steps'][number]): boolean {
  return answer !== 'open' && answer !== 'passed-over'
}

/** An apostrophe that stands there for a spreadsheet. */
function unquoted(cell = ''): string {
  return cell.startsWith("'") ? cell.slice(1) : cell
}

function expectInOrder(text: string, parts: readonly string[]): void {
  let from = 0
  for (const part of parts) {
    const at = text.indexOf(part, from)
    if (at < 0) expect({ text: text.slice(from), holds: part }).toBe('in order')
    from = at + part.length
  }
}

type Place = readonly (string | number)[]

function placesIn(value: unknown, here: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [here]
  const held = Object.entries(value as Record<string, unknown>)
  return [...(here.length > 0 ? [here] : []), ...held.flatMap(([key, one]) => placesIn(one, [...here, key]))]
}

function withChange(file: object, place: Place, value: unknown): unknown {
  const copy = structuredClone(file) as Record<string | number, unknown>
  let holder = copy
  for (const key of place.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>
  holder[place.at(-1) ?? ''] = value
  return copy
}
