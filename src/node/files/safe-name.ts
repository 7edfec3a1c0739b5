/** Bytes of a name in UTF-8: file systems take 255, and a number may still come behind. */
const LONGEST = 180
const LONGEST_EXTENSION = 20

// Separators and signs that FAT and Windows refuse, control characters, and marks that make a name read otherwise than it is.
const REFUSED = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]+/g

/** Devices on Windows, with any extension: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])$/i

/** The nearest name that every desk's file system and every customer's stick can hold, with its extension kept. */
export function safeName(name: string): string {
  const wellFormed = Buffer.from(name.normalize('NFC'), 'utf8').toString('utf8')
  const clean = trimmed(wellFormed.replace(REFUSED, '-')) || 'note'
  const { stem, extension } = parts(clean)
  const device = DEVICE.test((clean.split('.')[0] ?? '').trimEnd())
  return `${device ? '_' : ''}${trimmed(cut(stem, LONGEST))}${extension}`
}

/** `note.md`, 2 -> `note (2).md` */
export function withNumber(name: string, number: number): string {
  const { stem, extension } = parts(name)
  return `${stem} (${number})${extension}`
}

/** Two names that are one on FAT, NTFS or macOS are one here. */
export function foldedName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

// A dot or space at the end is dropped by Windows without a word; a dot at the beginning hides the file elsewhere.
function trimmed(name: string): string {
  return name.replace(/^[.\s]+/, '').replace(/[.\s]+$/, '')
}

function parts(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 ? name.slice(dot) : ''
  const whole = dot <= 0 || Buffer.byteLength(extension) > LONGEST_EXTENSION || /\s/.test(extension)
  return whole ? { stem: name, extension: '' } : { stem: name.slice(0, dot), extension }
}

function cut(text: string, bytes: number): string {
  let used = 0
  let kept = ''
  for (const character of text) {
    used += Buffer.byteLength(character)
    if (used > bytes) return kept
    kept += character
  }
  return kept
}
