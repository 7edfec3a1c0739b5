import type { StepAnswer } from '../session/events'
import type { LineTone } from './session-record'

/** How a step ended in the record: an answer, untouched, or ruled out by what is known. */
export type StepEnd = StepAnswer | 'open' | 'passed-over'

/**
 * One sign for each, the same on the screen, in print and in data, and no two alike: whoever sees no colour still sees which is which. All are in
 * the fonts that the app and its PDF carry.
 */
const SIGNS: Readonly<Record<StepEnd, { readonly sign: string; readonly tone: Exclude<LineTone, 'strong'> }>> = {
  done: { sign: '✓', tone: 'done' },
  'could-not': { sign: '✕', tone: 'stop' },
  'error-seen': { sign: '!', tone: 'stop' },
  'not-needed': { sign: '–', tone: 'quiet' },
  later: { sign: '→', tone: 'warn' },
  'looks-different': { sign: '~', tone: 'warn' },
  'passed-over': { sign: '·', tone: 'quiet' },
  open: { sign: '', tone: 'quiet' },
}

export function signOf(end: StepEnd): string {
  return SIGNS[end].sign
}

export function toneOf(end: StepEnd): Exclude<LineTone, 'strong'> {
  return SIGNS[end].tone
}
