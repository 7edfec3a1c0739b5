import { localeOf } from './locale'

/** Instants as the counter's clock showed them. Making a formatter is slow, so each zone has its own kept. */
type Clock = { readonly day: (at: string) => string; readonly time: (at: string) => string }

const clocks = new Map<string, Clock>()

/** Day as YYYY-MM-DD and time as HH:MM in an IANA zone; an unknown zone is read as UTC, so an odd log still opens. */
export function clockIn(zone: string): Clock {
  const known = clocks.get(zone)
  if (known) return known
  const clock = clockOf(isZone(zone) ? zone : 'UTC')
  clocks.set(zone, clock)
  return clock
}

/** "2026-11-25 10:00" in an IANA zone. */
export function momentIn(zone: string, at: string): string {
  const clock = clockIn(zone)
  return `${clock.day(at)} ${clock.time(at)}`
}

/** "Wednesday 25 November 2026" for a person who reads it at home, in their own language. */
export function dayText(zone: string, language: string, at: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  return new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: isZone(zone) ? zone : 'UTC' }).format(
    new Date(at),
  )
}

function clockOf(timeZone: string): Clock {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return { day: (at) => day.format(new Date(at)), time: (at) => time.format(new Date(at)) }
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
