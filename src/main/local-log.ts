import log from 'electron-log/main'
import { join } from 'node:path'
import type { Report } from './ipc/gate'

/** Administrators read this file; a rotation keeps the last megabyte. It never holds customer data: codes, channels and stacks only. */
export function openLocalLog(dataFolder: string): Report {
  log.transports.file.resolvePathFn = () => join(dataFolder, 'handrail.log')
  log.transports.file.maxSize = 1024 * 1024
  log.transports.console.level = process.env['HANDRAIL_VERBOSE'] === '1' ? 'info' : 'warn'
  log.errorHandler.startCatching({ showDialog: false })
  return (what, detail) => log.warn(what, detail)
}
