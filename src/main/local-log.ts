import type { App } from 'electron'
import { lastEntry, localLog, withoutWords, type Report } from '../node/log/local-log'

const ENDED = 'Handrail ended'

/** The administrators' log of this run, with what nobody caught in it: such a bug ends an act, not the app. */
export function openLocalLog(app: App, dataFolder: string): Report {
  const write = localLog({ folder: dataFolder, now: () => new Date() })
  const report: Report = (what, detail) => {
    if (process.env['HANDRAIL_VERBOSE'] === '1') process.stderr.write(`${what} ${JSON.stringify(detail ?? {})}\n`)
    write(what, detail)
  }
  // A crash of the whole app, a kill and a pulled plug leave no word of their own.
  const before = lastEntry(dataFolder)
  if (before !== undefined && before !== ENDED) report('the run before was cut off', { after: before })
  report('Handrail was started', {
    version: app.getVersion(),
    electron: process.versions.electron,
    system: process.platform,
  })
  process.on('uncaughtException', (error) => report('an error nobody caught', { error: withoutWords(error) }))
  process.on('unhandledRejection', (error) => report('a rejection nobody caught', { error: withoutWords(error) }))
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    report('a process of Chromium ended', { type, reason, exitCode }),
  )
  app.on('will-quit', () => report(ENDED))
  return report
}
