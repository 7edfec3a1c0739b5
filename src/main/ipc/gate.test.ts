import fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { requests, type Channel, type Handlers } from '../../shared/ipc/contract'
import { ok } from '../../shared/result'
import { listen } from './gate'

const SESSION = '3f2b8a04-6f0f-4c1c-9a51-0b8f6a1d2e3c'
const channels = Object.keys(requests) as Channel[]

/** One sound input for each channel: a channel without one does not compile. */
const sound = {
  'desk:read': {},
  'desk:sign-on': { clerk: 'MK' },
  'desk:lock': {},
  'desk:copied': {},
  'desk:blank': {},
  'desk:choose-language': { language: 'fr' },
  'desk:change-display': { theme: 'dark' },
  'content:read': {},
  'packs:installed': {},
  'packs:sticks': {},
  'packs:choose': {},
  'packs:inspect': { file: SESSION },
  'packs:install': { offer: 'the one that was shown' },
  'packs:roll-back': {},
  'authors:read': {},
  'authors:save': {},
  'desk:experience': {},
  'session:open': { customerLanguage: 'en' },
  'session:execute': { session: SESSION, expectedSeq: 1, command: { type: 'note-complaint', words: 'no mail' } },
  'session:read': { session: SESSION },
  'record:check': {},
  'records:list': {},
  'records:find': { words: 'no mail' },
  'records:read-copy': { copy: '9c41e07b'.repeat(8) },
  'records:by-code': { code: 'HR-7F3K' },
  'records:carry-on': { copy: '9c41e07b'.repeat(8) },
  'records:bundles': {},
  'records:bring-in': { file: SESSION },
  'insights:read': { days: 90 },
  'insights:save': { days: 90, to: { place: 'folder', elsewhere: false } },
  'take:ways': {},
  'take:session': { session: SESSION, formats: ['pdf'], size: 'A4', to: { place: 'folder', elsewhere: false } },
  'take:many': { sessions: [SESSION], format: 'csv', to: { place: 'stick', stick: SESSION } },
  'take:stop': {},
  'admin:read': {},
  'admin:unlock': { pin: '246802' },
  'admin:lock': {},
  'admin:choose-pin': { pin: '246802' },
  'admin:settings': {},
  'admin:leave-kiosk': {},
  'admin:quit': {},
} satisfies Record<Channel, unknown>

type Sender = 'ours' | 'stranger' | 'gone'

/** A gate whose handlers note what reaches them and answer with `respond`. */
function gate(respond: () => Promise<unknown> = async () => ok('answered')) {
  const listening = new Map<string, (event: Sender, input: unknown) => Promise<unknown>>()
  const reached: unknown[] = []
  const reports: [string, unknown][] = []
  const handler = async (input: unknown): Promise<unknown> => {
    reached.push(input)
    return respond()
  }
  const handlers = Object.fromEntries(channels.map((channel) => [channel, handler])) as unknown as Handlers
  const isOurs = (sender: Sender): boolean => {
    if (sender === 'gone') throw new Error('Object has been destroyed')
    return sender === 'ours'
  }
  const handle = (channel: string, answer: (event: Sender, input: unknown) => Promise<unknown>) =>
    void listening.set(channel, answer)
  listen({ handle }, handlers, isOurs, (what, detail) => reports.push([what, detail]))
  const ask = (channel: string, input: unknown, sender: Sender = 'ours') => listening.get(channel)?.(sender, input)
  return { ask, reached, reports, listening }
}

const refusedAs = (code: string) => ({ ok: false, error: { code, text: expect.stringMatching(/\S/) as string } })

it('listens on every channel of the contract and on no other', () => {
  expect([...gate().listening.keys()]).toEqual(channels)
})

it.each(channels)('passes sound input on %s to its handler, and the handler’s answer back', async (channel) => {
  const { ask, reached, reports } = gate()
  expect(await ask(channel, sound[channel])).toEqual(ok('answered'))
  expect([reached, reports]).toEqual([[sound[channel]], []])
})

it.each(channels)(
  'refuses a stranger on %s without a look at what it brings, and says so to the administrator',
  async (channel) => {
    const { ask, reached, reports } = gate()
    expect(await ask(channel, sound[channel], 'stranger')).toEqual(refusedAs('invalid-input'))
    expect([reached, reports]).toEqual([[], [['refused a message from a stranger', { channel }]]])
  },
)

it('answers when the window went away while it asked, because a rejected promise says nothing to anybody', async () => {
  const { ask, reached } = gate()
  expect(await ask('desk:read', {}, 'gone')).toEqual(refusedAs('internal'))
  expect(reached).toEqual([])
})

it.each(channels)('refuses more than the contract names on %s, so that nothing rides along', async (channel) => {
  const { ask, reached } = gate()
  expect(await ask(channel, { ...sound[channel], folder: '/etc' })).toEqual(refusedAs('invalid-input'))
  expect(reached).toEqual([])
})

it('lets no desk command through the window, because only the desk itself opens sessions and notes exports', async () => {
  const { ask, reached } = gate()
  for (const command of [
    { type: 'open', opened: {} },
    { type: 'note-export', formats: [], place: 'folder' },
  ]) {
    expect(await ask('session:execute', { ...sound['session:execute'], command })).toEqual(refusedAs('invalid-input'))
  }
  expect(reached).toEqual([])
})

it('never throws and never lets a handler see what does not parse, whatever the window sends', async () => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(undefined, Number.NaN, new Date(0), new Map(), 1n, new Uint8Array(2)),
  )
  const nearly = fc
    .tuple(fc.constantFrom(...Object.values(sound)), fc.string(), fc.jsonValue())
    .map(([input, key, value]) => ({ ...input, ...(value === null ? {} : { [key === '' ? 'session' : key]: value }) }))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...channels), fc.oneof(anything, nearly), async (channel, input) => {
      const { ask, reached, reports } = gate()
      const answer = await ask(channel, input)
      const isPlain = Object.prototype.toString.call(input) === '[object Object]'
      const parses = isPlain && v.is(requests[channel].input, input)
      expect(answer).toEqual(parses ? ok('answered') : refusedAs('invalid-input'))
      expect([reached.length, reports.length]).toEqual(parses ? [1, 0] : [0, 1])
    }),
    { numRuns: 1500 },
  )
})

it('never reports what was sent: it may be the customer’s words, and the file of reports is nobody’s record', async () => {
  const words = 'SECRET 06 12 34 56 78'
  const { ask, reports } = gate()
  await ask('session:read', words)
  await ask('session:read', { session: words })
  await ask('session:execute', { ...sound['session:execute'], command: { type: words, [words]: words } })
  await ask('session:execute', { ...sound['session:execute'], [words]: words })
  expect(reports).toHaveLength(4)
  expect(JSON.stringify(reports)).not.toContain('SECRET')
})

it.each([
  [
    'throws',
    () => {
      throw new Error('bug')
    },
  ],
  ['rejects', () => Promise.reject(new Error('bug'))],
])('answers "internal" when a handler %s, reports it, and goes on serving', async (_how, respond) => {
  const { ask, reports } = gate(respond)
  for (const _twice of [1, 2]) expect(await ask('desk:read', {})).toEqual(refusedAs('internal'))
  const report = [
    'a handler failed',
    { channel: 'desk:read', error: expect.stringMatching(/^Error\n\s+at /u) as string },
  ]
  expect(reports).toEqual([report, report])
  expect(JSON.stringify(reports)).not.toContain('bug')
})
