import type { KeyObject } from 'node:crypto'
import type { PackRefusal } from '../../shared/content/pack-offer'
import type { Manifest, Problem } from '../../shared/content/pack'
import { ok, refuse, type Result } from '../../shared/result'
import { wrongPath } from './entry-name'
import { openPackFile, unpack, writePackFile } from './pack-file'
import { gatherPack, type PackFile } from './pack-files'
import { signManifest } from './pack-signature'
import { packOf } from './read-pack'
import { listed, manifestBytes, type SignedManifest } from './signed-manifest'
import { problem } from '../../shared/content/rules'

export type MadePack = { readonly bytes: Buffer; readonly manifest: SignedManifest }

/** The folder as one file that nobody has signed yet, or every error for which a desk would leave something out of it. */
export async function packFolder(folder: string, createdFrom: string | null): Promise<Result<MadePack, Problem[]>> {
  const gathered = await gatherPack(folder)
  const { pack, problems } = packOf(gathered)
  const errors = [...problems.filter(({ severity }) => severity === 'error'), ...badNames(gathered.files)]
  if (!pack || errors.length > 0) return refuse(errors)
  const manifest = manifestOf(gathered.files, pack.manifest, createdFrom)
  return ok({ bytes: writePackFile(gathered.files, manifest), manifest })
}

function badNames(files: readonly PackFile[]): Problem[] {
  return files.flatMap(({ name }) => {
    const why = wrongPath(name)
    return why === undefined
      ? []
      : [problem('file-name', name, { line: 1, column: 1 }, `Windows cannot hold this name: ${why}`)]
  })
}

export function manifestOf(
  files: readonly PackFile[],
  { id, version, publisher, minimumApp }: Manifest,
  createdFrom: string | null,
): SignedManifest {
  return {
    format: 1,
    ...{ id, version, publisher, createdFrom },
    minimumApp: minimumApp ?? null,
    expires: null,
    files: files.map(listed).sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

/** The same pack under this key's signature, to be installed until the end of `expires`, or for ever. */
export async function signPackFile(
  bytes: Buffer,
  key: KeyObject,
  expires: string | null,
): Promise<Result<MadePack, PackRefusal>> {
  const opened = await openPackFile(bytes)
  if (!opened.ok) return opened
  const files = await unpack(opened.value, () => undefined)
  if (!files.ok) return files
  const manifest = { ...opened.value.manifest, expires }
  return ok({ bytes: writePackFile(files.value, manifest, signManifest(manifestBytes(manifest), key)), manifest })
}
