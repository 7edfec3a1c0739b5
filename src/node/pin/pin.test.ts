import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { safePolicy, type DeskPolicy } from '../../shared/desk/policy'
import { withoutRights } from '../testing/without-rights'
import { hashOfPin, isPin } from './pin-hash'
import { pinKeeper, type PinKeeper } from './pin-keeper'
import { wrongTries } from './wrong-tries'

const SECOND = 1000
const MINUTE = 60 * SECOND
const PIN = '246802'

let folder: string
/** Made once, because making it is slow on purpose. */
let hash: string
beforeAll(async () => (hash = await hashOfPin(PIN)))
/** The clock that nobody can set, of the run that is going on. */
let mono: number
let reports: [string, unknown][]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-pin-'))
  mono = 0
  reports = []
})
afterEach(() => rmSync(folder, { recursive: true }))

const data = (): string => join(folder, 'data')
const tries = () => wrongTries(data(), () => mono)
const keeper = (policy: Partial<DeskPolicy>): PinKeeper =>
  pinKeeper({
    policy: { ...safePolicy, ...policy },
    dataFolder: data(),
    mono: () => mono,
    report: (what, detail) => reports.push([what, detail]),
  })

/** What the desk finds in place of a PIN that was chosen here. */
function keep(text: string): void {
  mkdirSync(data(), { recursive: true })
  writeFileSync(join(data(), 'pin.txt'), text)
}

/** So many wrong tries, each as soon as it is taken. */
function fail(at: ReturnType<typeof tries>, times: number): void {
  for (let n = 0; n < times; n += 1) {
    mono += at.wait()
    expect(at.begin()).toBe(true)
  }
}

describe('the hash of a PIN', () => {
  it('is of the memory-hard kind, salted anew each time, and fits its PIN alone', async () => {
    expect(hash).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$/)
    expect(hash).not.toBe(await hashOfPin(PIN))
    expect(await isPin(PIN, hash)).toBe(true)
    expect(await isPin('246803', hash)).toBe(false)
    expect(await isPin('', hash)).toBe(false)
  })

  it('fits nothing when it is damaged or of another strength', async () => {
    expect(await isPin(PIN, hash.replace('ln=17', 'ln=4'))).toBe(false)
    expect(await isPin(PIN, hash.slice(0, -1))).toBe(false)
    expect(await isPin('', '')).toBe(false)
  })

  it('leaves the process free while it is made, so that a customer’s step is not held up', async () => {
    let turns = 0
    const timer = setInterval(() => (turns += 1), 5)
    await hashOfPin(PIN)
    clearInterval(timer)
    expect(turns).toBeGreaterThan(5)
  })
})

describe('the wait between wrong tries', () => {
  it('doubles, and takes no try before its time', () => {
    const at = tries()
    expect(at.begin()).toBe(true)
    expect([at.wait(), at.begin()]).toEqual([SECOND, false])
    mono += SECOND
    expect([at.begin(), at.wait()]).toEqual([true, 2 * SECOND])
    fail(at, 20)
    expect(at.wait()).toBe(5 * MINUTE)
  })

  it('starts anew after a restart with all that was counted: starting again gains nothing', () => {
    fail(tries(), 5)
    mono = 0
    const again = tries()
    expect([again.wait(), again.begin()]).toEqual([16 * SECOND, false])
    mono = 16 * SECOND - 1
    expect(again.begin()).toBe(false)
    mono += 1
    expect([again.begin(), again.wait()]).toEqual([true, 32 * SECOND])
  })

  it('counts a try before it is looked at, so that pulling the plug meanwhile gains nothing', () => {
    fail(tries(), 1)
    expect(readFileSync(join(data(), 'pin-tries.json'), 'utf8')).toBe('{"wrongTries":1}')
  })

  it('knows no date: a clock set forward or back cannot shorten it, because it is never read', () => {
    const real = Date.now
    try {
      const at = tries()
      fail(at, 4)
      for (const years of [10, -10]) {
        Date.now = () => real() + years * 365 * 86_400_000
        expect([at.wait(), at.begin(), tries().wait()]).toEqual([8 * SECOND, false, 8 * SECOND])
      }
    } finally {
      Date.now = real
    }
  })

  it('is over after the right one', () => {
    const at = tries()
    fail(at, 4)
    at.clear()
    expect([at.wait(), tries().wait()]).toEqual([0, 0])
  })

  it('is the longest where its number cannot be read', () => {
    fail(tries(), 1)
    for (const damage of ['', '{"wrongTries":-5}', '{"wrongTries":0', '[]']) {
      writeFileSync(join(data(), 'pin-tries.json'), damage)
      expect(tries().wait()).toBe(5 * MINUTE)
    }
  })

  it('is the longest before each try where its number cannot be kept, from the start of the app on', async () => {
    const at = tries()
    chmodSync(folder, 0o555)
    await withoutRights(() => {
      expect([at.begin(), at.wait()]).toEqual([false, 5 * MINUTE])
      mono += 5 * MINUTE
      expect([at.begin(), at.wait(), at.begin()]).toEqual([true, 5 * MINUTE, false])
    })
    chmodSync(folder, 0o755)
  })
})

describe('the PIN of a desk', () => {
  it('is the one of the policy, which nobody at the desk can change', async () => {
    const at = keeper({ pinHash: hash, pinAtDesk: true })
    expect(at.place()).toBe('policy')
    expect(await at.choose('135790')).toEqual({ ok: false, error: 'not-here' })
    expect(await at.check('135790')).toEqual({ ok: false, error: 'wrong' })
    expect(await at.check(PIN)).toEqual({ ok: false, error: 'wait' })
    mono += SECOND
    expect(await at.check(` ${PIN} `)).toEqual({ ok: true, value: null })
    expect(existsSync(join(data(), 'pin.txt'))).toBe(false)
  })

  it('is chosen at the desk where policy allows it, and changed there', async () => {
    const at = keeper({ pinAtDesk: true })
    expect([at.place(), await at.check(PIN)]).toEqual(['to-choose', { ok: false, error: 'no-pin' }])
    expect(await at.choose('123456')).toEqual({ ok: false, error: 'too-simple' })
    expect(await at.choose(PIN)).toMatchObject({ ok: true })
    expect([at.place(), await at.check(PIN)]).toMatchObject(['desk', { ok: true }])
    expect(await at.choose('135791')).toMatchObject({ ok: true })
    expect(await keeper({ pinAtDesk: true }).check('135791')).toMatchObject({ ok: true })
    expect(readFileSync(join(data(), 'pin.txt'), 'utf8')).not.toContain('135791')
  })

  it('opens nothing where policy gives none and allows none, whatever a file at the desk says', async () => {
    keep(hash)
    const at = keeper({})
    expect([at.place(), await at.check(PIN), await at.choose(PIN)]).toEqual([
      'none',
      { ok: false, error: 'no-pin' },
      { ok: false, error: 'not-here' },
    ])
  })

  it('is lost when its file is damaged, until an administrator removes it: nobody else may choose a new one', async () => {
    keep('half of it')
    const at = keeper({ pinAtDesk: true })
    expect([at.place(), await at.check(PIN)]).toEqual(['desk', { ok: false, error: 'wrong' }])
    rmSync(join(data(), 'pin.txt'))
    expect(at.place()).toBe('to-choose')
  })

  it('takes one try at a time: many at once share no wait', async () => {
    const at = keeper({ pinHash: hash })
    const answers = await Promise.all(Array.from({ length: 20 }, () => at.check('000001')))
    expect(answers.filter((answer) => !answer.ok && answer.error === 'wrong')).toHaveLength(1)
  })

  it('reports every use to administrators, and never what was typed', async () => {
    const at = keeper({ pinAtDesk: true })
    await at.choose('111111')
    await at.choose(PIN)
    await at.check('999998')
    await at.check(PIN)
    mono += SECOND
    await at.check(PIN)
    await at.choose('135791')
    expect(reports).toEqual([
      ['a PIN was refused', { reason: 'too-simple' }],
      ['a PIN was chosen', undefined],
      ['a PIN was refused', { reason: 'wrong' }],
      ['a PIN was refused', { reason: 'wait' }],
      ['the PIN was right', undefined],
      ['the PIN was changed', undefined],
    ])
  })
})
