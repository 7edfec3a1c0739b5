import { crc32 } from 'node:zlib'
import { central, end, local, stored, utf8Flag } from './zip-layout'

export type ZipInput = { readonly name: string; readonly bytes: Uint8Array }

/** 1 January 1980, the first day that the format knows: a pack's bytes must not depend on when it was packed. */
const firstDay = 0x0021
/** Version 2.0 of the format, as a system that keeps no rights and no links. */
const version = 20

/**
 * The same files give the same bytes, whenever, wherever and in whatever order they come. Files are stored as they are: what a compressor makes of them
 * differs by its version and by processor.
 */
export function writeZip(files: readonly ZipInput[]): Buffer {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
  const bodies: Uint8Array[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of sorted) {
    const common = commonFields(Buffer.byteLength(name), bytes)
    const nameBytes = Buffer.from(name, 'utf8')
    directory.push(centralHeader(common, offset), nameBytes)
    const body = [localHeader(common), nameBytes, bytes]
    bodies.push(...body)
    offset += body.reduce((sum, part) => sum + part.length, 0)
  }
  const list = Buffer.concat(directory)
  return Buffer.concat([...bodies, list, endRecord(sorted.length, list.length, offset)])
}

/** From "version needed" to "extra length", which stand alike in both headers. */
function commonFields(nameLength: number, bytes: Uint8Array): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(version, 0)
  fields.writeUInt16LE(utf8Flag, 2)
  fields.writeUInt16LE(stored, 4)
  fields.writeUInt16LE(firstDay, 8)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(bytes.length, 14)
  fields.writeUInt32LE(bytes.length, 18)
  fields.writeUInt16LE(nameLength, 22)
  return fields
}

function localHeader(common: Buffer): Buffer {
  const header = Buffer.alloc(local.length)
  header.writeUInt32LE(local.signature, 0)
  common.copy(header, 4)
  return header
}

function centralHeader(common: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(central.length)
  header.writeUInt32LE(central.signature, 0)
  header.writeUInt16LE(version, 4)
  common.copy(header, 6)
  header.writeUInt32LE(offset, 42)
  return header
}

function endRecord(count: number, listLength: number, listOffset: number): Buffer {
  const record = Buffer.alloc(end.length)
  record.writeUInt32LE(end.signature, 0)
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(listLength, 12)
  record.writeUInt32LE(listOffset, 16)
  return record
}
