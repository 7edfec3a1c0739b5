/** A day that the calendar has, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  // A day that the month does not have is taken for one of the next month.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}

/** The day on the wall, not in Greenwich. */
export function dayOf(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Thirty days on: soon enough for something that nobody has looked at yet. */
export function monthLater(day: string): string {
  return new Date(Date.parse(day) + 30 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
