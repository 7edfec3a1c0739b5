import * as v from 'valibot'
import { ExportFormat, ExportPlace, Paper, Recorded } from '../session/events'

const SessionId = v.pipe(v.string(), v.uuid())
const PaperSize = v.picklist(['A4', 'Letter'])

/** Where a paper goes. A stick has an id that main gave out; where it lies the window never knows. */
export const Destination = v.variant('place', [
  v.strictObject({ place: v.literal('clipboard') }),
  /** `elsewhere` asks for the folder even though one was picked before in this run. */
  v.strictObject({ place: v.literal('folder'), elsewhere: v.boolean() }),
  v.strictObject({ place: v.literal('stick'), stick: v.pipe(v.string(), v.uuid()) }),
  v.strictObject({ place: v.literal('printer'), printer: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) }),
])
export type Destination = v.InferOutput<typeof Destination>

/** What leaves: the note, or without `formats` its page for a printer or its text for the clipboard; `paper` names another paper. */
export const TakeAsked = v.strictObject({
  session: SessionId,
  paper: v.exactOptional(Paper),
  formats: v.pipe(v.array(ExportFormat), v.maxLength(10)),
  size: PaperSize,
  to: Destination,
})
export type TakeAsked = v.InferOutput<typeof TakeAsked>

/** `place` is a folder, a stick or a printer by name; empty for the clipboard. */
export const Taken = v.strictObject({ place: v.string(), names: v.array(v.string()), events: v.array(Recorded) })
export type Taken = v.InferOutput<typeof Taken>

/** Formats that hold many sessions in one file. */
const ManyFormat = v.picklist(['csv', 'bundle', 'markdown', 'text'])

export const ManyAsked = v.strictObject({
  sessions: v.pipe(v.array(SessionId), v.minLength(1), v.maxLength(20_000)),
  format: ManyFormat,
  to: Destination,
})
export type ManyAsked = v.InferOutput<typeof ManyAsked>

export const ManyTaken = v.strictObject({ place: v.string(), names: v.array(v.string()) })
export type ManyTaken = v.InferOutput<typeof ManyTaken>

/** What may leave this desk, and by which ways it could just now. */
export const Ways = v.strictObject({
  places: v.array(ExportPlace),
  formats: v.array(ExportFormat),
  sticks: v.array(v.strictObject({ id: v.pipe(v.string(), v.uuid()), name: v.string(), free: v.nullable(v.number()) })),
  printers: v.array(v.strictObject({ name: v.string(), label: v.string() })),
  size: PaperSize,
})
export type Ways = v.InferOutput<typeof Ways>
