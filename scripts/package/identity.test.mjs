import { expect, it } from 'vitest'
import { debianVersion, epochOf, versionFile } from './identity.mjs'

it('names a package for development so, before the release of the same version', () => {
  const made = { version: '0.2.0', electron: '33.2.1' }
  expect(debianVersion({ ...made, release: true })).toBe('0.2.0')
  expect(debianVersion({ ...made, release: false })).toBe('0.2.0~development.electron33.2.1')
  expect(debianVersion({ version: '0.2.0-beta.1', electron: '45.4.1', release: true })).toBe('0.2.0~beta.1')
})

it('takes its one time from the environment, else from the last commit, and never from the clock', () => {
  const never = () => expect.unreachable()
  expect(epochOf({ SOURCE_DATE_EPOCH: '1795636579' }, never)).toBe(1795636579)
  expect(epochOf({}, () => '1795636579\n')).toBe(1795636579)
  expect(() => epochOf({ SOURCE_DATE_EPOCH: 'yesterday' }, never)).toThrow('SOURCE_DATE_EPOCH')
  expect(() => epochOf({}, () => '')).toThrow('SOURCE_DATE_EPOCH')
})

it('finds the version of a runtime beside its executable or its bundle', () => {
  expect(versionFile('/x/dist/electron')).toBe('/x/dist/version')
  expect(versionFile('/x/dist/Electron.app/Contents/MacOS/Electron')).toBe('/x/dist/version')
})
