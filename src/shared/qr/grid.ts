import type { Version } from './blocks'

/** Modules that are fixed by the version, and those that carry the data. */
export type Grid = { readonly dark: boolean[][]; readonly fixed: boolean[][] }

/** The patterns that every code of this version has; the places of the format are kept free. */
export function emptyGrid(version: Version): Grid {
  const size = version.number * 4 + 17
  const square = (): boolean[][] => Array.from({ length: size }, () => new Array<boolean>(size).fill(false))
  const grid: Grid = { dark: square(), fixed: square() }
  for (let at = 0; at < size; at += 1) {
    set(grid, 6, at, at % 2 === 0)
    set(grid, at, 6, at % 2 === 0)
  }
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const)
    finder(grid, row, column)
  for (const [row, column] of alignments(version.aligned, size)) alignment(grid, row, column)
  format(grid, 0)
  if (version.number >= 7) versionBits(grid, version.number)
  return grid
}

function set({ dark, fixed }: Grid, row: number, column: number, value: boolean): void {
  const [darkRow, fixedRow] = [dark[row], fixed[row]]
  if (!darkRow || !fixedRow || column < 0 || column >= darkRow.length) return
  darkRow[column] = value
  fixedRow[column] = true
}

/** Rings around the middle, with the light border. */
function finder(grid: Grid, row: number, column: number): void {
  for (let down = -4; down <= 4; down += 1) {
    for (let right = -4; right <= 4; right += 1) {
      const ring = Math.max(Math.abs(down), Math.abs(right))
      set(grid, row + down, column + right, ring !== 2 && ring !== 4)
    }
  }
}

function alignments(middles: readonly number[], size: number): [number, number][] {
  const all = middles.flatMap((row) => middles.map((column): [number, number] => [row, column]))
  const corner = (at: number): boolean => at === 6 || at === size - 7
  return all.filter(([row, column]) => !(corner(row) && corner(column)) || (row === size - 7 && column === size - 7))
}

function alignment(grid: Grid, row: number, column: number): void {
  for (let down = -2; down <= 2; down += 1) {
    for (let right = -2; right <= 2; right += 1) {
      set(grid, row + down, column + right, Math.max(Math.abs(down), Math.abs(right)) !== 1)
    }
  }
}

/** Level M (00) and the mask, twice, with their check bits. */
function format(grid: Grid, mask: number): void {
  const size = grid.dark.length
  const code = ((mask << 10) | remainder(mask, 10, 0x537)) ^ 0x5412
  const bit = (at: number): boolean => ((code >>> at) & 1) === 1
  for (let at = 0; at <= 5; at += 1) set(grid, at, 8, bit(at))
  set(grid, 7, 8, bit(6))
  set(grid, 8, 8, bit(7))
  set(grid, 8, 7, bit(8))
  for (let at = 9; at < 15; at += 1) set(grid, 8, 14 - at, bit(at))
  for (let at = 0; at < 8; at += 1) set(grid, 8, size - 1 - at, bit(at))
  for (let at = 8; at < 15; at += 1) set(grid, size - 15 + at, 8, bit(at))
  set(grid, size - 8, 8, true)
}

function versionBits(grid: Grid, number: number): void {
  const size = grid.dark.length
  const code = (number << 12) | remainder(number, 12, 0x1f25)
  for (let at = 0; at < 18; at += 1) {
    const value = ((code >>> at) & 1) === 1
    const [near, far] = [Math.floor(at / 3), size - 11 + (at % 3)]
    set(grid, near, far, value)
    set(grid, far, near, value)
  }
}

/** BCH check bits of a number. */
function remainder(value: number, degree: number, divisor: number): number {
  let rest = value
  for (let step = 0; step < degree; step += 1) rest = (rest << 1) ^ ((rest >>> (degree - 1)) * divisor)
  return rest
}

/** The grid with the bytes in it: two columns at a time, up and down, from the right. */
export function place(grid: Grid, bytes: readonly number[]): Grid {
  const size = grid.dark.length
  const dark = grid.dark.map((row) => [...row])
  let next = 0
  for (let right = size - 1; right >= 1; right -= 2) {
    const column = right <= 6 ? right - 1 : right
    for (let step = 0; step < size; step += 1) {
      const upwards = ((column + 1) & 2) === 0
      const row = upwards ? size - 1 - step : step
      for (const at of [column, column - 1]) {
        const cells = dark[row]
        if (!cells || grid.fixed[row]?.[at] !== false) continue
        cells[at] = (((bytes[next >>> 3] ?? 0) >>> (7 - (next & 7))) & 1) === 1
        next += 1
      }
    }
  }
  return { dark, fixed: grid.fixed }
}

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_r, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
]

/** The finished code under one of the eight masks. */
export function withMask({ dark, fixed }: Grid, mask: number): boolean[][] {
  const turns = MASKS[mask] ?? (() => false)
  const masked = dark.map((row, at) =>
    row.map((value, column) => (fixed[at]?.[column] ? value : value !== turns(at, column))),
  )
  format({ dark: masked, fixed: fixed.map((row) => [...row]) }, mask)
  return masked
}
