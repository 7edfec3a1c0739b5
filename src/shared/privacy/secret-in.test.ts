import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { secretIn, type SecretKind } from './secret-in'
import { spokenOf } from './testing/spoken-of'
import { told } from './testing/told'

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '')
const secrets = Object.entries(told).flatMap(([kind, lines]) => linesOf(lines).map((line) => ({ kind, line })))
const harmless = linesOf(spokenOf)

describe('secrets in typed words', () => {
  it('stops every line of a corpus of at least 150, as what it is', () => {
    const missed = secrets.filter(({ kind, line }) => secretIn(line) !== (kind as SecretKind))
    expect(secrets.length).toBeGreaterThanOrEqual(150)
    expect(missed).toEqual([])
  })

  it('lets every line of a corpus of at least 150 pass that only speaks of secrets', () => {
    const stopped = harmless.flatMap((line) => (secretIn(line) === undefined ? [] : [line]))
    expect(harmless.length).toBeGreaterThanOrEqual(150)
    expect(stopped).toEqual([])
  })

  it('finds a secret in the midst of a long note as well', () => {
    const around = harmless.slice(0, 20).join('. ')
    const missed = secrets.filter(({ line }) => secretIn(`${around}.\n${line}\n${around}`) === undefined)
    expect(missed).toEqual([])
  })
})

it.each([
  ['officedocs-support-en.txt', 2],
  ['alchemy-insights-fr.txt', 1],
])('stops next to nothing of what customers are known to say: %s', (file, most) => {
  const said = linesOf(readFileSync(join('content/customers-say', file), 'utf8'))
  expect(said.filter((line) => secretIn(line) !== undefined).length).toBeLessThanOrEqual(most)
})

it('stops no line of the shipped articles, whose reasons and labels are in what the clerk records', () => {
  const folder = 'content/microsoft-account/articles'
  const lines = readdirSync(folder).flatMap((name) => linesOf(readFileSync(join(folder, name), 'utf8')))
  expect(lines.filter((line) => secretIn(line) !== undefined)).toEqual([])
})

it('takes milliseconds for the longest text that a field takes, whatever stands in it', () => {
  const hostile = [
    'password is '.repeat(170),
    'code '.repeat(400),
    '1'.repeat(2000),
    '12345-'.repeat(333),
    'a-'.repeat(1000),
    'FR76 '.repeat(400),
    'mot de passe est '.repeat(110),
    'the code for it was '.repeat(100),
  ]
  const began = performance.now()
  for (const text of hostile) secretIn(text)
  expect(performance.now() - began).toBeLessThan(600)
})
