import * as v from 'valibot'
import type { PackRefusal, PackRefusalCode } from '../../shared/content/pack-offer'
import { ok, refuse, type Result } from '../../shared/result'
import { canonical } from '../sessions/canonical'
import { shown } from './entry-name'
import { largestFile, largestPack, manifestName, mostFiles, type PackFile } from './pack-files'
import { PackSignature } from './pack-signature'
import { jsonOf, listed, manifestBytes, readManifestBytes, type SignedManifest } from './signed-manifest'
import { inflate, listZip, type Caps, type ZipEntry } from './zip-read'
import { writeZip } from './zip-write'

/** */
export const packFileEnding = '.handrail'
const listName = 'handrail.json'
const signatureName = 'handrail.sig'
/** A line for each file takes less than 250 letters. */
const largestList = 250 * (mostFiles + 1) + 2000
const caps: Caps = {
  entries: mostFiles + 3,
  total: largestPack + largestList + largestFile,
  fileSize: (name) => (name === listName ? largestList : largestFile),
}
/** Zip's own headers and names come to less than this. */
export const largestPackFile = caps.total + 400 * caps.entries

/** A pack file that is open: its list can be read and its signature checked; its files have not been touched yet. */
export type OpenPackFile = {
  readonly manifest: SignedManifest
  readonly manifestBytes: Uint8Array
  readonly signature: PackSignature | undefined
  readonly entries: readonly ZipEntry[]
}

/** `pack.yaml` and the articles in one file, under a list of them all, with a signature over the list or without. */
export function writePackFile(files: readonly PackFile[], manifest: SignedManifest, signature?: PackSignature): Buffer {
  const list = { name: listName, bytes: manifestBytes(manifest) }
  const signed = signature && { name: signatureName, bytes: Buffer.from(canonical(signature), 'utf8') }
  return writeZip([...files, list, ...(signed ? [signed] : [])])
}

/** Reads no more than the list and the signature. What is in the file besides must be what the list says, no more and no less. */
export async function openPackFile(bytes: Buffer): Promise<Result<OpenPackFile, PackRefusal>> {
  const listing = listZip(bytes, caps)
  if (!listing.ok) return listing
  const named = new Map(listing.value.map((entry) => [entry.name, entry]))
  const list = await contentOf(named.get(listName))
  if (!list.ok) return list
  const manifest = list.value && readManifestBytes(list.value)
  if (!list.value || !manifest) return no('not-a-pack', 'no list of files that this app can read', listName)
  const signed = await contentOf(named.get(signatureName))
  if (!signed.ok) return signed
  const signature = signed.value && v.safeParse(PackSignature, jsonOf(signed.value))
  if (signature && !signature.success) return no('tampered', 'not a signature', signatureName)
  const entries = listing.value.filter(({ name }) => name !== listName && name !== signatureName)
  const wrong = notAsListed(entries, manifest)
  if (wrong) return wrong
  return ok({ manifest, manifestBytes: list.value, signature: signature?.output, entries })
}

async function contentOf(entry: ZipEntry | undefined): Promise<Result<Uint8Array | undefined, PackRefusal>> {
  return entry ? inflate(entry) : ok(undefined)
}

function notAsListed(entries: readonly ZipEntry[], { files }: SignedManifest) {
  const stranger = entries.find(({ name }) => name !== manifestName && !/^articles\/[^/]+$/.test(name))
  if (stranger) return no('wrong-path', 'a file that belongs to no pack', stranger.name)
  const sizes = new Map(files.map(({ name, size }) => [name, size]))
  const other = entries.find(({ name, size }) => sizes.get(name) !== size)
  if (other) return no('tampered', 'a file that is not as listed', other.name)
  const there = new Set(entries.map(({ name }) => name))
  const missing = files.find(({ name }) => !there.has(name))
  if (missing) return no('tampered', 'a file that is listed and not there', missing.name)
  return files.length === there.size ? undefined : no('tampered', 'a file that is listed twice', listName)
}

/** All files, each as listed, in the order in which a folder is read. */
export async function unpack(
  { entries, manifest }: OpenPackFile,
  hear: (share: number) => void,
): Promise<Result<PackFile[], PackRefusal>> {
  const hashes = new Map(manifest.files.map(({ name, sha256 }) => [name, sha256]))
  const files: PackFile[] = []
  for (const entry of inReadingOrder(entries)) {
    const bytes = await inflate(entry)
    if (!bytes.ok) return bytes
    const file = { name: entry.name, bytes: bytes.value }
    if (listed(file).sha256 !== hashes.get(entry.name))
      return no('tampered', 'a file that is not as listed', entry.name)
    files.push(file)
    hear(files.length / entries.length)
  }
  return ok(files)
}

function inReadingOrder<T extends { readonly name: string }>(files: readonly T[]): T[] {
  const key = ({ name }: T): string => (name === manifestName ? '' : name)
  return [...files].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

function no(code: PackRefusalCode, detail: string, file: string) {
  return refuse({ code, detail, file: shown(file) })
}
