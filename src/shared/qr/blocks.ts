/** How a version (1 to 10) at error correction level M splits its bytes into blocks, ISO/IEC 18004 table 9. */
export type Version = {
  readonly number: number
  /** Check bytes of each block. */
  readonly check: number
  /** Data bytes of each block. */
  readonly data: readonly number[]
  /** Middles of the alignment patterns. */
  readonly aligned: readonly number[]
}

const version = (number: number, check: number, data: readonly number[], aligned: readonly number[]): Version => ({
  number,
  check,
  data,
  aligned,
})

/** Up to 213 bytes: beyond it a code is too fine for an old phone to read from office paper. */
export const VERSIONS: readonly Version[] = [
  version(1, 10, [16], []),
  version(2, 16, [28], [6, 18]),
  version(3, 26, [44], [6, 22]),
  version(4, 18, [32, 32], [6, 26]),
  version(5, 24, [43, 43], [6, 30]),
  version(6, 16, [27, 27, 27, 27], [6, 34]),
  version(7, 18, [31, 31, 31, 31], [6, 22, 38]),
  version(8, 22, [38, 38, 39, 39], [6, 24, 42]),
  version(9, 22, [36, 36, 36, 37, 37], [6, 26, 46]),
  version(10, 26, [43, 43, 43, 43, 44], [6, 28, 50]),
]

/** The bytes of a code in the order in which they are placed: data and check bytes of all blocks, in turns. */
export function codewords(data: readonly number[], { check, data: sizes }: Version): number[] {
  let from = 0
  const blocks = sizes.map((size) => data.slice(from, (from += size)))
  const checks = blocks.map((block) => checkBytes(block, check))
  return [...inTurns(blocks), ...inTurns(checks)]
}

function inTurns(blocks: readonly (readonly number[])[]): number[] {
  const longest = Math.max(...blocks.map((block) => block.length))
  return Array.from({ length: longest }, (_unused, at) => blocks.flatMap((block) => block.slice(at, at + 1))).flat()
}

/** Reed-Solomon over GF(256) with the polynomial 0x11d. */
function checkBytes(block: readonly number[], count: number): number[] {
  const divisor = generator(count)
  const rest = new Array<number>(count).fill(0)
  for (const byte of block) {
    const factor = byte ^ (rest.shift() ?? 0)
    rest.push(0)
    divisor.forEach((coefficient, at) => (rest[at] = (rest[at] ?? 0) ^ times(coefficient, factor)))
  }
  return rest
}

/** The product of (x - 2^i) for i below the degree, without its leading 1. */
function generator(degree: number): number[] {
  let root = 1
  let polynomial = [...new Array<number>(degree - 1).fill(0), 1]
  for (let i = 0; i < degree; i += 1) {
    const by = root
    polynomial = polynomial.map((coefficient, at) => times(coefficient, by) ^ (polynomial[at + 1] ?? 0))
    root = times(root, 2)
  }
  return polynomial
}

function times(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d)
    product ^= ((b >>> bit) & 1) * a
  }
  return product
}
