import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { BUILDER, settingsFor } from './builder.mjs'
import { fuses } from './fuses.mjs'
import { readJson } from './identity.mjs'
import { problemsBySchema } from './testing/problems-by-schema.mjs'

const schema = readJson(join(import.meta.dirname, 'testing', 'electron-builder.schema.json'))
const settings = settingsFor({ to: '/made', electron: '45.4.1', executable: '/runtime/electron.exe' })

it('gives electron-builder settings that its own schema takes', () => {
  expect(schema.$comment).toContain(`app-builder-lib ${BUILDER.split('@')[1]},`)
  expect(problemsBySchema(settings, schema)).toEqual([])
})

it.each([
  ['a setting that it does not have', { ...settings, icons: 'x' }, ' has no setting "icons"'],
  ['a misspelt one', { ...settings, msi: { ...settings.msi, permachine: true } }, '/msi has no setting "permachine"'],
  ['one of another kind', { ...settings, nsis: { ...settings.nsis, oneClick: 'no' } }, '/nsis/oneClick is no boolean'],
  [
    'another one of few',
    { ...settings, win: { requestedExecutionLevel: 'root' } },
    '/win/requestedExecutionLevel is none of',
  ],
  ['an unfinished target', { ...settings, win: { target: [{ arch: 'x64' }] } }, '/win/target/0 lacks "target"'],
])('would notice %s', (_what, given, problem) => {
  expect(problemsBySchema(given, schema).join('\n')).toContain(problem)
})

it('makes an installer for all users, a portable app and an MSI for Windows, and an image and an archive for macOS', () => {
  expect(settings.win.target.map(({ target }) => target)).toEqual(['nsis', 'portable', 'msi'])
  expect([settings.nsis.perMachine, settings.msi.perMachine]).toEqual([true, true])
  expect(settings.mac.target).toEqual(['dmg', 'zip'])
})

it('asks no server for updates, and leaves the desk’s data where it is when the app is removed', () => {
  expect([settings.publish, settings.nsis.deleteAppDataOnUninstall]).toEqual([null, false])
})

it('sets the fuses that the Linux package has', () => {
  expect(settings.electronFuses).toEqual(Object.fromEntries(Object.entries(fuses).map(([name, { on }]) => [name, on])))
})

it('names icons that are there', () => {
  for (const { icon } of [settings.win, settings.mac])
    expect(existsSync(join(settings.directories.buildResources, icon))).toBe(true)
})
