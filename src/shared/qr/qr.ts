import { codewords, VERSIONS, type Version } from './blocks'
import { penaltyOf } from './penalty'
import { emptyGrid, place, withMask } from './grid'

/** Dark modules are true; without the quiet zone around it. */
export type QrCode = readonly (readonly boolean[])[]

/**
 * A text as a QR code in byte mode at error correction level M, which a fold or a coffee stain leaves readable. Undefined for more than
 * 213 bytes: then the address stands there as text alone.
 */
export function qrOf(text: string): QrCode | undefined {
  const [first, ...others] = masksOf(text)
  return first && others.reduce((best, next) => (penaltyOf(next) < penaltyOf(best) ? next : best), first)
}

/** The code under each of the eight masks; all say the same, and one is the easiest to read. */
export function masksOf(text: string): QrCode[] {
  const bytes = utf8(text)
  const version = VERSIONS.find((one) => bitsOf(bytes, one).length <= roomOf(one))
  if (!version) return []
  const grid = place(emptyGrid(version), codewords(dataBytes(bytes, version), version))
  return Array.from({ length: 8 }, (_unused, mask) => withMask(grid, mask))
}

function roomOf({ data }: Version): number {
  return data.reduce((sum, size) => sum + size, 0) * 8
}

/** Mode, count and bytes. */
function bitsOf(bytes: readonly number[], { number }: Version): number[] {
  return [...bits(0b0100, 4), ...bits(bytes.length, number < 10 ? 8 : 16), ...bytes.flatMap((byte) => bits(byte, 8))]
}

/** Filled up to the room of the version: a terminator, whole bytes, and the two pad bytes in turns. */
function dataBytes(bytes: readonly number[], version: Version): number[] {
  const room = roomOf(version)
  const content = bitsOf(bytes, version)
  const ended = [...content, ...new Array<number>(Math.min(4, room - content.length)).fill(0)]
  const whole = [...ended, ...new Array<number>((8 - (ended.length % 8)) % 8).fill(0)]
  const data = Array.from({ length: whole.length / 8 }, (_unused, at) =>
    whole.slice(at * 8, at * 8 + 8).reduce((byte, bit) => byte * 2 + bit, 0),
  )
  for (let pad = 0xec; data.length < room / 8; pad ^= 0xec ^ 0x11) data.push(pad)
  return data
}

function bits(value: number, length: number): number[] {
  return Array.from({ length }, (_unused, at) => (value >>> (length - 1 - at)) & 1)
}

/** The shared core has no TextEncoder; `encodeURIComponent` writes UTF-8 too. */
function utf8(text: string): number[] {
  return Array.from(
    encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).matchAll(/%([0-9A-F]{2})|(.)/gu),
    ([, hex, sign = '']) => (hex === undefined ? sign.charCodeAt(0) : parseInt(hex, 16)),
  )
}
