import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mountedSticks } from './stick-folders'
import { lookThrough } from './sticks'

let stick: string
beforeEach(() => {
  stick = mkdtempSync(join(tmpdir(), 'handrail-stick-'))
})
afterEach(() => rmSync(stick, { recursive: true }))

const put = (...name: string[]): void => {
  mkdirSync(join(stick, ...name.slice(0, -1)), { recursive: true })
  writeFileSync(join(stick, ...name), 'pack')
}

describe('a stick', () => {
  it('shows pack files in its root and one folder down, by name and size, with the room that is left', async () => {
    put('city.handrail')
    put('packs', 'OLD.HANDRAIL')
    put('packs', 'deeper', 'hidden.handrail')
    put('.trash', 'gone.handrail')
    put('notes.txt')
    const [found] = await lookThrough([stick])
    expect(found?.files.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['city.handrail', 4],
      ['OLD.HANDRAIL', 4],
    ])
    expect(found?.free).toBeGreaterThan(0)
  })

  it('shows no link and no folder, whatever its name: a pack is a plain file', async () => {
    put('real', 'city.handrail')
    symlinkSync(join(stick, 'real', 'city.handrail'), join(stick, 'link.handrail'))
    symlinkSync(join(stick, 'real'), join(stick, 'again'))
    mkdirSync(join(stick, 'folder.handrail'))
    const [found] = await lookThrough([stick])
    expect(found?.files.map(({ path }) => path)).toEqual([join(stick, 'real', 'city.handrail')])
  })

  it('that was pulled out is not there any more, and does not hide the others', async () => {
    put('city.handrail')
    expect(await lookThrough([join(stick, 'gone'), stick])).toHaveLength(1)
  })

  it('full of photos is looked through no further than the clerk can wait', async () => {
    for (let at = 0; at < 60; at += 1) put(`pack-${String(at).padStart(2, '0')}.handrail`)
    expect((await lookThrough([stick]))[0]?.files).toHaveLength(50)
  })
})

describe('what the system has mounted', () => {
  it.each([
    ['/dev/sdb1 /media/desk/CITY vfat rw,nosuid 0 0', ['/media/desk/CITY']],
    ['/dev/sdb1 /run/media/desk/CITY ext4 rw 0 0', ['/run/media/desk/CITY']],
    ['/dev/sdb1 /mnt/stick exfat rw 0 0', ['/mnt/stick']],
    [String.raw`/dev/sdb1 /media/desk/MY\040STICK vfat rw 0 0`, ['/media/desk/MY STICK']],
    ['/dev/sda1 /boot/efi vfat rw 0 0', []],
    ['/dev/sda2 / ext4 rw 0 0', []],
    ['/dev/sda3 /home ext4 rw 0 0', []],
    ['tmpfs /media tmpfs rw 0 0', []],
    ['', []],
    ['garbage', []],
  ])('"%s" gives %j', (line, folders) => {
    expect(mountedSticks(`${line}\n${line}\n`)).toEqual(folders)
  })
})
