import type { HiddenKind, OwnEvent, Recorded, SessionEvent } from '../session/events'
import { replaceNames } from './names'
import type { RecordLine, RecordRun, SessionRecord } from './session-record'

/** Always the same length, so that the block tells nothing about what it hides. */
export const BLOCK = '██████'

export type Redacted = { readonly text: string; readonly hidden: readonly HiddenKind[] }

const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
/** Thirteen to nineteen digits in groups: a card when the Luhn sum says so. */
const CARD = /(?<![\p{L}\p{N}.])\d(?:[ -]?\d){12,18}(?![\p{L}\p{N}])/gu
/**
 * A national or international number: a plus, a zero or a bracket in front, or groups as they are spoken. Dates (2026-11-24, 24.11.2026),
 * times, versions (5.7.1), codes (0x80070005) and plain counts stay.
 */
const PHONE =
  /(?<![\p{L}\p{N}.,:/-])(?:\+|00)\d{1,3}(?:[ .\u00a0\u202f-]?\(?\d{1,4}\)?){2,7}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.,:/-])0\d(?:[ .\u00a0\u202f-]?\d{2}){4}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.,:/-])0\d{2,5}[ /-]\d{3,4}(?:[ -]?\d{3,4}){1,2}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.,:/-])\(?[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4}(?![\p{L}\p{N}])/gu

/** The text with personal data of the kinds not in `shown` replaced by blocks, and which kinds were found and hidden. */
export function redact(text: string, shown: readonly HiddenKind[]): Redacted {
  const hidden = new Set<HiddenKind>()
  const hide = (kind: HiddenKind) => (found: string) => {
    if (shown.includes(kind)) return found
    hidden.add(kind)
    return BLOCK
  }
  const withoutMail = text.replace(MAIL, hide('mail-address'))
  const withoutCards = withoutMail.replace(CARD, (found) => (isCard(found) ? hide('card-number')(found) : found))
  const clean = withoutCards.replace(PHONE, (found) => (isPhone(found) ? hide('phone')(found) : found))
  return { text: replaceNames(clean, hide('name')), hidden: [...hidden] }
}

/** Luhn, ISO/IEC 7812-1. */
function isCard(found: string): boolean {
  const digits = digitsOf(found)
  const sum = digits.toReversed().reduce((total, digit, index) => {
    const weighed = index % 2 === 1 ? digit * 2 : digit
    return total + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
  return digits.length >= 13 && sum % 10 === 0
}

function isPhone(found: string): boolean {
  const { length } = digitsOf(found)
  return length >= 8 && length <= 15
}

function digitsOf(text: string): number[] {
  return Array.from(text.replace(/\D/gu, ''), Number)
}

/** The record as it may leave: every free text cleaned, kinds that the clerk chose to show kept, and what was hidden. */
export function redactRecord(record: SessionRecord): {
  readonly record: SessionRecord
  readonly hidden: readonly HiddenKind[]
} {
  const hidden = new Set<HiddenKind>()
  const clean = (text: string): string => {
    const { text: cleaned, hidden: found } = redact(text, record.shownKinds)
    for (const kind of found) hidden.add(kind)
    return cleaned
  }
  const cleaned: SessionRecord = {
    ...record,
    complaint: clean(record.complaint),
    ...(record.outcomeReason !== undefined && { outcomeReason: clean(record.outcomeReason) }),
    ...(record.passedTo !== undefined && { passedTo: clean(record.passedTo) }),
    ...(record.comeBack && { comeBack: { ...record.comeBack, reason: clean(record.comeBack.reason) } }),
    ...(record.reopenings && {
      reopenings: record.reopenings.map((one) => ({ ...one, reason: clean(one.reason) })),
    }),
    remarks: record.remarks.map((remark) => ({ ...remark, words: clean(remark.words) })),
    runs: record.runs.map((run) => cleanRun(run, clean)),
    lines: record.lines.map((line): RecordLine => ({ ...line, text: clean(line.text) })),
  }
  return { record: cleaned, hidden: [...hidden] }
}

function cleanRun(run: RecordRun, clean: (text: string) => string): RecordRun {
  return {
    ...run,
    ...(run.reason !== undefined && { reason: clean(run.reason) }),
    ...(run.message && { message: { ...run.message, heard: clean(run.message.heard) } }),
    steps: run.steps.map((step) => ({
      ...step,
      ...(step.reason !== undefined && { reason: clean(step.reason) }),
      ...(step.value && { value: { ...step.value, words: clean(step.value.words) } }),
    })),
    detours: run.detours.map((detour) => cleanRun(detour, clean)),
  }
}

/** The same for the events that a machine-readable note carries: only words that a person typed can hold personal data. */
export function redactEvents(events: readonly Recorded[], shown: readonly HiddenKind[]): Recorded[] {
  const clean = (text: string): string => redact(text, shown).text
  return events.map((recorded) => ({ ...recorded, event: cleanEvent(recorded.event, clean) }))
}

function cleanEvent(event: SessionEvent, clean: (text: string) => string): SessionEvent {
  switch (event.type) {
    case 'complaint-noted':
    case 'gap-noted':
    case 'remark-added':
      return { ...event, words: clean(event.words) }
    case 'message-seen':
      return { ...event, heard: clean(event.heard) }
    case 'flag-raised':
      return event.words === undefined ? event : { ...event, words: clean(event.words) }
    case 'step-answered':
      return {
        ...event,
        ...(event.reason !== undefined && { reason: clean(event.reason) }),
        ...(event.value && { value: { ...event.value, words: clean(event.value.words) } }),
      }
    case 'session-parked':
    case 'session-reopened':
    case 'checklist-left':
      return { ...event, reason: clean(event.reason) }
    case 'session-closed':
      return {
        ...event,
        ...(event.reason !== undefined && { reason: clean(event.reason) }),
        ...(event.to !== undefined && { to: clean(event.to) }),
      }
    case 'session-continued':
      return {
        ...event,
        carried: event.carried.map((one) => ({ ...one, event: cleanEvent(one.event, clean) as OwnEvent })),
      }
    default:
      return event
  }
}
