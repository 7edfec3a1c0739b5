import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from '../build.mjs'
import { show } from '../child.mjs'
import { testInstalled } from '../package/installed.mjs'
import { tool } from '../places.mjs'
import { withDisplay } from '../runtime/display.mjs'
import { ensureRuntime } from '../runtime/electron.mjs'
import { ensureLibraries } from '../runtime/system-libraries.mjs'
import { countPlaywright, countVitest, oneFailed, onePassed, readCounts } from './counts.mjs'
import { checkPreload } from './preload-check.mjs'

/** @typedef {import('./counts.mjs').Counts} Counts */

/**
 * @typedef {object} Stage
 * @property {string} name      as given on the command line
 * @property {string} title
 * @property {string[]} [needs] stages without which it cannot run
 * @property {(reports: string) => Promise<Counts>} run gets a folder for its report
 */

const node = process.execPath

/**
 * Everything that `npm test` does, in this order. To add a check, add a line.
 *
 * @type {readonly Stage[]}
 */
export const stages = [
  { name: 'tools', title: 'System packages for the tests', run: check(() => ensureLibraries({ testTools: true })) },
  { name: 'types', title: 'Types', run: commands([node, tool('vue-tsc', 'bin', 'vue-tsc.js'), '--build']) },
  {
    name: 'lint',
    title: 'Lint, layers, unused code',
    run: commands(
      [node, tool('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0'],
      [node, tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), 'src', '--config', 'src/dependency-rules.cjs'],
      [node, tool('knip', 'bin', 'knip.js')],
    ),
  },
  { name: 'format', title: 'Format', run: commands([node, tool('prettier', 'bin', 'prettier.cjs'), '--check', '.']) },
  { name: 'unit', title: 'Unit tests', needs: ['tools'], run: vitest },
  { name: 'build', title: 'Build', run: check(ensureBuilt) },
  { name: 'preload', title: 'The preload requires only electron', needs: ['build'], run: check(checkPreload) },
  {
    name: 'content',
    title: 'Content',
    needs: ['build'],
    run: commands(...['check', 'rehearse'].map((verb) => [node, join('out', 'cli', 'index.js'), 'content', verb])),
  },
  { name: 'electron', title: 'Electron', needs: ['tools'], run: check(findElectron) },
  { name: 'e2e', title: 'The app, in Electron', needs: ['electron', 'build'], run: playwright },
  { name: 'installed', title: 'The package, installed', needs: ['electron', 'build'], run: installed },
]

/**
 * Runs commands one after the other, also after one failed, so that one run shows all there is to mend.
 *
 * @param {...string[]} all
 * @returns {Stage['run']}
 */
function commands(...all) {
  return async () => {
    let failures = 0
    for (const [command, ...args] of all) if ((await show(command, args)) !== 0) failures++
    return failures === 0 ? onePassed : oneFailed
  }
}

/**
 * @param {() => unknown} work that throws if something is wrong
 * @returns {Stage['run']}
 */
function check(work) {
  return async () => {
    await work()
    return onePassed
  }
}

async function findElectron() {
  const executable = await ensureRuntime()
  await ensureLibraries({ executable })
}

/** @type {Stage['run']} */
async function vitest(reports) {
  const report = freshReport(reports, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await show(node, [tool('vitest', 'vitest.mjs'), 'run', ...reporters])
  return readCounts(report, code, countVitest)
}

/** @type {Stage['run']} */
async function playwright(reports) {
  const report = freshReport(reports, 'playwright.json')
  const args = ['test', '-c', 'e2e/playwright.config.ts', '--forbid-only', '--reporter=list,json']
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const code = await show(...withDisplay(node, [tool('@playwright', 'test', 'cli.js'), ...args]), { env })
  return readCounts(report, code, countPlaywright)
}

/** @type {Stage['run']} */
async function installed(reports) {
  const report = freshReport(reports, 'installed.json')
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const code = await testInstalled({ reporter: ['--reporter=list,json'], env })
  return readCounts(report, code, countPlaywright)
}

/**
 * @param {string} folder
 * @param {string} name
 */
function freshReport(folder, name) {
  const file = join(folder, name)
  rmSync(file, { force: true })
  return file
}
