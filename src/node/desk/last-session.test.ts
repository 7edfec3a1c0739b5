import { expect, it } from 'vitest'
import { sessionOf } from '../../shared/session/evolve'
import { SESSION } from '../../shared/session/testing/given'
import { solved } from '../../shared/session/testing/seed-walk'
import { lastSession } from './last-session'

const { events } = solved

it('is the same as folding the whole log after every act, and reads the log once', () => {
  let known = 1
  let reads = 0
  const last = lastSession({
    read: () => {
      reads += 1
      return events.slice(0, known)
    },
  })
  for (; known < events.length; known += 1) {
    expect(last.of(SESSION)).toEqual(sessionOf(events.slice(0, known)))
    last.add(SESSION, events.slice(known, known + 1))
  }
  expect(last.of(SESSION)).toEqual(solved.session)
  expect(reads).toBe(1)
})

it('folds events of a session that was not asked for only once, when it is', () => {
  const last = lastSession({ read: () => [...events] })
  last.add(SESSION, events)
  expect(last.of(SESSION)).toEqual(solved.session)
})

it('reads the log anew after it was told to forget, so that a failed act leaves nothing behind', () => {
  let reads = 0
  const last = lastSession({
    read: () => {
      reads += 1
      return [...events]
    },
  })
  last.of(SESSION)
  last.forget()
  last.of(SESSION)
  expect(reads).toBe(2)
})
