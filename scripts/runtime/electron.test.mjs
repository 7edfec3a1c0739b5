import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureRuntime } from './electron.mjs'
import { downloadOfficial } from './official.mjs'
import { carried, folderName } from './recipe.mjs'

const OFFICIAL = '45.4.1'
let folder = ''
let electronPackage = ''
/** @type {string[]} */
let asked = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-electron-'))
  electronPackage = join(folder, 'node_modules', 'electron')
  mkdirSync(electronPackage, { recursive: true })
  writeFileSync(join(electronPackage, 'package.json'), JSON.stringify({ version: OFFICIAL }))
  asked = []
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the Electron that is run', () => {
  const named = () => ({ env: { ELECTRON_OVERRIDE_DIST_PATH: runtime('own', '99.0.0') } })
  const officialInPlace = () => unpacked(OFFICIAL)
  const carriedInPlace = () => linked(folderName(carried))
  const olderRecipe = () => linked(`electron-${carried.electron}-r0`)
  const halfUnpacked = () => runtime('node_modules/electron/dist', OFFICIAL)
  const otherVersion = () => unpacked('44.0.0')

  it.each([
    ['the one that the environment names, before all others', [officialInPlace, named], {}, 'own/electron', []],
    ['the official one in place', [officialInPlace], {}, 'dist/electron', []],
    ['the carried one in place', [carriedInPlace], {}, 'dist/electron', []],
    ['the official one, where nothing is', [], { official: 'works' }, 'dist/electron', ['official']],
    [
      'the official one, instead of another version',
      [otherVersion],
      { official: 'works' },
      'dist/electron',
      ['official'],
    ],
    [
      'the official one, instead of one half unpacked',
      [halfUnpacked],
      { official: 'works' },
      'dist/electron',
      ['official'],
    ],
    ['the carried one, where the official is out of reach', [], {}, 'dist/electron', ['official', 'carried']],
    [
      'the carried one of today, instead of an older recipe',
      [olderRecipe],
      {},
      'dist/electron',
      ['official', 'carried'],
    ],
  ])('is %s', async (_name, before, outcome, expected, asks) => {
    const changes = before.map((prepare) => prepare()).find((result) => typeof result === 'object') ?? {}

    const found = await ensureRuntime(place({ ...outcome, ...changes }))

    expect(found.endsWith(expected)).toBe(true)
    expect(existsSync(found)).toBe(true)
    expect(asked).toEqual(asks)
  })

  it('is found again without asking anybody, once the carried one is linked', async () => {
    await ensureRuntime(place())
    asked = []

    await ensureRuntime(place())

    expect(asked).toEqual([])
  })
})

describe('what is said when there is none', () => {
  it('names the variable that points nowhere', async () => {
    const attempt = ensureRuntime(place({ env: { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nowhere') } }))
    await expect(attempt).rejects.toThrow(
      /^ELECTRON_OVERRIDE_DIST_PATH names .*nowhere, but there is no Electron to run in it/,
    )
  })

  it.each([
    ['darwin', 'arm64', 'no network', ['official']],
    ['win32', 'x64', 'no network', ['official']],
    ['linux', 'arm64', 'no network', ['official']],
    ['linux', 'x64', 'the registry is out of reach', ['official', 'carried']],
  ])('names the mirror variable and the command, on %s %s', async (platform, arch, reason, asks) => {
    const attempt = ensureRuntime(place({ platform, arch, carriedFails: true }))

    await expect(attempt).rejects.toThrow(
      `There is no Electron to run: ${reason}. Mend that, or name a mirror that carries Electron ${OFFICIAL}: ELECTRON_MIRROR=`,
    )
    expect(asked).toEqual(asks)
  })

  it('asks for "npm ci" where the electron package is missing', async () => {
    rmSync(electronPackage, { recursive: true })
    await expect(ensureRuntime(place())).rejects.toThrow('Run "npm ci" first')
  })
})

describe("electron's own installer", () => {
  const download = (patience = 5000) =>
    downloadOfficial({ electronPackage, cache: join(folder, 'cache'), version: OFFICIAL, patience })

  it('never meets the link, because it would unpack into the cache that all clones share', async () => {
    linked(folderName(carried))
    installer("require('node:fs').mkdirSync('dist'); require('node:fs').writeFileSync('dist/version', 'theirs')")

    expect(await download()).toBe(undefined)

    expect(readFileSync(join(folder, 'cache', folderName(carried), 'version'), 'utf8')).toBe(carried.electron)
  })

  it.each([
    ['fails', "console.error('TypeError: fetch failed\\n    at somewhere'); process.exit(1)", 'fetch failed'],
    ['hears nothing', 'setInterval(() => {}, 1000)', 'nothing arrived for 1 seconds'],
  ])('leaves nothing half unpacked when it %s', async (_name, program, reason) => {
    installer(`require('node:fs').mkdirSync('dist'); require('node:fs').writeFileSync('dist/electron', ''); ${program}`)

    expect(await download(1000)).toBe(reason)

    expect(readdirSync(electronPackage).sort()).toEqual(['install.js', 'package.json'])
    expect(readdirSync(join(folder, 'cache'))).toEqual([])
  })
})

/** @param {Record<string, any>} changes */
function place({ official = 'no network', carriedFails = false, ...changes } = {}) {
  return {
    env: {},
    platform: 'linux',
    arch: 'x64',
    electronPackage,
    cache: join(folder, 'cache'),
    official: async () => {
      asked.push('official')
      if (official !== 'works') return official
      rmSync(join(electronPackage, 'dist'), { recursive: true, force: true })
      unpacked(OFFICIAL)
      return undefined
    },
    carried: async () => {
      asked.push('carried')
      if (carriedFails) throw new Error('the registry is out of reach')
      return runtime(join('cache', folderName(carried)), carried.electron)
    },
    ...changes,
  }
}

/**
 * @param {string} where
 * @param {string} version
 */
function runtime(where, version) {
  const at = join(folder, where)
  mkdirSync(at, { recursive: true })
  writeFileSync(join(at, 'version'), version)
  writeFileSync(join(at, 'electron'), '#!/bin/sh\n')
  chmodSync(join(at, 'electron'), 0o755)
  return at
}

/** @param {string} version */
function unpacked(version) {
  runtime('node_modules/electron/dist', version)
  writeFileSync(join(electronPackage, 'path.txt'), 'electron')
}

/** @param {string} name of a folder in the cache */
function linked(name) {
  symlinkSync(runtime(join('cache', name), carried.electron), join(electronPackage, 'dist'))
  writeFileSync(join(electronPackage, 'path.txt'), 'electron')
}

/** @param {string} code */
function installer(code) {
  writeFileSync(join(electronPackage, 'install.js'), code)
}
