import fc from 'fast-check'
import type * as v from 'valibot'
import { shaped, type Vocabulary } from './shaped'

const LONG = 'x'.repeat(1_000_000)
const ROUND: Record<string, unknown> = {}
ROUND['itself'] = ROUND
const DEEP = Array.from({ length: 5000 }).reduce<unknown>((inner) => ({ command: inner }), {})

/** Strings that mean more than themselves somewhere: to a path, a shell, SQL, a page, JavaScript, or a screen. */
const sharpStrings = [
  ...['', ' ', '\0', '\ud800', '\u202e', '\n'.repeat(50), '__proto__', 'constructor', 'tostring', 'hasOwnProperty'],
  ...[
    '../../../../etc/passwd',
    '/etc/passwd',
    'C:\\Windows\\System32',
    '\\\\server\\share',
    'CON',
    'file:///etc/passwd',
  ],
  ...["'; drop table events; --", '"', '%00', '$(reboot)', '<img src=x onerror=alert(1)>', '=1+1', '[x](javascript:1)'],
]

const sharpNumbers = [0, -0, 1, 2, -1, 1.5, 1e308, -1e308, 2 ** 31, 2 ** 53, Infinity, -Infinity]

/** What every schema finds something among, chosen to hurt. */
export const sharpWords: Vocabulary = [
  ...[...sharpStrings, ...sharpNumbers, true, false, 'x'.repeat(2000)],
  ...['2026-11-24T13:02:00.000Z', '0000-01-01T00:00:00.000Z', '9c41e07b'.repeat(8), '2468 and more', '13579246'],
  ...[
    '3f2b8a04-6f0f-4c1c-9a51-0b8f6a1d2e3c',
    'en',
    'fr',
    'zz',
    'MK',
    'PR1',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]),
  ],
]

/** Whatever a page could send, and some that only a broken bridge could. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...sharpWords, undefined, null, Number.NaN, 1n, LONG, ROUND, DEEP),
  fc.constantFrom<unknown>(
    ...[new Date(Number.NaN), new Map([['session', 1]]), new Set([1]), /x/, new Error('x'), new Uint8Array(9)],
    ...[new ArrayBuffer(8), new Array(100_000), [[]], Object.create(null), () => 1, Symbol('x'), Promise.resolve()],
    ...['{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{}}}', '{"length":-1}'].map((text): unknown =>
      JSON.parse(text),
    ),
    { toString: 1, valueOf: 1, toJSON: 1, then: 1 },
  ),
  fc.anything({ maxDepth: 2, withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
)

const ways = ['replace', 'drop', 'add', 'wrap'] as const

/** Messages for one channel: anything at all, and messages that were sound before one thing in them was changed. */
export function messages(schema: v.GenericSchema, words: Vocabulary): fc.Arbitrary<unknown> {
  const near = fc
    .tuple(shaped(schema, words), fc.nat(), fc.constantFrom(...ways), fc.constantFrom(...keys), anything)
    .map(([sound, at, way, key, value]) => spoilt(sound, at, way, key, value))
  return fc.oneof({ weight: 1, arbitrary: anything }, { weight: 2, arbitrary: near })
}

const keys = ['session', 'type', '__proto__', 'constructor', 'path', 'folder', '', 'expectedSeq', 'to', '0', 'length']

type Way = (typeof ways)[number]

/** The message with one change, somewhere in it. */
function spoilt(message: unknown, at: number, way: Way, key: string, value: unknown): unknown {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) return value
  const entries: [string, unknown][] = Object.entries(message)
  if (way === 'add' || entries.length === 0) return withKey(message, key, value)
  const [name, old] = entries[at % entries.length]!
  if (way === 'drop') return Object.fromEntries(entries.filter(([other]) => other !== name))
  const inner = typeof old === 'object' && at % 3 > 0
  if (inner) return { ...message, [name]: spoilt(old, Math.floor(at / 3), way, key, value) }
  return { ...message, [name]: way === 'wrap' ? [old] : value }
}

/** As a key of its own, whatever it is called. */
function withKey(message: object, key: string, value: unknown): object {
  return Object.defineProperty({ ...message }, key, { value, enumerable: true, configurable: true, writable: true })
}
