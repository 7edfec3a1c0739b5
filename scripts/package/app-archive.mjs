import { createPackageFromFiles } from '@electron/asar'
import { join } from 'node:path'
import { entriesBelow } from './files.mjs'

/**
 * Packs a laid-out app. Native files stay outside the archive, because the system's loader cannot look into it.
 *
 * @param {string} folder
 * @param {string} archive
 */
export async function packApp(folder, archive) {
  const names = entriesBelow(folder).map(({ name }) => join(folder, name))
  await createPackageFromFiles(folder, archive, names, {}, { unpack: '*.node' })
}
