import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'

/**
 * Electron's fuses as the packaged app has them, by the names that electron-builder's settings use, too: bits in the executable that nobody can
 * change from outside.
 *
 * @type {Readonly<Record<string, { option: FuseV1Options, on: boolean, why: string }>>}
 */
export const fuses = {
  runAsNode: {
    option: FuseV1Options.RunAsNode,
    on: false,
    why: 'no ELECTRON_RUN_AS_NODE: the app is not a script host',
  },
  enableCookieEncryption: {
    option: FuseV1Options.EnableCookieEncryption,
    on: true,
    why: 'what Chromium stores is unreadable',
  },
  enableNodeOptionsEnvironmentVariable: {
    option: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    on: false,
    why: 'no NODE_OPTIONS: nothing is required into the app from outside',
  },
  enableNodeCliInspectArguments: {
    option: FuseV1Options.EnableNodeCliInspectArguments,
    on: false,
    why: 'no --inspect: no debugger in the main process',
  },
  enableEmbeddedAsarIntegrityValidation: {
    option: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    on: true,
    why: 'a changed app.asar does not start (Windows, macOS; Linux has no such check, there the files belong to root)',
  },
  onlyLoadAppFromAsar: {
    option: FuseV1Options.OnlyLoadAppFromAsar,
    on: true,
    why: 'no resources/app folder in its place',
  },
  loadBrowserProcessSpecificV8Snapshot: {
    option: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    on: false,
    why: 'there is no such snapshot',
  },
  grantFileProtocolExtraPrivileges: {
    option: FuseV1Options.GrantFileProtocolExtraPrivileges,
    on: false,
    why: 'the window lives on app://, and file:// gets no rights',
  },
}

/**
 * @param {string} executable
 */
export async function setFuses(executable) {
  const wanted = Object.values(fuses).map(({ option, on }) => [option, on])
  await flipFuses(executable, { version: FuseVersion.V1, ...Object.fromEntries(wanted) })
}

/**
 * The same app with a debugger in its main process, for Playwright: one byte of the executable is another.
 *
 * @param {string} executable a copy, never the one that ships
 */
export async function allowInspector(executable) {
  await flipFuses(executable, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true })
}

/**
 * @param {string} executable
 * @returns {Promise<string[]>} the names of fuses that are not as they should be
 */
export async function wrongFuses(executable) {
  const wire = await getCurrentFuseWire(executable)
  return Object.entries(fuses)
    .filter(([, { option, on }]) => wire[option] !== (on ? FuseState.ENABLE : FuseState.DISABLE))
    .map(([name]) => name)
}
