import { join } from 'node:path'
import { build } from 'vite'
import { repository } from '../places.mjs'

/**
 * Parts of the app as modules that plain JavaScript can run, in the engine of the same Electron and without a window.
 *
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} inputs the name of each module, and its source below `src`
 */
export async function bundleSources(folder, inputs) {
  const input = Object.fromEntries(
    Object.entries(inputs).map(([name, file]) => [name, join(repository, 'src', ...file.split('/'))]),
  )
  await build({
    configFile: false,
    logLevel: 'error',
    root: repository,
    build: {
      ssr: true,
      outDir: folder,
      rolldownOptions: { input, output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
}

/** What fills a store; `recordParts` loads it. */
export const STORE_SOURCES = {
  log: 'node/sessions/event-log.ts',
  row: 'node/sessions/event-row.ts',
  canonical: 'node/sessions/canonical.ts',
  sqlite: 'node/sessions/sqlite.ts',
  evolve: 'shared/session/evolve.ts',
  summary: 'shared/session/summary-of.ts',
  tried: 'shared/session/tried.ts',
  told: 'shared/record/told.ts',
  visit: 'shared/insights/visit.ts',
  walk: 'shared/session/testing/seed-walk.ts',
}
