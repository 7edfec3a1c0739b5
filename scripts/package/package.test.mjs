import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { needsAddOn, ships } from './app-files.mjs'
import { packApp } from './app-archive.mjs'
import { copy, level } from './files.mjs'
import { packagesOf } from './list-packages.mjs'
import { licencesOf, sha256 } from './sbom-entries.mjs'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'handrail-package-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('finds the packages of a bundle by their place, nested and scoped ones too', () => {
  const sources = [
    '/home/a/handrail/node_modules/@vue/shared/dist/shared.js?v=1',
    'C:\\handrail\\node_modules\\yaml\\index.js',
    '/x/node_modules/a/node_modules/@b/c/index.js',
    '/x/src/main/index.ts',
    '\0vite/preload-helper.js',
  ]
  expect(packagesOf([...sources, ...sources])).toEqual([
    'node_modules/@vue/shared',
    'node_modules/a/node_modules/@b/c',
    'node_modules/yaml',
  ])
})

it.each([
  ['main/index.js', true],
  ['renderer/index.html', true],
  ['main/index.js.map', false],
  ['.built-from', false],
  ['.bundled/main.json', false],
])('of the build, %s ships: %s', (name, does) => expect(ships(name)).toBe(does))

it.each([
  ['33.2.1', true],
  ['34.9.9', true],
  ['35.0.0', false],
  ['45.4.1', false],
])('Electron %s needs the SQLite add-on: %s', (electron, does) => expect(needsAddOn(electron)).toBe(does))

it('tells a licence by its name from a composed one, as the schema asks', () => {
  expect(licencesOf('MIT')).toEqual([{ license: { id: 'MIT' } }])
  expect(licencesOf('(MIT OR Apache-2.0)')).toEqual([{ expression: '(MIT OR Apache-2.0)' }])
})

it('packs the same bytes whatever the order and the modes of the files were', async () => {
  const names = ['b.js', 'a/c.js', 'a/b/d.js', 'a.js']
  for (const [at, order] of [names, names.toReversed()].entries()) {
    for (const name of order) {
      const source = join(folder, 'source')
      writeFileSync(source, name, { mode: at === 0 ? 0o600 : 0o664 })
      copy(source, join(folder, String(at), name))
      rmSync(source)
    }
    await packApp(join(folder, String(at)), join(folder, `${at}.asar`))
  }
  expect(sha256(join(folder, '0.asar'))).toBe(sha256(join(folder, '1.asar')))
})

it('lets everybody read what somebody made who shares no files, and keeps what is setuid', () => {
  mkdirSync(join(folder, 'made', 'part'), { recursive: true, mode: 0o700 })
  const modes = { 'part/data': [0o600, 0o644], program: [0o700, 0o755], helper: [0o4755, 0o4755] }
  for (const [name, [mode]] of Object.entries(modes)) writeFileSync(join(folder, 'made', name), '', { mode })
  level(join(folder, 'made'), 1_795_636_579)
  const now = (/** @type {string} */ name) => statSync(join(folder, 'made', name))
  for (const [name, [, mode]] of Object.entries(modes)) expect(now(name).mode & 0o7777).toBe(mode)
  expect(now('part').mode & 0o777).toBe(0o755)
  expect(now('part/data').mtimeMs).toBe(1_795_636_579_000)
})
