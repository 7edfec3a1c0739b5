import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Failure, requests, type Channel, type Handlers } from '../../shared/ipc/contract'
import { listen } from './gate'
import { fromOurPage } from './our-page'
import { messages, sharpWords } from './testing/hostile'
import { realDesk, type RealDesk } from './testing/real-desk'
import { shaped, type Vocabulary } from './testing/shaped'

const ORIGIN = 'app://desk'
const channels = Object.keys(requests) as Channel[]

const AT_WORK = channels.indexOf('session:execute')

type Frame = { readonly url: string }
type Message = { readonly senderFrame: Frame | null }

const page: Frame = { url: `${ORIGIN}/index.html` }
const ours: Message = { senderFrame: page }
const strangers: readonly Message[] = [
  { senderFrame: { url: `${ORIGIN}/index.html` } },
  { senderFrame: { url: 'https://example.org/' } },
  { senderFrame: { url: 'about:srcdoc' } },
  { senderFrame: null },
  {
    get senderFrame(): never {
      throw new Error('Render frame was disposed before WebFrameMain could be accessed')
    },
  },
]

/** The gate over these handlers, and how often one of them was reached. */
function gateOver(handlers: Handlers, mainFrame: () => Frame = () => page) {
  const listening = new Map<string, (message: Message, input: unknown) => Promise<unknown>>()
  let reached = 0
  const counted = Object.entries(handlers).map(([channel, handle]) => {
    const through = async (input: never): Promise<unknown> => {
      reached += 1
      return handle(input)
    }
    return [channel, through]
  })
  const window = {
    webContents: {
      get mainFrame() {
        return mainFrame()
      },
    },
  }
  const bugs: unknown[] = []
  listen<Message>(
    { handle: (channel, answer) => void listening.set(channel, answer) },
    Object.fromEntries(counted) as Handlers,
    fromOurPage(window, ORIGIN),
    (what, detail) => what === 'a handler failed' && bugs.push(detail),
  )
  const ask = async (channel: Channel, input: unknown, message = ours) => listening.get(channel)?.(message, input)
  return { ask, bugs, reached: () => reached }
}

const Refused = v.strictObject({ ok: v.literal(false), error: Failure })
const isRefused = (reply: unknown): boolean => v.is(Refused, reply)

function takes(channel: Channel, input: unknown): boolean {
  try {
    return Object.prototype.toString.call(input) === '[object Object]' && v.is(requests[channel].input, input)
  } catch {
    return false
  }
}

let folder: string
let desk: RealDesk
let words: Vocabulary

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-fuzz-'))
  desk = realDesk(folder)
  words = [...sharpWords, ...(await desk.serve())]
})
afterAll(() => {
  desk.close()
  rmSync(folder, { recursive: true })
})

describe.each(channels)('10,000 hostile messages on %s', (channel) => {
  it('are all refused by a sentence, and change nothing on the disk, the clipboard, paper or the screen', async () => {
    const { ask, bugs, reached } = gateOver(desk.handlers)
    const before = desk.effects()
    const refused = fc.asyncProperty(messages(requests[channel].input, words), async (message) => {
      fc.pre(!takes(channel, message))
      expect(isRefused(await ask(channel, message))).toBe(true)
      expect(reached()).toBe(0)
    })
    await fc.assert(refused, { numRuns: 8_000 })
    expect(bugs).toEqual([])
    const sender = fc.constantFrom(...strangers)
    const anything = fc.oneof(messages(requests[channel].input, words), shaped(requests[channel].input, words))
    const unheard = fc.asyncProperty(anything, sender, async (message, from) => {
      expect(isRefused(await ask(channel, message, from))).toBe(true)
      expect(reached()).toBe(0)
    })
    await fc.assert(unheard, { numRuns: 2_000 })
    expect(desk.effects()).toEqual(before)
  })
})

it.each([
  'https://example.org/',
  'data:text/html,x',
  'about:blank',
  '',
  'app://desk',
  'app://desk.example/',
  'app://print/',
])('refuses every channel to our own window while it shows %s', async (url) => {
  const elsewhere = { url }
  const { ask, reached } = gateOver(desk.handlers, () => elsewhere)
  for (const channel of channels) {
    const [sound] = fc.sample(shaped(requests[channel].input, words), 1)
    expect(isRefused(await ask(channel, sound, { senderFrame: elsewhere }))).toBe(true)
  }
  expect(reached()).toBe(0)
})

it('answers when what was sent fails at every touch, or the window is gone', async () => {
  const thrown = (): never => {
    throw new Error('thrown by what was sent')
  }
  const before = desk.effects()
  const { ask } = gateOver(desk.handlers)
  const gone = gateOver(desk.handlers, thrown)
  for (const channel of channels) {
    expect(isRefused(await ask(channel, new Proxy({}, { has: thrown, get: thrown, ownKeys: thrown })))).toBe(true)
    expect(isRefused(await gone.ask(channel, {}))).toBe(true)
  }
  expect(desk.effects()).toEqual(before)
})

it('looks at no more than the first mistake of a message, so that a million of them cost no memory', async () => {
  const { ask } = gateOver(desk.handlers)
  const sessions = new Array<number>(1_000_000).fill(1)
  const before = process.memoryUsage().rss
  expect(
    isRefused(await ask('take:many', { sessions, format: 'csv', to: { place: 'folder', elsewhere: false } })),
  ).toBe(true)
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
})

it('answers what the contract takes, however sharp its words are, and leaves a record that is sound', async () => {
  const { ask, bugs } = gateOver(desk.handlers)
  const any = channels.map((channel) => shaped(requests[channel].input, words).map((input) => ({ channel, input })))
  const asked = fc.oneof({ weight: 1, arbitrary: fc.oneof(...any) }, { weight: 2, arbitrary: any[AT_WORK]! })
  for (const { channel, input } of fc.sample(asked, 600)) {
    const sent = channel === 'session:execute' ? await desk.upToDate(v.parse(requests[channel].input, input)) : input
    const reply = await ask(channel, sent)
    const answered = v.strictObject({ ok: v.literal(true), value: requests[channel].output })
    expect({ channel, sent, reply, good: v.is(v.union([answered, Refused]), reply) }).toMatchObject({ good: true })
  }
  expect(bugs).toEqual([])
  expect(await desk.isSound()).toBe(true)
})
