const HEADER = 32
const FRAME_HEADER = 24
const LITTLE_ENDIAN = 0x377f0682
const BIG_ENDIAN = 0x377f0683

type Sum = readonly [number, number]

/**
 * Whether SQLite would pass over finished work in this write-ahead log: it reads up to the first frame that is not right
 * and silently drops the rest (https://sqlite.org/fileformat2.html#walformat). Frames of an earlier round behind that
 * point are normal, and so is an unfinished transaction: nobody was told that it is saved. A power cut in the middle of a
 * commit can look like damage; then the log is set aside with all that was saved, which is the safe side to err on.
 */
export function walLosesWork(wal: Uint8Array): boolean {
  if (wal.byteLength < HEADER + FRAME_HEADER) return false
  const view = new DataView(wal.buffer, wal.byteOffset, wal.byteLength)
  const header = readHeader(view)
  if (!header) return true
  const { pageSize, little, salts } = header
  let sum: Sum | undefined = header.sum
  for (let at = HEADER; at + FRAME_HEADER + pageSize <= wal.byteLength; at += FRAME_HEADER + pageSize) {
    const kinship = Number(view.getUint32(at + 8) === salts[0]) + Number(view.getUint32(at + 12) === salts[1])
    // Two rounds never share one salt and differ in the other.
    if (kinship === 1) return true
    sum = sum && kinship === 2 ? frameSum(view, at, pageSize, little, sum) : undefined
    const commits = view.getUint32(at + 4) !== 0
    if (!sum && kinship === 2 && commits) return true
  }
  return false
}

function readHeader(view: DataView): { pageSize: number; little: boolean; salts: Sum; sum: Sum } | undefined {
  const magic = view.getUint32(0)
  if (magic !== LITTLE_ENDIAN && magic !== BIG_ENDIAN) return undefined
  const little = magic === LITTLE_ENDIAN
  const sum = sumOf(view, 0, 24, little, [0, 0])
  if (!matches(sum, view, 24)) return undefined
  return { pageSize: view.getUint32(8), little, salts: [view.getUint32(16), view.getUint32(20)], sum }
}

function frameSum(view: DataView, at: number, pageSize: number, little: boolean, before: Sum): Sum | undefined {
  const head = sumOf(view, at, 8, little, before)
  const sum = sumOf(view, at + FRAME_HEADER, pageSize, little, head)
  return matches(sum, view, at + 16) ? sum : undefined
}

function sumOf(view: DataView, from: number, length: number, little: boolean, [a, b]: Sum): Sum {
  let first = a
  let second = b
  for (let at = from; at < from + length; at += 8) {
    first = (first + view.getUint32(at, little) + second) >>> 0
    second = (second + view.getUint32(at + 4, little) + first) >>> 0
  }
  return [first, second]
}

function matches([first, second]: Sum, view: DataView, at: number): boolean {
  return view.getUint32(at) === first && view.getUint32(at + 4) === second
}
