import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repository } from '../places.mjs'

const text = readFileSync(join(repository, 'src', 'README.md'), 'utf8')
const rows = text
  .slice(text.indexOf('## Security'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (item|requirement) /.test(line))

/** As the tables name a file: below the repository, or below `src`. */
function placeOf(/** @type {string} */ file) {
  return [join(repository, file), join(repository, 'src', file)].find((path) => existsSync(path))
}

const filesIn = (/** @type {string} */ row) =>
  [...row.matchAll(/`([\w./-]+\.(?:ts|mjs|js|json|cjs))`/g)].map(([, file]) => file ?? '')

it('finds its tables', () => expect(rows.length).toBeGreaterThan(40))

it.each(rows)('names only files that are there: %s', (row) => {
  expect(filesIn(row).filter((file) => placeOf(file) === undefined)).toEqual([])
})

it.each(rows)('quotes only tests that are in the file before them: %s', (row) => {
  const proof = row.split(' | ').at(-1) ?? ''
  /** @type {string | undefined} */
  let file
  for (const [, named, quoted] of proof.matchAll(/`([\w./-]+\.test\.(?:ts|mjs)|[\w./-]+\.spec\.ts)`|"([^"]+)"/g)) {
    if (named !== undefined) file = placeOf(named)
    else if (file !== undefined) expect(readFileSync(file, 'utf8')).toContain(quoted)
  }
})
