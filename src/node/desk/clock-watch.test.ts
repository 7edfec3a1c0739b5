import { expect, it } from 'vitest'
import { clockWatch } from './clock-watch'

const begun = Date.parse('2026-11-24T13:00:00.000Z')

/** A desk whose two clocks are set by hand, in seconds after the start. */
function watched() {
  let steady = 0
  const watch = clockWatch(() => steady * 1000, new Date(begun))
  return {
    watch,
    at: (wall: number, passed: number, lastInLog?: number) => {
      steady = passed
      return watch.jumpTo(wallAt(wall), lastInLog === undefined ? undefined : wallAt(lastInLog).toISOString())
    },
  }
}

function wallAt(seconds: number): Date {
  return new Date(begun + seconds * 1000)
}

it('says by how much a clock was set ahead or back, and from what time to what time', () => {
  expect(watched().at(3660, 60)).toEqual({
    from: '2026-11-24T13:01:00.000Z',
    to: '2026-11-24T14:01:00.000Z',
    seconds: 3600,
  })
  expect(watched().at(-3540, 60)?.seconds).toBe(-3600)
})

it('says nothing of a clock that a time server nudges, nor of one that runs on', () => {
  expect(watched().at(69, 60)).toBeUndefined()
  expect(watched().at(51, 60)).toBeUndefined()
  expect(watched().at(86_400, 86_400)).toBeUndefined()
})

it('says nothing of a night asleep, because the steady clock sleeps through it as the wall clock does', () => {
  const { watch, at } = watched()
  watch.lookedAt(wallAt(0))
  expect(at(50_000, 50_000)).toBeUndefined()
})

it('notices a clock that was set back while the app was not running, by what the log last wrote', () => {
  expect(watched().at(60, 60, 7260)).toEqual({
    from: '2026-11-24T15:01:00.000Z',
    to: '2026-11-24T13:01:00.000Z',
    seconds: -7200,
  })
  expect(watched().at(60, 60, -86_400)).toBeUndefined()
})

it('says a jump once: after it is recorded, the clocks are compared from there on', () => {
  const { watch, at } = watched()
  expect(at(3660, 60)).toBeDefined()
  expect(at(3661, 61)).toBeDefined()
  watch.lookedAt(wallAt(3661))
  expect(at(3700, 100, 3661)).toBeUndefined()
})
