import { app } from 'electron'
import { newerWriter, rememberWriter } from '../node/desk/last-writer'
import { commandIn, runCommand } from './command'
import { showNewerData } from './newer-data'
import { refuseDebugger } from './refuse-debugger'

// What this start is for: a command, the desk, or the sentence that its data belongs to a newer Handrail. The rest is loaded only for
// the desk, and awaited, because Electron must not be ready before its schemes and switches are set.
const dataFolder = app.getPath('userData')
const version = app.getVersion()
const command = commandIn(process.argv, app.isPackaged)
const newer = newerWriter(dataFolder, version)
refuseDebugger()

if (command) await runCommand(command)
else if (newer !== undefined) showNewerData(newer)
else {
  rememberWriter(dataFolder, version)
  await import('./index')
}
