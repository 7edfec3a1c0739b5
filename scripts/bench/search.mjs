import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { repository } from '../places.mjs'
import { inTime } from './page.mjs'

/**
 * @typedef {object} Typing   what it costs to rank at every letter typed
 * @property {number} articles
 * @property {number} build    milliseconds to build the index, once per start
 * @property {number[]} letters milliseconds of each ranking
 */

/**
 * Types complaints letter by letter over the shipped pack and over a large one. The window shows its ranking to nobody, so
 * its sources are bundled and run in the JavaScript engine of the same Electron, without a window.
 *
 * @param {string} executable
 * @param {string} work
 * @returns {Promise<Typing[]>}
 */
export async function measureSearch(executable, work) {
  const bundle = join(work, 'search')
  await bundleSources(bundle)
  const child = fork(fileURLToPath(import.meta.resolve('./typing.mjs')), [bundle, join(repository, 'content')], {
    execPath: executable,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  try {
    const [results] = await inTime(Promise.race([once(child, 'message'), failed(child)]), 'the search', 120_000)
    return results
  } finally {
    child.kill('SIGKILL')
  }
}

/** @param {string} folder */
async function bundleSources(folder) {
  const source = (/** @type {string[]} */ ...parts) => join(repository, 'src', ...parts)
  await build({
    configFile: false,
    logLevel: 'error',
    root: repository,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      rolldownOptions: {
        input: {
          rank: source('shared', 'triage', 'rank.ts'),
          index: source('shared', 'triage', 'triage-index.ts'),
          pack: source('node', 'packs', 'read-pack.ts'),
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
}

/** @param {import('node:child_process').ChildProcess} child */
async function failed(child) {
  const [code] = await once(child, 'exit')
  throw new Error(`The search could not be measured (exit code ${code}).`)
}
