import { randomUUID } from 'node:crypto'
import type { PackOffer, PackRefusal, Signer } from '../../shared/content/pack-offer'
import { comparePacks, type ArticleDifference } from '../../shared/content/compare-packs'
import type { Pack } from '../../shared/content/pack'
import { ok, refuse, type Result } from '../../shared/result'
import type { Recorded } from '../../shared/session/events'
import { shown } from './entry-name'
import { isLarge, type Indexer } from './index-cache'
import { refusedByRules } from './may-install'
import { sourceOf } from './pack-cache'
import { openPackFile, unpack, type OpenPackFile } from './pack-file'
import type { PackFile } from './pack-files'
import type { Progress } from './pack-store'
import { signerOf, type Trust } from './pack-trust'
import { readPackFile } from './read-pack-file'
import { packOfGently, type PackReading } from './read-pack'
import { replaySessions, type Indexed } from './replay-sessions'
import type { Shelf } from './shelf'

export type LookOptions = {
  readonly app: string
  readonly policy: Trust
  readonly indexer: Indexer
  readonly sessions: () => Iterable<readonly Recorded[]>
}

/** A pack that may be installed, with all that the installation needs: the stick may be gone by then. */
export type Offered = {
  readonly offer: PackOffer
  readonly signer: Signer | null
  readonly opened: OpenPackFile
  readonly files: readonly PackFile[]
  readonly reading: PackReading
  readonly pack: Pack
  /** The packed index, when the replay needed it already. */
  readonly index: Uint8Array | undefined
}

type Hear = (progress: Progress) => void

/** More problems than anybody reads; a hostile pack has one for each of its letters. */
const mostProblems = 500
const mostFindings = 500

/** Reads a pack file from its outside inwards: nothing of it is used before what is around it was found in order. */
export async function lookAtPack(
  file: string,
  shelf: Shelf,
  options: LookOptions,
  hear: Hear,
): Promise<Result<Offered, PackRefusal>> {
  hear({ part: 'checking', share: 0 })
  const bytes = await readPackFile(file)
  if (!bytes.ok) return bytes
  const opened = await openPackFile(bytes.value)
  if (!opened.ok) return opened
  const signer = signerOf(opened.value, options.policy)
  if (!signer.ok) return signer
  const refused = await refusedHere(opened.value, shelf, options.app)
  if (refused) return refuse(refused)
  const files = await unpack(opened.value, (share) => hear({ part: 'checking', share: share / 4 }))
  if (!files.ok) return files
  const content = { files: files.value, problems: [] }
  const reading = await packOfGently(content, (share) => hear({ part: 'checking', share: (1 + share * 3) / 4 }))
  const pack = soundPackOf(reading, opened.value)
  if (!pack.ok) return pack
  return ok(
    await offered(
      { signer: signer.value, opened: opened.value, files: files.value, reading, pack: pack.value },
      bytes.value.length,
      shelf,
      options,
      hear,
    ),
  )
}

/** Whether the desk's rules let this pack in now; asked again before the installation, since another may have come in between. */
export async function refusedHere(
  { manifest }: OpenPackFile,
  shelf: Shelf,
  app: string,
): Promise<PackRefusal | undefined> {
  return refusedByRules(manifest, { app, latest: await shelf.latest(), newest: await shelf.newest(manifest.id) })
}

function soundPackOf({ pack, problems }: PackReading, { manifest }: OpenPackFile): Result<Pack, PackRefusal> {
  const first = problems.find(({ severity }) => severity === 'error')
  if (!pack || pack.articles.length === 0) {
    const { file, text } = short(first ?? { file: 'pack.yaml', text: 'no article' })
    return refuse({ code: 'unsound', file, detail: text })
  }
  const { id, version } = pack.manifest
  if (id === manifest.id && version === manifest.version) return ok(pack)
  return refuse({
    code: 'tampered',
    file: 'pack.yaml',
    detail: `says it is ${id} ${version}; the list of files says otherwise`,
  })
}

/** A problem may quote what it found, and that may be the whole file. */
function short<T extends { readonly file: string; readonly text: string }>(found: T): T {
  return { ...found, file: shown(found.file, 200), text: shown(found.text, 300) }
}

async function offered(
  found: Omit<Offered, 'offer' | 'index'>,
  bytes: number,
  shelf: Shelf,
  { app, indexer, sessions }: LookOptions,
  hear: Hear,
): Promise<Offered> {
  const { pack, reading, opened, signer, files } = found
  const active = (await shelf.active()).stored
  const source = sourceOf({ files, problems: [] }, app)
  let index: Uint8Array | undefined
  const indexed = async (): Promise<Indexed> => {
    if (isLarge(pack)) index = await indexer(pack, source)
    return { pack, source, index }
  }
  hear({ part: 'replaying', share: 0 })
  const replay = active.pack
    ? await replaySessions(sessions(), { ...active, pack: active.pack }, indexed, (share) =>
        hear({ part: 'replaying', share }),
      )
    : []
  const { added, changed, removed } = comparePacks(active.pack, pack)
  const { id, version, title, publisher, languages } = pack.manifest
  const offer: PackOffer = {
    offer: randomUUID(),
    ...{ id, version, title, publisher, languages, signer, bytes },
    expires: opened.manifest.expires,
    articles: articleCount(pack),
    installed: active.pack?.manifest.id === id ? active.pack.manifest.version : null,
    added: added.map(plain),
    changed: changed.map(plain),
    removed: removed.map(plain),
    replay: replay.slice(0, mostFindings),
    problems: reading.problems.slice(0, mostProblems).map(short),
  }
  return { ...found, offer, index }
}

function plain({ article, title }: ArticleDifference): ArticleDifference {
  return { article, title }
}

/** An article in three languages is one. */
export function articleCount({ articles }: Pack): number {
  return new Set(articles.map(({ id }) => id)).size
}
