import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A pack in a temporary folder; `put` writes a file below it. */
export type PackFolder = {
  readonly folder: string
  readonly put: (name: string, content: string | Uint8Array) => Promise<void>
  readonly remove: () => Promise<void>
}

export async function emptyFolder(): Promise<PackFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'pack-'))
  return {
    folder,
    put: async (name, content) => {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), content)
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** A folder with `pack.yaml` and one sound article, `sound.en.md`. */
export async function soundPack(): Promise<PackFolder> {
  const pack = await emptyFolder()
  await pack.put('pack.yaml', manifestText)
  await pack.put('articles/sound.en.md', articleText('sound'))
  return pack
}

export const manifestText = `id: sample
version: "2026.11"
title: { en: Sample }
publisher: Help desk
licence: CC-BY-4.0
languages: [en]
facts:
  - id: device
    label: { en: Device }
    values:
      - { id: iphone, label: { en: iPhone } }
      - { id: ipad, label: { en: iPad } }
`

/** An article without a problem, 27 lines; each of `changes` replaces one line that begins so, or is added to the keys when none does. */
export function articleText(id: string, changes: Readonly<Record<string, string>> = {}): string {
  let text = keysOf(id)
  for (const [start, line] of Object.entries(changes)) {
    const at = text.split('\n').findIndex((found) => found.startsWith(start))
    text = at < 0 ? `${text}${line}\n` : text.split('\n').toSpliced(at, 1, line).join('\n')
  }
  return `---\n${text}---\nBecause.\n`
}

function keysOf(id: string): string {
  return `id: ${id}
language: en
title: How to ${id}
revision: 1
confidence: validated
heading: Do it
choose: Choose this if it fits.
impact: It takes a moment.
minutes: 5
dataAtRisk: Nothing is deleted.
needs: []
whoMay: Everyone
applies: { device: [iphone] }
symptoms:
  - id: one
    text: It does not work
steps:
  - id: first
    title: First
    record: First done
    do: Do the first
    must: critical
completion: Done.
owner: Help desk
reviewedOn: 2026-10-01
reviewBy: 2027-10-01
`
}
