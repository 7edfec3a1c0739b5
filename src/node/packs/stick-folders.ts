import { constants } from 'node:fs'
import { access, readdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'

/** File systems that sticks come with; desks themselves run on others. */
const STICK_SYSTEMS = ['vfat', 'exfat', 'ntfs', 'ntfs3', 'fuseblk', 'msdos']
/** A computer starts from a volume like a stick's; what lies there is not for people. */
const SYSTEM_PLACES = /^\/(boot|efi|proc|sys|dev|snap)(\/|$)/

/** Folders where sticks are plugged in now, best effort by system. Never throws: no stick is the usual case. */
export async function stickFolders(platform: NodeJS.Platform = process.platform): Promise<string[]> {
  if (platform === 'win32') return presentDrives()
  if (platform === 'darwin') return volumes()
  return mountedSticks(await readFile('/proc/mounts', 'utf8').catch(() => ''))
}

/** Mounts below /media or /run/media, and volumes formatted like a stick wherever they are mounted. `mounts` is as in /proc/mounts. */
export function mountedSticks(mounts: string): string[] {
  const found = mounts.split('\n').flatMap((line) => {
    const [, place = '', system = ''] = line.split(' ')
    const folder = unescaped(place)
    const removable = /^(\/run)?\/media\/./.test(folder) || STICK_SYSTEMS.includes(system)
    return removable && !SYSTEM_PLACES.test(folder) && folder !== '/' ? [folder] : []
  })
  return [...new Set(found)]
}

/** Spaces and the like stand there as \040. */
function unescaped(place: string): string {
  return place.replace(/\\([0-3][0-7]{2})/g, (_all, octal: string) => String.fromCharCode(parseInt(octal, 8)))
}

/** A and B are floppy drives that answer slowly, C is the computer's own. */
async function presentDrives(): Promise<string[]> {
  const drives = Array.from('DEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `${letter}:\\`)
  const present = await Promise.all(drives.map(isThere))
  return drives.filter((_drive, at) => present[at])
}

/** The computer's own volume is among them as a link to the root. */
async function volumes(): Promise<string[]> {
  const names = await readdir('/Volumes').catch(() => [])
  const folders = names.map((name) => join('/Volumes', name))
  const real = await Promise.all(folders.map((folder) => realpath(folder).catch(() => '/')))
  return folders.filter((_folder, at) => real[at] !== '/')
}

async function isThere(folder: string): Promise<boolean> {
  return access(folder, constants.R_OK).then(
    () => true,
    () => false,
  )
}
