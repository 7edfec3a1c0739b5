/** What a packed file is made of: texts and lists of numbers, in an order that writer and reader share. */
export type Section = string | Int32Array | Float32Array

const magic = 0x48_52_49_58
const kinds = { text: 0, whole: 1, broken: 2 } as const
const headWords = 2

/** Sections one after the other as bytes, each beginning at a multiple of four so that it can be used where it lies. */
export function packSections(sections: readonly Section[]): Uint8Array {
  const sizes = sections.map((section) => 4 * Math.ceil(bytesOf(section) / 4))
  const head = headWords + 2 * sections.length
  const bytes = new Uint8Array(4 * head + sizes.reduce((sum, size) => sum + size, 0))
  const words = new Int32Array(bytes.buffer, 0, head)
  words.set([magic, sections.length])
  let at = 4 * head
  sections.forEach((section, nth) => {
    words.set([kindOf(section), section.length], headWords + 2 * nth)
    if (typeof section === 'string') writeText(section, new Uint16Array(bytes.buffer, at, section.length))
    else bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at)
    at += sizes[nth] ?? 0
  })
  return bytes
}

function kindOf(section: Section): number {
  if (typeof section === 'string') return kinds.text
  return section instanceof Int32Array ? kinds.whole : kinds.broken
}

function bytesOf(section: Section): number {
  return section.length * (typeof section === 'string' ? 2 : 4)
}

function writeText(text: string, into: Uint16Array): void {
  for (let at = 0; at < text.length; at++) into[at] = text.charCodeAt(at)
}

/** The sections again, numbers where they lie in `bytes`; nothing when the bytes are not such a file, or only a part of one. */
export function readSections(bytes: Uint8Array): Section[] | undefined {
  if (bytes.length < 4 * headWords || bytes.length % 4 !== 0) return undefined
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const words = new Int32Array(whole.buffer, whole.byteOffset, whole.length / 4)
  const [sign, count = -1] = words
  if (sign !== magic || count < 0 || headWords + 2 * count > words.length) return undefined
  return readAll(whole, words, count)
}

function readAll(whole: Uint8Array, words: Int32Array, count: number): Section[] | undefined {
  const sections: Section[] = []
  let at = headWords + 2 * count
  for (let nth = 0; nth < count; nth++) {
    const [kind = -1, length = -1] = words.subarray(headWords + 2 * nth)
    const size = kind === kinds.text ? Math.ceil(length / 2) : length
    if (kind < 0 || kind > kinds.broken || length < 0 || at + size > words.length) return undefined
    sections.push(readSection(kind, length, whole, at))
    at += size
  }
  return at === words.length ? sections : undefined
}

function readSection(kind: number, length: number, { buffer, byteOffset }: Uint8Array, at: number): Section {
  const from = byteOffset + 4 * at
  if (kind === kinds.text) return readText(new Uint16Array(buffer, from, length))
  return kind === kinds.whole ? new Int32Array(buffer, from, length) : new Float32Array(buffer, from, length)
}

/** More at once than this many arguments overflows the stack. */
const chunk = 8192

function readText(codes: Uint16Array): string {
  const parts: string[] = []
  for (let at = 0; at < codes.length; at += chunk) parts.push(String.fromCharCode(...codes.subarray(at, at + chunk)))
  return parts.join('')
}
