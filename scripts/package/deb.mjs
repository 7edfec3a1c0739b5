import { chmodSync, cpSync, linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { listen } from '../child.mjs'
import { repository } from '../places.mjs'
import { control, changelog, md5sums } from './deb-texts.mjs'
import { filesBelow, level } from './files.mjs'
import { debianVersion } from './identity.mjs'

const packaging = join(repository, 'resources', 'packaging')
const ICON_SIZES = [48, 128, 256, 512]

/** @param {import('./identity.mjs').Identity} identity */
export function debName(identity) {
  return `handrail_${debianVersion(identity)}_amd64.deb`
}

/**
 * Makes the Debian package of a runnable folder. It has no maintainer scripts: the archive itself holds owners, modes and the setuid bit of
 * Chromium's sandbox, and nothing is fetched when it is installed.
 *
 * @param {{ identity: import('./identity.mjs').Identity, folder: string, file: string, level: number }} what
 *   `level`: of zstd, which Debian reads since 12; xz takes twenty times as long for an eighth less
 */
export async function makeDeb({ identity, folder, file, level: pressing }) {
  const root = mkdtempSync(join(dirname(file), '.deb-'))
  try {
    layOut(root, folder, identity)
    mkdirSync(join(root, 'DEBIAN'))
    writeFileSync(join(root, 'DEBIAN', 'md5sums'), md5sums(root))
    writeFileSync(join(root, 'DEBIAN', 'control'), control(identity, root))
    for (const name of ['control', 'md5sums']) chmodSync(join(root, 'DEBIAN', name), 0o644)
    level(root, identity.epoch)
    const how = ['--root-owner-group', '--uniform-compression', '-Zzstd', `-z${pressing}`]
    const env = { ...process.env, SOURCE_DATE_EPOCH: String(identity.epoch) }
    const { code, output } = await listen('dpkg-deb', [...how, '--build', root, file], { env })
    if (code !== 0) throw new Error(`The Debian package could not be built:\n${output}`)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {import('./identity.mjs').Identity} identity
 */
function layOut(root, folder, identity) {
  const target = join(root, 'opt', 'handrail')
  for (const name of filesBelow(folder)) place(join(folder, name), join(target, name))
  put(join(packaging, 'linux', 'handrail.desktop'), join(root, 'usr', 'share', 'applications', 'handrail.desktop'))
  const icons = join(root, 'usr', 'share', 'icons', 'hicolor')
  for (const size of ICON_SIZES)
    put(join(packaging, 'icons', `${size}.png`), join(icons, `${size}x${size}`, 'apps', 'handrail.png'))
  put(join(packaging, 'icons', 'handrail.svg'), join(icons, 'scalable', 'apps', 'handrail.svg'))
  const documents = join(root, 'usr', 'share', 'doc', 'handrail')
  put(join(packaging, 'linux', 'copyright'), join(documents, 'copyright'))
  writeFileSync(join(documents, 'changelog.gz'), gzipSync(changelog(identity), { level: 9 }))
  for (const name of filesBelow(join(root, 'usr'))) chmodSync(join(root, 'usr', name), 0o644)
  const command = join(root, 'usr', 'bin', 'handrail')
  put(join(packaging, 'linux', 'handrail.sh'), command)
  chmodSync(command, 0o755)
}

/**
 * As a link, since the folder is large and on the same disk. The sandbox gets the mode that Chromium asks for, and so a copy of its own.
 *
 * @param {string} from
 * @param {string} to
 */
function place(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  if (!to.endsWith('/chrome-sandbox')) return linkSync(from, to)
  put(from, to)
  chmodSync(to, 0o4755)
}

/**
 * @param {string} from
 * @param {string} to
 */
function put(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  cpSync(from, to)
}
