import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import * as v from 'valibot'
import { requests, type Channel, type Failure, type Handlers } from '../../shared/ipc/contract'
import { refuse, type Result } from '../../shared/result'

/** Where refusals and crashes are written for administrators; never with customer data. */
export type Report = (what: string, detail: Readonly<Record<string, unknown>>) => void

/** The one gate: every message is checked for its sender and parsed before a handler sees it. */
export function serve(
  handlers: Handlers,
  isOurs: (event: IpcMainInvokeEvent) => boolean,
  report: Report,
  handle: Pick<typeof ipcMain, 'handle'> = ipcMain,
): void {
  for (const channel of Object.keys(requests) as Channel[]) {
    handle.handle(channel, (event, input: unknown) => answer(handlers, channel, isOurs(event), input, report))
  }
}

async function answer(
  handlers: Handlers,
  channel: Channel,
  ours: boolean,
  input: unknown,
  report: Report,
): Promise<Result<unknown, Failure>> {
  if (!ours) {
    report('refused a message from a stranger', { channel })
    return refuse({ code: 'invalid-input', text: 'This window may not ask that.' })
  }
  const parsed = v.safeParse(requests[channel].input, input)
  if (!parsed.success) {
    report('refused a malformed message', { channel, reason: v.flatten(parsed.issues).root ?? parsed.issues[0].kind })
    return refuse({
      code: 'invalid-input',
      text: 'Something went wrong on this computer. Nothing was changed; try again.',
    })
  }
  try {
    // The map of handlers is complete by type; only the pairing of one channel's input with its handler is lost in a loop.
    const handler = handlers[channel] as (checked: unknown) => Promise<Result<unknown, Failure>>
    return await handler(parsed.output)
  } catch (error) {
    report('a handler failed', { channel, error })
    return refuse({
      code: 'internal',
      text: 'Something went wrong on this computer. What was saved before is safe; try again.',
    })
  }
}
