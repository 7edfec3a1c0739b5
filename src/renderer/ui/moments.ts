/** A moment that a clerk often names when somebody is to come back. */
export type MomentId = 'hour' | 'afternoon' | 'morning' | 'day' | 'month'
export type Moment = { readonly id: MomentId; readonly at: Date }

/** When the desk's afternoon and morning begin, in its own time. */
const AFTERNOON = 14
const MORNING = 9

/** The instant `hours` after `now`, to the full five minutes: nobody comes back at 14:07:31. */
export function hoursFrom(now: Date, hours: number): string {
  const step = 5 * 60_000
  return new Date(Math.ceil((now.getTime() + hours * 3_600_000) / step) * step).toISOString()
}

/** What can be chosen at `now`; "this afternoon" only while it is still to come. */
export function momentsFrom(now: Date): Moment[] {
  const at = (days: number, hour: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour)
  const afternoon = at(0, AFTERNOON)
  return [
    { id: 'hour', at: new Date(hoursFrom(now, 1)) },
    ...(afternoon > now ? [{ id: 'afternoon', at: afternoon } as const] : []),
    { id: 'morning', at: at(1, MORNING) },
    { id: 'day', at: new Date(hoursFrom(now, 24)) },
    { id: 'month', at: at(30, MORNING) },
  ]
}

/**
 * The moment that was typed, in the desk's own time: a day as 24/11/2026 (or with dots or hyphens) or 2026-11-24, and a time as 9:30 or
 * 9h30; without one, the morning. Day before month always: a desk does not guess. `undefined` where it is no day, or is over.
 */
export function readMoment(day: string, time: string, now: Date): Date | undefined {
  const date = readDay(day.trim())
  const hours = readTime(time.trim())
  if (!date || !hours) return undefined
  const [year, month, dayOfMonth] = date
  const moment = new Date(year, month - 1, dayOfMonth, ...hours)
  return moment > now ? moment : undefined
}

/** The day that was typed, in any of those forms, as "2026-11-24"; `undefined` where it is none. */
export function dayTyped(typed: string): string | undefined {
  const [year, month, dayOfMonth] = readDay(typed.trim()) ?? []
  if (year === undefined || month === undefined) return undefined
  return new Date(Date.UTC(year, month - 1, dayOfMonth)).toISOString().slice(0, 10)
}

/** Year, month and day of a day that exists. */
function readDay(typed: string): [number, number, number] | undefined {
  const date = numbersOf(typed)
  if (!date) return undefined
  const [year, month, dayOfMonth] = date
  const day = new Date(Date.UTC(year, month - 1, dayOfMonth))
  return year > 0 && day.getUTCMonth() === month - 1 && day.getUTCDate() === dayOfMonth ? date : undefined
}

function numbersOf(typed: string): [number, number, number] | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])]
  const european = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(typed)
  return european ? [Number(european[3]), Number(european[2]), Number(european[1])] : undefined
}

function readTime(typed: string): [number, number] | undefined {
  if (typed === '') return [MORNING, 0]
  const found = /^(\d{1,2})(?:\s*[:.h]\s*(\d{2})?)?$/i.exec(typed)
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? 0)]
  return found && hour < 24 && minute < 60 ? [hour, minute] : undefined
}
