/** "24 Nov, 16:20", without the day when it is `now`'s own. Both are ISO instants or anything `Date` reads. */
export function momentText(instant: string, language: string, now: Date): string {
  const date = new Date(instant)
  const sameDay = date.toDateString() === now.toDateString()
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date)
  if (sameDay) return time
  const day = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short' }).format(date)
  return `${day}, ${time}`
}

/** "Oct 2026" of a day like "2026-10-01". */
export function monthText(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(day))
}

/** "1 October 2027" of a day like "2027-10-01". */
export function dayText(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}
