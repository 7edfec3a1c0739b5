import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runElectron } from './run-electron.mjs'

/**
 * @typedef {object} Screen      the list of records in the real window
 * @property {number} rows
 * @property {number} first      milliseconds from the key to the first rows
 * @property {number[]} frames   milliseconds of each frame while all of it is scrolled through
 * @property {number} most       rows that existed at once
 * @property {number[]} find     milliseconds from the last letter to the rows that say it
 * @property {number[]} moves    milliseconds from an arrow key to the record that is read
 */

/**
 * @param {import('./subjects.mjs').Subject} subject
 * @param {string} filled a folder with a log
 * @returns {Promise<Screen>}
 */
export async function measureScreen(subject, filled) {
  const profile = join(filled, 'profile')
  mkdirSync(profile)
  cpSync(join(filled, 'sessions.sqlite'), join(profile, 'sessions.sqlite'))
  const app = await runElectron(subject, profile)
  try {
    await app.page.evaluate(readFileSync(join(import.meta.dirname, 'records-clerk.js'), 'utf8'))
    return await app.page.evaluate('recordsClerk.all()')
  } finally {
    await app.stop()
  }
}
