import type { Surroundings } from './verbs/verb'

const width = 30

/**
 * Shows how much of something long is done: one line that is written over in a terminal, a line for each tenth elsewhere. Ends by itself
 * when all is done.
 */
export function progressBar(what: string, { complain, live }: Pick<Surroundings, 'complain' | 'live'>) {
  let last = -1
  return (done: number, total: number): void => {
    const percent = total === 0 ? 100 : Math.floor((100 * done) / total)
    const shown = live ? percent : Math.floor(percent / 10)
    if (shown === last) return
    last = shown
    const filled = Math.round((width * percent) / 100)
    const bar = `${what} [${'#'.repeat(filled)}${'-'.repeat(width - filled)}] ${percent} %`
    complain(live ? `\r${bar}${percent === 100 ? '\n' : ''}` : `${bar}\n`)
  }
}
