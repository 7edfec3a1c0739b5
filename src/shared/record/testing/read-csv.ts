/** RFC 4180 to the letter, with nothing forgiven: the rows of a file that begins with the byte order mark. */
function readCsv(file: string): string[][] {
  if (!file.startsWith('\uFEFF')) throw new Error('no byte order mark')
  const rows: string[][] = []
  let rest = file.slice(1)
  while (rest !== '') {
    const row: string[] = []
    for (;;) {
      const found = /^"((?:[^"]|"")*)"(,|\r\n)/u.exec(rest)
      if (!found) throw new Error(`no cell at: ${rest.slice(0, 40)}`)
      row.push((found[1] ?? '').replaceAll('""', '"'))
      rest = rest.slice(found[0].length)
      if (found[2] === '\r\n') break
    }
    rows.push(row)
  }
  if (rows.some((row) => row.length !== rows[0]?.length)) throw new Error('rows of different length')
  return rows
}

/** The rows below the heading, by the names in it. */
export function readTable(file: string): Record<string, string>[] {
  const [heading = [], ...rows] = readCsv(file)
  return rows.map((row) => Object.fromEntries(heading.map((name, at) => [name, row[at] ?? ''])))
}
