/** How hard a code is to read, ISO/IEC 18004 7.8.3: the mask with the least is taken. */
export function penaltyOf(code: readonly (readonly boolean[])[]): number {
  const lines = [...code, ...code.map((_row, at) => code.map((row) => row[at] ?? false))]
  return runs(lines) + squares(code) + finders(lines) + balance(code)
}

/** Five alike in a line count 3, each further one 1. */
function runs(lines: readonly (readonly boolean[])[]): number {
  let sum = 0
  for (const line of lines) {
    for (const found of textOf(line).matchAll(/0{5,}|1{5,}/gu)) sum += found[0].length - 2
  }
  return sum
}

function squares(code: readonly (readonly boolean[])[]): number {
  let sum = 0
  for (let row = 1; row < code.length; row += 1) {
    for (let column = 1; column < code.length; column += 1) {
      const value = code[row]?.[column]
      const alike = [code[row - 1]?.[column], code[row]?.[column - 1], code[row - 1]?.[column - 1]]
      if (alike.every((other) => other === value)) sum += 3
    }
  }
  return sum
}

/** What looks like a finder pattern, with four light modules (the quiet zone counts) before or behind it. */
function finders(lines: readonly (readonly boolean[])[]): number {
  let sum = 0
  for (const line of lines) {
    const text = `0000${textOf(line)}0000`
    for (let at = text.indexOf('1011101'); at >= 0; at = text.indexOf('1011101', at + 1)) {
      if (text.slice(at - 4, at) === '0000' || text.slice(at + 7, at + 11) === '0000') sum += 40
    }
  }
  return sum
}

/** Each five per cent away from half dark. */
function balance(code: readonly (readonly boolean[])[]): number {
  const dark = code.flat().filter(Boolean).length
  const all = code.length * code.length
  return Math.floor((Math.abs(dark * 2 - all) * 10) / all) * 10
}

function textOf(line: readonly boolean[]): string {
  return line.map((dark) => (dark ? '1' : '0')).join('')
}
