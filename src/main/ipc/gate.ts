import * as v from 'valibot'
import { withoutWords, type Report } from '../../node/log/local-log'
import { requests, type Channel, type Failure, type Handlers } from '../../shared/ipc/contract'
import { refuse, type Result } from '../../shared/result'
import { reasonOf } from '../../shared/words/desk-failures'

/** What the gate needs of Electron's `ipcMain`; a test brings its own. */
export type Listening<Event> = {
  readonly handle: (channel: string, answer: (event: Event, input: unknown) => Promise<unknown>) => void
}

/** The one gate: every message is checked for its sender and parsed before a handler sees it. Answers always, throws never. */
export function listen<Event>(
  ipc: Listening<Event>,
  handlers: Handlers,
  isOurs: (event: Event) => boolean,
  report: Report,
): void {
  for (const channel of Object.keys(requests) as Channel[]) {
    ipc.handle(channel, async (event, input) => {
      try {
        return isOurs(event) ? await answer(handlers, channel, input, report) : stranger(channel, report)
      } catch (error) {
        report('a handler failed', { channel, error: withoutWords(error) })
        return refuse<Failure>({
          code: 'internal',
          text: 'Something went wrong on this computer. What was saved before is safe; try again.',
        })
      }
    })
  }
}

function stranger(channel: Channel, report: Report): Result<never, Failure> {
  report('refused a message from a stranger', { channel })
  return refuse({ code: 'invalid-input', text: 'This window may not ask that.' })
}

async function answer(
  handlers: Handlers,
  channel: Channel,
  input: unknown,
  report: Report,
): Promise<Result<unknown, Failure>> {
  // The first mistake is enough: a list of a million wrong entries would otherwise be a million findings, held in memory.
  const parsed = v.safeParse(requests[channel].input, isPlain(input) ? input : undefined, { abortEarly: true })
  if (!parsed.success) {
    // The kind of mistake only: the library's own sentences quote what was received, and that may be the customer's words.
    const { kind, type } = parsed.issues[0]
    report('refused a malformed message', { channel, reason: `${kind} ${type}` })
    return refuse({
      code: 'invalid-input',
      text: 'Something went wrong on this computer. Nothing was changed; try again.',
    })
  }
  // The map of handlers is complete by type; only the pairing of one channel's input with its handler is lost in a loop.
  const handler = handlers[channel] as (checked: unknown) => Promise<Result<unknown, Failure>>
  const result = await handler(parsed.output)
  if (!result.ok) reportRefusal(channel, result.error, report)
  return result
}

/** The sentence itself stays out: only those that we know to quote nothing have a name to be reported by. */
function reportRefusal(channel: Channel, { code, text }: Failure, report: Report): void {
  const reason = reasonOf(text)
  report('refused', { channel, code, ...(reason !== undefined && reason !== code && { reason }) })
}

/** An empty list, a date or a map is an object to JavaScript, and would pass where every entry may be left out. */
function isPlain(input: unknown): boolean {
  return Object.prototype.toString.call(input) === '[object Object]'
}
