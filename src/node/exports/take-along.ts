import { mayExport, type DeskPolicy } from '../../shared/desk/policy'
import type { Failure } from '../../shared/ipc/contract'
import type { Destination, ManyAsked, ManyTaken, TakeAsked, Taken, Ways } from '../../shared/ipc/take-along'
import { fileNameOf } from '../../shared/record/file-name'
import { ok, refuse, type Result } from '../../shared/result'
import type { ExportFormat, Recorded } from '../../shared/session/events'
import { sessionOf } from '../../shared/session/evolve'
import { failureText, type FailureCode } from '../../shared/words/desk-failures'
import type { Desk } from '../desk/desk'
import { writeFileWhole } from '../files/write-file'
import { filesOf, papersOf, type Papers } from './note-files'
import { places, type NoPlace, type Place } from './places'
import type { Printing } from './printing'
import { takeMany } from './take-many'

export type TakeAlongOptions = {
  readonly desk: Desk
  readonly policy: DeskPolicy
  readonly printing: Printing
  readonly pickFolder: () => Promise<Result<string, 'cancelled' | 'no-folder-here'>>
  readonly stickFolders: () => Promise<readonly string[]>
  readonly putOnClipboard: (text: string) => Promise<void>
  readonly now: () => Date
  /** How many sessions of an export of many are written. */
  readonly hear: (done: number, of: number) => void
}

/** The ways by which records leave this desk. Each paper that left is an event of its session. */
export type TakeAlong = {
  readonly ways: () => Promise<Ways>
  readonly take: (asked: TakeAsked) => Promise<Result<Taken, Failure>>
  /** Many sessions in one file, or in two tables. */
  readonly takeMany: (asked: ManyAsked) => Promise<Result<ManyTaken, Failure>>
  /** A file that is of no session: counts and their picture. */
  readonly write: (name: string, bytes: Uint8Array | string, to: Destination) => Promise<Result<ManyTaken, Failure>>
  /** Stops every export of many that runs: nothing of it stays. */
  readonly cancel: () => void
}

type Said = (code: FailureCode, as?: Failure['code']) => { ok: false; error: Failure }
type Around = TakeAlongOptions & { readonly said: Said; readonly where: ReturnType<typeof places> }

export function takeAlong(options: TakeAlongOptions): TakeAlong {
  const { desk, policy } = options
  const where = places({ ...options, policyFolder: policy.exportFolder })
  const said: Said = (code, as = 'refused') => refuse({ code: as, text: failureText(code, desk.language()) })
  const around = { ...options, said, where }
  const running = new Set<{ stopped: boolean }>()

  function allowed(place: Destination['place'], formats: readonly ExportFormat[]): boolean {
    const may = mayExport(policy, desk.state().clerk)
    return may.places.includes(place) && formats.every((format) => may.formats.includes(format))
  }

  return {
    ways: async () => {
      const { clerk, paper: size } = desk.state()
      const { places, formats } = mayExport(policy, clerk)
      return {
        ...{ places: [...places], formats: [...formats] },
        sticks: places.includes('stick') ? await where.sticks() : [],
        printers: places.includes('printer') ? await allowedPrinters(around) : [],
        size,
      }
    },
    take: async (asked) => {
      if (!allowed(asked.to.place, asked.formats)) return said('not-allowed')
      const events = desk.read(asked.session)
      if (!events.ok) return events
      if (events.value.length === 0) return said('no-such-session')
      const papers = papersOf(events.value, (await desk.content(sessionOf(events.value).pack))?.pack)
      const out = await put(around, asked, papers)
      return out.ok ? noted(desk, asked, events.value, out.value) : out
    },
    takeMany: async (asked) => {
      if (asked.to.place === 'clipboard' || asked.to.place === 'printer') return said('not-allowed')
      if (!allowed(asked.to.place, [asked.format])) return said('not-allowed')
      const place = await where.placeFor(asked.to)
      if (!place.ok) return noPlace(said, place.error)
      const refused = (code: FailureCode & Failure['code']) => said(onStick(place.value, code), code)
      const run = { stopped: false }
      running.add(run)
      const stopped = (): boolean => run.stopped
      return takeMany({ ...options, stopped, refused, said }, asked, place.value).finally(() => running.delete(run))
    },
    write: async (name, bytes, to) =>
      allowed(to.place, []) ? writeFile(around, name, bytes, to) : said('not-allowed'),
    cancel: () => running.forEach((run) => (run.stopped = true)),
  }
}

async function allowedPrinters({ policy: { printers }, printing }: Around): Promise<Ways['printers']> {
  const present = await printing.printers()
  return present.filter(({ name }) => printers?.includes(name) ?? true).map(({ name, label }) => ({ name, label }))
}

/** Where it went, and the files that were written. */
async function put(here: Around, asked: TakeAsked, papers: Papers): Promise<Result<Omit<Taken, 'events'>, Failure>> {
  switch (asked.to.place) {
    case 'clipboard':
      return copy(here, asked, papers)
    case 'printer':
      return print(here, asked, papers, asked.to.printer)
    case 'folder':
    case 'stick': {
      const place = await here.where.placeFor(asked.to)
      return place.ok ? save(here, asked, papers, place.value) : noPlace(here.said, place.error)
    }
  }
}

async function print(here: Around, { paper, size }: TakeAsked, papers: Papers, printer: string) {
  const { printing, said } = here
  const known = (await allowedPrinters(here)).find(({ name }) => name === printer)
  if (!known) return said('no-printer')
  const html = papers.of(paper).html({ size, fontFaces: printing.fontFaces })
  if (html === undefined) return said('no-such-paper')
  return (await printing.print(html, printer, size)) ? ok({ place: known.label, names: [] }) : said('print-failed')
}

async function copy(
  { putOnClipboard, said }: Around,
  { paper, formats }: TakeAsked,
  papers: Papers,
): Promise<Result<Omit<Taken, 'events'>, Failure>> {
  const made = papers.of(paper)
  const text = formats[0] === 'markdown' ? made.markdown() : made.text()
  if (text === '') return said('no-such-paper')
  await putOnClipboard(text)
  return ok({ place: '', names: [] })
}

/** Each file whole, synced and under its final name, or not there. */
async function save(
  { desk, printing, said }: Around,
  { session, paper, formats, size }: TakeAsked,
  papers: Papers,
  place: Place,
): Promise<Result<Omit<Taken, 'events'>, Failure>> {
  if (papers.of(paper).html({ size, fontFaces: '' }) === undefined) return said('no-such-paper')
  const names: string[] = []
  for (const format of formats) {
    const files =
      format === 'bundle' ? bundled(desk, session, papers) : await filesOf(papers, paper, format, size, printing)
    if (files === undefined) return said('pdf-failed', 'internal')
    if ('ok' in files) return files
    for (const { name, bytes } of files) {
      const written = await writeFileWhole(place.folder, name, bytes)
      if (!written.ok) return said(onStick(place, written.error.code), written.error.code)
      names.push(written.value)
    }
  }
  return ok({ place: place.name, names })
}

function bundled(desk: Desk, session: string, { note }: Papers) {
  const bundle = desk.elsewhere.bundle([session])
  return bundle.ok ? [{ name: fileNameOf(note.record, 'bundle'), bytes: bundle.value.lines }] : bundle
}

async function writeFile(
  { where, said }: Around,
  name: string,
  bytes: Uint8Array | string,
  to: Destination,
): Promise<Result<ManyTaken, Failure>> {
  if (to.place === 'clipboard' || to.place === 'printer') return said('not-allowed')
  const place = await where.placeFor(to)
  if (!place.ok) return noPlace(said, place.error)
  const written = await writeFileWhole(place.value.folder, name, bytes)
  if (!written.ok) return said(onStick(place.value, written.error.code), written.error.code)
  return ok({ place: place.value.name, names: [written.value] })
}

/** A stick that is not there any more was pulled out; a folder may have been moved. */
function onStick({ isStick }: Place, code: FailureCode): FailureCode {
  return isStick && code === 'missing-folder' ? 'stick-gone' : code
}

function noPlace(said: Said, why: NoPlace) {
  return said(why, why === 'cancelled' ? 'cancelled' : 'refused')
}

async function noted(
  desk: Desk,
  { session, formats, paper, to }: TakeAsked,
  events: readonly Recorded[],
  out: Omit<Taken, 'events'>,
): Promise<Result<Taken, Failure>> {
  const command = { type: 'note-export', formats, place: to.place, ...(paper && { paper }) } as const
  const done = await desk.execute({ session, expectedSeq: events.at(-1)?.seq ?? 0, command })
  return done.ok ? ok({ ...out, events: done.value }) : done
}
