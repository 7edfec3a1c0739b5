import { crc32, deflateRawSync } from 'node:zlib'

/** One file of a ZIP as somebody may have written it down; whatever is not said is what an honest writer would say. */
export type RawFile = {
  readonly name: string | Uint8Array
  readonly bytes?: Uint8Array
  readonly deflate?: boolean
  readonly packed?: Uint8Array
  readonly size?: number
  readonly packedSize?: number
  readonly crc?: number
  readonly flags?: number
  readonly method?: number
  readonly attributes?: number
  readonly madeBy?: number
  readonly extra?: Uint8Array
  readonly comment?: Uint8Array
  readonly offset?: number
  /** What the header before the file says, where it differs from the list. */
  readonly localName?: string
  readonly localSize?: number
}

export type RawEnd = {
  readonly count?: number
  readonly listOffset?: number
  readonly listLength?: number
  readonly comment?: Uint8Array
  readonly before?: Uint8Array
  readonly between?: Uint8Array
}

const none = new Uint8Array()

/** A ZIP with any lie in it. */
export function rawZip(files: readonly RawFile[], end: RawEnd = {}): Buffer {
  const { before = none, between = none, comment = none } = end
  const bodies: Uint8Array[] = [before]
  const list: Uint8Array[] = []
  let at = before.length
  for (const file of files) {
    const { packed, body, entry } = written(file, at)
    bodies.push(body, packed)
    list.push(entry)
    at += body.length + packed.length
  }
  const directory = Buffer.concat(list)
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE((end.count ?? files.length) & 0xffff, 8)
  record.writeUInt16LE((end.count ?? files.length) & 0xffff, 10)
  record.writeUInt32LE(end.listLength ?? directory.length, 12)
  record.writeUInt32LE(end.listOffset ?? at + between.length, 16)
  record.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...bodies, between, directory, record, comment])
}

function written(file: RawFile, at: number) {
  const { bytes = none, deflate = false, extra = none, comment = none } = file
  const packed = file.packed ?? (deflate ? deflateRawSync(bytes) : bytes)
  const name = Buffer.from(file.name)
  const common = commonHeader(file, bytes, packed, deflate)
  common.writeUInt16LE(name.length, 22)
  common.writeUInt16LE(extra.length, 24)
  return { packed, body: localHeader(file, common, name, extra), entry: listed(file, common, name, extra, comment, at) }
}

/** What an entry says twice: before its bytes and in the list at the end. */
function commonHeader(file: RawFile, bytes: Uint8Array, packed: Uint8Array, deflate: boolean): Buffer {
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(file.flags ?? 0x0800, 2)
  common.writeUInt16LE(file.method ?? (deflate ? 8 : 0), 4)
  common.writeUInt16LE(0x0021, 8)
  common.writeUInt32LE(file.crc ?? crc32(bytes), 10)
  common.writeUInt32LE(file.packedSize ?? packed.length, 14)
  common.writeUInt32LE(file.size ?? bytes.length, 18)
  return common
}

function localHeader(file: RawFile, common: Buffer, name: Buffer, extra: Uint8Array): Buffer {
  const own = Buffer.from(common)
  const ownName = file.localName === undefined ? name : Buffer.from(file.localName)
  own.writeUInt16LE(ownName.length, 22)
  if (file.localSize !== undefined) own.writeUInt32LE(file.localSize, 18)
  return Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), own, ownName, extra])
}

function listed(
  file: RawFile,
  common: Buffer,
  name: Buffer,
  extra: Uint8Array,
  comment: Uint8Array,
  at: number,
): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(file.madeBy ?? 20, 4)
  common.copy(head, 6)
  head.writeUInt16LE(comment.length, 32)
  head.writeUInt32LE(file.attributes ?? 0, 38)
  head.writeUInt32LE(file.offset ?? at, 42)
  return Buffer.concat([head, name, extra, comment])
}
