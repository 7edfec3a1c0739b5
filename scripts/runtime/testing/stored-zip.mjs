import { crc32 } from 'node:zlib'

/** @typedef {{ name: string, bytes: Buffer, mode: number }} Entry */

/**
 * A zip without compression, so that tests need no archiver.
 *
 * @param {readonly Entry[]} entries
 * @returns {Buffer}
 */
export function storedZip(entries) {
  const files = []
  const directory = []
  let at = 0
  for (const { name, bytes, mode } of entries) {
    const shared = fields(
      [10, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [crc32(bytes), 4],
      [bytes.length, 4],
      [bytes.length, 4],
      [name.length, 2],
      [0, 2],
    )
    files.push(fields([0x04034b50, 4]), shared, Buffer.from(name), bytes)
    // "Made by" Unix (3): only then do the attributes hold a mode.
    directory.push(
      fields([0x02014b50, 4], [(3 << 8) | 20, 2]),
      shared,
      fields([0, 2], [0, 2], [0, 2], [mode * 0x10000, 4], [at, 4]),
      Buffer.from(name),
    )
    at += 30 + name.length + bytes.length
  }
  const index = Buffer.concat(directory)
  const count = entries.length
  const end = fields([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [index.length, 4], [at, 4], [0, 2])
  return Buffer.concat([...files, index, end])
}

/** @param {...[value: number, bytes: number]} all */
function fields(...all) {
  return Buffer.concat(
    all.map(([value, size]) => {
      const bytes = Buffer.alloc(size)
      bytes.writeUIntLE(value, 0, size)
      return bytes
    }),
  )
}
