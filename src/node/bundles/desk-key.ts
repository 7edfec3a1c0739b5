import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { DeskIdentity } from '../../shared/bundle/bundle'
import { syncFolderNow } from '../files/sync-folder'

/** The key that a desk signs its records with; the private half never leaves its file. */
export type DeskKey = DeskIdentity & {
  /** Ed25519 over the kind of thing and its text, as base64. */
  readonly sign: (kind: Signed, text: string) => string
}

/** What a signature stands for: one kind can never be taken for the other. */
type Signed = 'handrail session 1' | 'handrail bundle 1'

/** The desk's own key, made when it is first needed. Throws what the disk refuses; a key that is there is never replaced. */
export function deskKey(file: string): DeskKey {
  const privateKey = readKey(file) ?? makeKey(file)
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  return {
    id: idOf(spki),
    key: spki.toString('base64'),
    sign: (kind, text) => sign(null, messageOf(kind, text), privateKey).toString('base64'),
  }
}

/** Whether the desk signed this text as this kind of thing, and has the id that its key gives it. */
export function isSignedBy({ id, key }: DeskIdentity, kind: Signed, text: string, signature: string): boolean {
  const spki = Buffer.from(key, 'base64')
  if (idOf(spki) !== id) return false
  try {
    const publicKey = createPublicKey({ key: spki, type: 'spki', format: 'der' })
    if (publicKey.asymmetricKeyType !== 'ed25519') return false
    return verify(null, messageOf(kind, text), publicKey, Buffer.from(signature, 'base64'))
  } catch {
    return false // no key at all
  }
}

function messageOf(kind: Signed, text: string): Buffer {
  return Buffer.from(`${kind}\n${text}`, 'utf8')
}

function idOf(spki: Uint8Array): string {
  return createHash('sha256').update(spki).digest('hex').slice(0, 32)
}

function readKey(file: string): KeyObject | undefined {
  try {
    // Who could read it could sign in this desk's name.
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600)
    return createPrivateKey(readFileSync(file))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Whole under its name or not there: a second process that makes one at the same moment wins or loses, and both use the winner's. */
function makeKey(file: string): KeyObject {
  mkdirSync(dirname(file), { recursive: true })
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const temporary = `${file}.tmp`
  rmSync(temporary, { force: true })
  const handle = openSync(temporary, 'wx', 0o600)
  try {
    writeSync(handle, pem)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  linkOnce(temporary, file)
  rmSync(temporary)
  syncFolderNow(dirname(file))
  return createPrivateKey(readFileSync(file))
}

function linkOnce(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
