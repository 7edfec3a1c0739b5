import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { PIN_HASH } from '../../shared/desk/pin'

const LN = 17
const [BLOCK, PARALLEL, BYTES] = [8, 1, 32]

/** A PIN as a line that can be kept: under a salt of its own, in a way that takes 128 MiB and a moment for each guess. */
export async function hashOfPin(pin: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await keyOf(pin, salt, LN)
  return `$scrypt$ln=${LN},r=${BLOCK},p=${PARALLEL}$${unpadded(salt)}$${unpadded(key)}`
}

/** Whether this is the PIN; takes as long for one that is nearly right as for one that is not. */
export async function isPin(pin: string, hash: string): Promise<boolean> {
  const [, ln, salt, expected] = PIN_HASH.exec(hash) ?? []
  if (ln === undefined || salt === undefined || expected === undefined) return false
  const key = await keyOf(pin, Buffer.from(salt, 'base64'), Number(ln))
  const kept = Buffer.from(expected, 'base64')
  return kept.length === key.length && timingSafeEqual(kept, key)
}

/** In a thread of its own, so that the window and the record go on meanwhile. */
function keyOf(pin: string, salt: Buffer, ln: number): Promise<Buffer> {
  const N = 2 ** ln
  return new Promise((resolve, reject) => {
    // What it needs, and a little for the library's own.
    const options = { N, r: BLOCK, p: PARALLEL, maxmem: 128 * N * BLOCK + 1024 * 1024 }
    scrypt(pin, salt, BYTES, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
