import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const repository = resolve(import.meta.dirname, '..')
const runtime = join(repository, 'node_modules/electron')
/** The executable of a packaged app; without it the build is tested in the runtime for development. */
const packaged = process.env['HANDRAIL_PACKAGED']

/**
 * What is started by hand, and the words that come first: a runtime must be told which app it runs, and a packaged app lets a debugger look into its
 * window only beside one in its main process (`src/main/refuse-debugger.ts`).
 */
export const executable = packaged ?? join(runtime, 'dist', readFileSync(join(runtime, 'path.txt'), 'utf8'))
export const firstWords: readonly string[] = packaged ? ['--inspect=0'] : [repository]

/** The same for Playwright, which gives the runtime its own words and a packaged app none. */
export const launched = packaged ? { executablePath: packaged } : {}
