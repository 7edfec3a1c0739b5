import { expect, it } from 'vitest'
import type { Recorded, SessionEvent } from '../session/events'
import { solved } from '../session/testing/seed-walk'
import { visitOf, type Visit } from './visit'

/** The seed's visit in which this happened, each at its minute after the end. */
function withMore(...more: readonly (readonly [minute: number, event: SessionEvent])[]): Visit | undefined {
  const last = solved.events.at(-1)
  if (!last) throw new Error('no events')
  const then = more.map(([minute, event], index): Recorded => {
    const at = new Date(Date.parse(last.at) + minute * 60_000).toISOString()
    return { ...last, seq: last.seq + index + 1, at, event }
  })
  return visitOf([...solved.events, ...then])
}
const reopened: SessionEvent = { type: 'session-reopened', reason: 'the mail stopped again' }
const escalated: SessionEvent = { type: 'session-closed', outcome: 'escalated' }

it('is how a session ended, how long it took and what failed in it', () => {
  expect(withMore()).toMatchObject({
    ...{ outcome: 'resolved', told: true, zone: solved.session.zone, openedAt: solved.session.openedAt },
    lists: [expect.any(String), expect.any(String)],
    failed: [{ step: 'Enter the correct password' }],
  })
  const took = Date.parse(solved.events.at(-1)?.at ?? '') - Date.parse(solved.session.openedAt)
  expect(withMore()?.minutes).toBe(took / 60_000)
})

it('has no end while it is reopened, and no minutes ever after', () => {
  expect(withMore([5, reopened])).not.toHaveProperty('outcome')
  expect(withMore([5, reopened])).not.toHaveProperty('minutes')
  expect(withMore([5, reopened], [9, escalated])).toMatchObject({ outcome: 'escalated' })
  expect(withMore([5, reopened], [9, escalated])).not.toHaveProperty('minutes')
})

it('knows the version that was noted last, and none that was withdrawn', () => {
  const version = (words: string): SessionEvent => ({
    ...{ type: 'fact-noted', fact: 'ios-version', value: words.toLowerCase().replace(' ', '-'), label: 'iOS version' },
    ...{ words, from: 'clerk' },
  })
  const withdrawn: SessionEvent = { type: 'fact-withdrawn', fact: 'ios-version', label: 'iOS version', words: 'iOS 18' }
  expect(withMore([1, version('iOS 17')], [1, version('iOS 18')])?.version).toBe('iOS 18')
  expect(withMore([1, version('iOS 18')], [1, withdrawn])).not.toHaveProperty('version')
})

it('is nothing for events of no session', () => {
  expect(visitOf([])).toBeUndefined()
})
