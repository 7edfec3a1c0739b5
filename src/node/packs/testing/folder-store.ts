import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { InstalledPack, PackOffer, PackRefusalCode } from '../../../shared/content/pack-offer'
import type { Pack } from '../../../shared/content/pack'
import { ok, refuse } from '../../../shared/result'
import { readPack } from '../read-pack'
import type { PackStore, StoredPack } from '../pack-store'

/** A pack file of these tests: the names and texts of the files in it. */
export function writePackFile(file: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(files))
}

/**
 * Packs as folders on a disk, without signatures: what a desk and its screens need of a store, small enough to read. `first` is there from the
 * beginning. Each pack has a folder of its own under `root`; the order in which they became active is a file beside them.
 */
export function folderStore(root: string, first: string): PackStore & { readonly remove: (version: string) => void } {
  const offers = new Map<string, { readonly files: Record<string, string>; readonly offer: PackOffer }>()
  const order = join(root, 'order.json')
  const past = (): string[] => (existsSync(order) ? (JSON.parse(readFileSync(order, 'utf8')) as string[]) : [first])
  const become = (folders: string[]): void => {
    mkdirSync(root, { recursive: true })
    writeFileSync(order, JSON.stringify(folders))
  }
  const refused = (code: PackRefusalCode) => refuse({ code, detail: 'said by the test store', file: 'pack.yaml' })
  const active = async (): Promise<StoredPack> => stored(past()[0] ?? first)
  const known = async (): Promise<StoredPack[]> => {
    const own = existsSync(root) ? readdirSync(root).filter((name) => name.startsWith('pack-')) : []
    return Promise.all([...own.map((name) => join(root, name)), first].map(stored))
  }

  async function installed(): Promise<InstalledPack[]> {
    const now = versionOf(await active())
    return (await known()).flatMap((one) => (one.pack ? [installedOf(one.pack, versionOf(one) === now)] : []))
  }

  return {
    active,
    installed,
    packOf: async (id, version) =>
      (await known()).find(({ pack }) => pack?.manifest.id === id && pack.manifest.version === version),
    inspect: async (file, hear) => {
      const files = readFiles(file)
      if (!files) return refused('not-a-pack')
      hear({ part: 'checking', share: 0.5 })
      const id = randomUUID()
      const before = (await active()).pack
      const pack = await packIn(join(root, `look-${id}`), files)
      if (!pack) return refused('unsound')
      if (before && pack.manifest.version < before.manifest.version) return refused('older-than-installed')
      const offer = offerOf(id, pack, before)
      offers.set(id, { files, offer })
      hear({ part: 'replaying', share: 1 })
      return ok(offer)
    },
    install: async (id, hear) => {
      const found = offers.get(id)
      if (!found) return refused('not-installed')
      hear({ part: 'unpacking', share: 0.5 })
      const folder = join(root, `pack-${found.offer.version}`)
      write(folder, found.files)
      become([folder, ...past()])
      hear({ part: 'indexing', share: 1 })
      const done = (await installed()).find((one) => one.active)
      return done ? ok(done) : refused('internal')
    },
    rollBack: async () => {
      const [, ...before] = past()
      if (before.length === 0) return refused('not-installed')
      become(before)
      const now = (await installed()).find((one) => one.active)
      return now ? ok(now) : refused('internal')
    },
    remove: (version) => {
      rmSync(join(root, `pack-${version}`), { recursive: true })
      become(past().filter((folder) => !folder.endsWith(`pack-${version}`)))
    },
  }
}

async function stored(folder: string): Promise<StoredPack> {
  return { ...(await readPack(folder)), source: folder, index: undefined }
}

function versionOf({ pack }: StoredPack): string | undefined {
  return pack?.manifest.version
}

function readFiles(file: string): Record<string, string> | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  } catch {
    return undefined // gone, or not what these tests write
  }
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

async function packIn(folder: string, files: Readonly<Record<string, string>>): Promise<Pack | undefined> {
  write(folder, files)
  const { pack } = await readPack(folder)
  rmSync(folder, { recursive: true })
  return pack
}

function installedOf({ manifest, articles }: Pack, active: boolean): InstalledPack {
  const { id, version, title, publisher } = manifest
  return {
    id,
    version,
    title,
    publisher,
    signer: null,
    expires: null,
    installedAt: null,
    active,
    articles: articles.length,
  }
}

function offerOf(offer: string, pack: Pack, before: Pack | undefined): PackOffer {
  const { id, version, title, publisher, languages } = pack.manifest
  const titles = (of: Pack | undefined) =>
    (of?.articles ?? []).map((article) => ({ article: article.id, title: article.title }))
  const not =
    (list: { article: string }[]) =>
    ({ article }: { article: string }) =>
      !list.some((other) => other.article === article)
  return {
    offer,
    id,
    version,
    title,
    publisher,
    signer: null,
    expires: null,
    languages,
    articles: pack.articles.length,
    bytes: JSON.stringify(pack).length,
    installed: before?.manifest.version ?? null,
    added: titles(pack).filter(not(titles(before))),
    changed: [],
    removed: titles(before).filter(not(titles(pack))),
    replay: [],
    problems: [],
  }
}
