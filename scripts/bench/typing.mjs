import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { complaints } from './complaints.mjs'
import { recombined } from './recombine.mjs'

const MANY = 2_500

const [bundle = '', content = ''] = process.argv.slice(2)
const load = (/** @type {string} */ name) => import(pathToFileURL(join(bundle, `${name}.mjs`)).href)
const { rank } = await load('rank')
const { buildIndex } = await load('index')
const { readPack } = await load('pack')

const [folder] = readdirSync(content, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const { pack } = await readPack(join(content, folder.name))
process.send?.([typed(pack), typed(recombined(pack, MANY))])

/**
 * @param {any} of a pack
 * @returns {import('./search.mjs').Typing}
 */
function typed(of) {
  const start = performance.now()
  const index = buildIndex(of)
  const took = performance.now() - start
  // The first letters come before the engine has warmed up, and count like the others.
  const letters = complaints.flatMap((words) =>
    Array.from(words, (_letter, at) => millisecondsOf(() => rank(words.slice(0, at + 1), {}, index, 'en'))),
  )
  return { articles: index.candidates.length, build: took, letters }
}

/** @param {() => unknown} work */
function millisecondsOf(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}
