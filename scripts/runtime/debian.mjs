import { listen } from '../child.mjs'

/** Exit codes say nothing here: apt-cache also "shows" a name that only other packages provide. */
async function isPackage(/** @type {string} */ name) {
  const { output } = await listen('apt-cache', ['show', name], { env })
  return output.startsWith('Package: ')
}

/** Messages are read by a program below, and no question may wait for an answer. */
const env = { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' }
// Other installers run on a new machine; the lock is theirs for a minute.
const install = ['-o', 'DPkg::Lock::Timeout=180', 'install', '-y', '--no-install-recommends']

export async function isDebianLike() {
  return (await listen('apt-get', ['--version'])).code === 0
}

/**
 * From Debian 13 and Ubuntu 24.04 on some libraries carry a "t64" in their name; the old name is then only a stand-in.
 *
 * @param {readonly string[]} packages bookworm's names
 * @param {(name: string) => Promise<boolean>} [known]
 * @returns {Promise<string[]>} the names that this system knows
 */
export async function namesHere(packages, known = isPackage) {
  return Promise.all(packages.map(async (name) => ((await known(`${name}t64`)) ? `${name}t64` : name)))
}

/** @returns {Promise<string | undefined>} why the lists could not be refreshed, or nothing */
export async function refreshLists() {
  const { code, output } = await listen('apt-get', ['update'], { env })
  return code === 0 ? undefined : lastLine(output)
}

/**
 * @param {readonly string[]} packages
 * @returns {Promise<string>} roughly how much would be fetched, as apt writes it: "92.4 MB"
 */
export async function downloadSize(packages) {
  const { output } = await listen('apt-get', ['install', '--assume-no', '--no-install-recommends', ...packages], {
    env,
  })
  return needToGet(output) ?? 'size unknown'
}

/** @param {string} text what apt-get says before it asks */
export function needToGet(text) {
  return /^Need to get (?:[\d.,]+ \w+\/)?([\d.,]+ \w+) of archives/m.exec(text)?.[1]
}

/**
 * @param {readonly string[]} packages
 * @returns {Promise<string | undefined>} why it failed, or nothing
 */
export async function installPackages(packages) {
  const { code, output } = await listen('apt-get', [...install, ...packages], { env })
  return code === 0 ? undefined : lastLine(output)
}

/** @param {string} output */
function lastLine(output) {
  return output.split('\n').at(-1) ?? ''
}
