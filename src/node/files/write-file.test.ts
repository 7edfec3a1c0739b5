import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFailureWords } from '../../shared/words/write-failures'
import { mountSmall } from '../testing/mounts'
import { withoutRights } from '../testing/without-rights'
import { writeFileWhole } from './write-file'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-files-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('a file that leaves', () => {
  it('is there whole, alone, under its name', async () => {
    expect(await writeFileWhole(folder, 'note.md', '# Note – é\n')).toEqual({ ok: true, value: 'note.md' })
    expect(readdirSync(folder)).toEqual(['note.md'])
    expect(readFileSync(join(folder, 'note.md'), 'utf8')).toBe('# Note – é\n')
  })

  it('keeps bytes as they are, for a PDF', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_unused, index) => index % 251)
    await writeFileWhole(folder, 'note.pdf', bytes)
    expect(readFileSync(join(folder, 'note.pdf')).equals(bytes)).toBe(true)
  })

  it('never replaces another: the same name is numbered, also when only its case differs, as on a stick', async () => {
    await writeFileWhole(folder, 'note.md', 'first')
    expect(await writeFileWhole(folder, 'note.md', 'second')).toEqual({ ok: true, value: 'note (2).md' })
    expect(await writeFileWhole(folder, 'NOTE.md', 'third')).toEqual({ ok: true, value: 'NOTE (3).md' })
    expect(readFileSync(join(folder, 'note.md'), 'utf8')).toBe('first')
  })

  it('gets a name of its own even when several are written at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, (_unused, n) => writeFileWhole(folder, 'note.md', `${n}`)))
    expect(new Set(all.map((each) => each.ok && each.value)).size).toBe(8)
    expect(readdirSync(folder)).toHaveLength(8)
  })

  it('clears away what a kill left behind long ago, and leaves a write of another desk alone', async () => {
    writeFileSync(join(folder, '~handrail-00000000.tmp'), 'a customer’s words')
    utimesSync(join(folder, '~handrail-00000000.tmp'), 0, 0)
    writeFileSync(join(folder, '~handrail-11111111.tmp'), 'being written')
    await writeFileWhole(folder, 'note.md', 'x')
    expect(readdirSync(folder).sort()).toEqual(['note.md', '~handrail-11111111.tmp'])
  })
})

describe('a file that cannot leave', () => {
  it('says that the folder is missing, when the stick was pulled out', async () => {
    expect(await writeFileWhole(join(folder, 'gone'), 'note.md', 'x')).toMatchObject({
      error: { code: 'missing-folder' },
    })
    writeFileSync(join(folder, 'file'), '')
    expect(await writeFileWhole(join(folder, 'file'), 'n.md', 'x')).toMatchObject({ error: { code: 'missing-folder' } })
  })

  it('says that the disk is full and leaves nothing half-made, then works when there is room again', async () => {
    const disk = mountSmall(folder, '64k')
    try {
      writeFileSync(join(folder, 'kept.md'), 'kept')
      const large = new Uint8Array(200_000)
      expect(await writeFileWhole(folder, 'note.md', large)).toMatchObject({ error: { code: 'disk-full' } })
      expect(readdirSync(folder)).toEqual(['kept.md'])
      expect((await writeFileWhole(folder, 'note.md', 'small')).ok).toBe(true)
    } finally {
      disk.unmount()
    }
  })

  it('says that the stick is locked', async () => {
    const disk = mountSmall(folder, '64k')
    try {
      writeFileSync(join(folder, 'kept.md'), 'kept')
      disk.readOnly()
      expect(await writeFileWhole(folder, 'note.md', 'x')).toMatchObject({ error: { code: 'read-only' } })
      expect(readdirSync(folder)).toEqual(['kept.md'])
    } finally {
      disk.unmount()
    }
  })

  it('says that the desk may not write there', async () => {
    chmodSync(folder, 0o555)
    const written = await withoutRights(() => writeFileWhole(folder, 'note.md', 'x'))
    expect(written).toMatchObject({ error: { code: 'denied' } })
    expect(readdirSync(folder)).toEqual([])
  })

  it('has a sentence in both languages without a path or a customer’s word in it', () => {
    for (const { en, fr } of Object.values(writeFailureWords)) {
      for (const text of [en, fr]) expect(text).toMatch(/^[^/\\]{40,220}\.$/)
    }
  })
})
