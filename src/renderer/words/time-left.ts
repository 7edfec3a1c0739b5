import type { LastingWords } from './lasting'

/** "4:07" below an hour, "3 h 12" below a day; a longer time is told by its end alone. */
export function timeLeft(until: string, now: number, words: LastingWords): string | undefined {
  const seconds = Math.ceil((Date.parse(until) - now) / 1000)
  if (seconds <= 0 || seconds > 24 * 3600) return undefined
  if (seconds < 3600) return words.seconds(Math.floor(seconds / 60), seconds % 60)
  const minutes = Math.ceil(seconds / 60)
  return words.hours(Math.floor(minutes / 60), minutes % 60)
}
