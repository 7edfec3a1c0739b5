import { url as debuggerOfNode } from 'node:inspector'
import { app } from 'electron'

const SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address']

/**
 * A word on the command line would have Chromium open the window to any debugger on the computer. The packaged app does not hear it, as it does
 * not hear `--inspect`, which its fuses forbid; a copy for tests whose fuse lets a debugger into the main process is open to both.
 */
export function refuseDebugger(): void {
  if (!app.isPackaged || debuggerOfNode() !== undefined) return
  for (const name of SWITCHES) app.commandLine.removeSwitch(name)
}
