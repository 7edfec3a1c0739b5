import { foldedName, safeName } from '../files/safe-name'

/**
 * Why a name inside a pack file may not become a name on disk, or undefined. Each part must already be what every desk's file system can
 * hold: that refuses absolute names, "..", drives, shares, devices and streams alike, on every system.
 */
export function wrongPath(name: string): string | undefined {
  if (name === '') return 'a file without a name'
  if (Buffer.byteLength(name) > 200) return 'a name that is too long'
  const wrong = name.split('/').find((part) => part === '' || safeName(part) !== part)
  return wrong === undefined ? undefined : `"${shown(wrong)}" in a name`
}

/** Names that any file system takes for one: by case, by Unicode form, and by letters that look alike to it. */
export function sameOnDisk(name: string): string {
  return foldedName(name.normalize('NFKC').toUpperCase()).normalize('NFKC')
}

/** Hostile words in a log or on a screen: short, and without letters that steer a terminal. */
export function shown(words: string, most = 80): string {
  return words.slice(0, most).replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?')
}
