import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import type { PackRefusal, PackRefusalCode } from '../../shared/content/pack-offer'
import { ok, refuse, type Result } from '../../shared/result'
import { sameOnDisk, shown, wrongPath } from './entry-name'
import { central, deflated, end, harmlessFlags, local, stored } from './zip-layout'

/** What a pack file may hold at most; each is checked before a byte is inflated. */
export type Caps = { readonly entries: number; readonly total: number; readonly fileSize: (name: string) => number }

export type ZipEntry = {
  readonly name: string
  readonly size: number
  readonly crc: number
  readonly packed: Uint8Array
  readonly method: number
}

/** Text shrinks to a quarter or a tenth; what shrinks more than this was made to fill a desk's memory. */
const largestRatio = 100
/** Files below this size cannot hurt whatever their ratio. */
const smallFile = 4096

type Refused = { readonly ok: false; readonly error: PackRefusal }

/**
 * The files of a ZIP that is exactly the sum of its files: one behind the other from the first byte, then their list, then the end. No gaps, no
 * overlaps, no extra fields, no comments, no 64-bit sizes; both headers of a file must agree. That leaves no room for two readers to see two packs.
 */
export function listZip(bytes: Buffer, caps: Caps): Result<ZipEntry[], PackRefusal> {
  const found = findList(bytes)
  if (!found.ok) return found
  const { count, start } = found.value
  if (count > caps.entries) return no('too-large', `${count} files`)
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  let place = { header: start, body: 0 }
  let total = 0
  for (let nth = 0; nth < count; nth += 1) {
    const read = readEntry(bytes, place, start)
    if (!read.ok) return read
    const { entry, next } = read.value
    total += entry.size
    const wrong = tooMuch(entry, total, caps) ?? repeated(entry.name, names)
    if (wrong) return wrong
    entries.push(entry)
    place = next
  }
  if (place.body !== start || place.header !== bytes.length - end.length) return no('not-a-pack', 'bytes between files')
  return ok(entries)
}

/** The file's bytes, only if they are as many as announced and have the announced checksum. */
export async function inflate({ name, size, crc, packed, method }: ZipEntry): Promise<Result<Uint8Array, PackRefusal>> {
  const bytes = method === stored ? packed : await inflated(packed, size)
  if (bytes?.length !== size || crc32(bytes) !== crc)
    return no('tampered', 'damaged, or not as large as announced', name)
  return ok(bytes)
}

const inflateAside = promisify(inflateRaw)

/** Undefined when the stream is broken or holds a byte more than `size`. */
async function inflated(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  const options = { maxOutputLength: Math.max(size, 1) }
  return (inflateAside as (bytes: Uint8Array, how: typeof options) => Promise<Buffer>)(packed, options).catch(
    () => undefined,
  )
}

function findList(bytes: Buffer): Result<{ count: number; start: number }, PackRefusal> {
  const at = bytes.length - end.length
  if (at < 0 || bytes.readUInt32LE(at) !== end.signature) return no('not-a-pack', 'no ZIP end record at the end')
  const short = (field: number): number => bytes.readUInt16LE(at + field)
  const count = short(10)
  const start = bytes.readUInt32LE(at + 16)
  if (count === 0xffff || start === 0xffffffff) return no('too-large', 'a 64-bit ZIP')
  if (short(4) + short(6) !== 0 || short(8) !== count) return no('not-a-pack', 'a ZIP in several parts')
  if (start + bytes.readUInt32LE(at + 12) !== at || short(20) !== 0) {
    return no('not-a-pack', 'a ZIP list in the wrong place')
  }
  return ok({ count, start })
}

type Place = { readonly header: number; readonly body: number }

function readEntry(
  bytes: Buffer,
  { header, body }: Place,
  listStart: number,
): Result<{ entry: ZipEntry; next: Place }, PackRefusal> {
  const listEnd = bytes.length - end.length
  if (header + central.length > listEnd || bytes.readUInt32LE(header) !== central.signature)
    return no('not-a-pack', 'a broken ZIP list')
  const nameLength = bytes.readUInt16LE(header + 28)
  const after = header + central.length + nameLength
  if (after > listEnd) return no('not-a-pack', 'a broken ZIP list')
  const nameBytes = bytes.subarray(header + central.length, after)
  const name = nameOf(nameBytes)
  if (name === undefined) return no('wrong-path', 'a name that is not UTF-8')
  const wrong = wrongKind(bytes, header, name) ?? wrongName(name) ?? wrongFields(bytes, header, body, name)
  if (wrong) return wrong
  const packedSize = bytes.readUInt32LE(header + 20)
  const start = body + local.length + nameLength
  const bodyEnd = start + packedSize
  if (bodyEnd > listStart || !sameHeaders(bytes, header, body, nameBytes))
    return no('not-a-pack', 'two headers that differ', name)
  const entry = {
    name,
    size: bytes.readUInt32LE(header + 24),
    crc: bytes.readUInt32LE(header + 16),
    packed: bytes.subarray(start, bodyEnd),
    method: bytes.readUInt16LE(header + 10),
  }
  return ok({ entry, next: { header: after, body: bodyEnd } })
}

function nameOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).normalize('NFC')
  } catch {
    return undefined
  }
}

const fileKind = 0o170000
const ordinaryFile = 0o100000
/** A folder or a reparse point, in the attributes of DOS and Windows. */
const dosNotAFile = 0x0410

/** Links, folders, pipes and devices, by what the makers' systems wrote down; a maker may also have written nothing. */
function wrongKind(bytes: Buffer, header: number, name: string): Refused | undefined {
  const attributes = bytes.readUInt32LE(header + 38)
  const kind = (attributes >>> 16) & fileKind
  const ordinary = (kind === 0 || kind === ordinaryFile) && (attributes & dosNotAFile) === 0
  return ordinary ? undefined : no('link', 'a link, a folder or a device', name)
}

function wrongName(name: string): Refused | undefined {
  const why = wrongPath(name)
  return why === undefined ? undefined : no('wrong-path', why, name)
}

function wrongFields(bytes: Buffer, header: number, body: number, name: string): Refused | undefined {
  const flags = bytes.readUInt16LE(header + 8)
  const method = bytes.readUInt16LE(header + 10)
  const extra = bytes.readUInt16LE(header + 30) + bytes.readUInt16LE(header + 32) + bytes.readUInt16LE(header + 34)
  if ((flags & ~harmlessFlags) !== 0) return no('not-a-pack', 'encrypted, or without its size in front', name)
  if (method !== stored && method !== deflated) return no('not-a-pack', 'compressed in an unknown way', name)
  if (extra !== 0) return no('not-a-pack', 'extra fields', name)
  return bytes.readUInt32LE(header + 42) === body
    ? undefined
    : no('not-a-pack', 'a file that does not begin where the last one ended', name)
}

/** From "version needed" to "extra length" both headers say the same; the local one lies before the list. */
function sameHeaders(bytes: Buffer, header: number, body: number, name: Uint8Array): boolean {
  const start = body + local.length
  if (bytes.readUInt32LE(body) !== local.signature) return false
  const fields = bytes.subarray(body + 4, start)
  return (
    fields.equals(bytes.subarray(header + 6, header + 32)) && bytes.subarray(start, start + name.length).equals(name)
  )
}

function tooMuch({ name, size, packed, method }: ZipEntry, total: number, caps: Caps): Refused | undefined {
  if (method === stored && size !== packed.length) return no('not-a-pack', 'two sizes for one file', name)
  if (size > smallFile && size > packed.length * largestRatio)
    return no('zip-bomb', `${packed.length} bytes that become ${size}`, name)
  if (size > caps.fileSize(name)) return no('too-large', `${size} bytes`, name)
  return total > caps.total ? no('too-large', `more than ${caps.total} bytes in all`, name) : undefined
}

function repeated(name: string, names: Set<string>): Refused | undefined {
  const folded = sameOnDisk(name)
  if (names.has(folded)) return no('duplicate-name', 'a name that stands twice', name)
  names.add(folded)
  return undefined
}

function no(code: PackRefusalCode, detail: string, file?: string): Refused {
  return refuse(file === undefined ? { code, detail } : { code, detail, file: shown(file) })
}
