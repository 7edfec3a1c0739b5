import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import * as v from 'valibot'
import { PublicKeyText } from '../../shared/desk/policy'

/** `handrail.sig` of a pack file: which key signed the bytes of `handrail.json`. */
export const PackSignature = v.strictObject({
  format: v.literal(1),
  key: PublicKeyText,
  signature: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{86}$/)),
})
export type PackSignature = v.InferOutput<typeof PackSignature>

// Before the bytes, so that no signature over something else of ours can ever pass for one over a pack.
const purpose = Buffer.from('handrail pack manifest 1\n', 'utf8')

export function signManifest(manifest: Uint8Array, privateKey: KeyObject): PackSignature {
  const signature = sign(null, Buffer.concat([purpose, manifest]), privateKey)
  return { format: 1, key: publicText(privateKey), signature: signature.toString('base64url') }
}

/** Whether the key that the signature names made it over these bytes; whether that key is trusted is the policy's to say. */
export function isSignedBy({ key, signature }: PackSignature, manifest: Uint8Array): boolean {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: key.slice('ed25519:'.length) }
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' })
  return verify(null, Buffer.concat([purpose, manifest]), publicKey, Buffer.from(signature, 'base64url'))
}

export type NewKey = { readonly privatePem: string; readonly publicText: string }

export function newKey(): NewKey {
  const { privateKey } = generateKeyPairSync('ed25519')
  return {
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicText: publicText(privateKey),
  }
}

/** The private key of a key file, or undefined when it holds no key that signs packs. */
export function privateKeyOf(pem: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? key : undefined
  } catch {
    return undefined
  }
}

/** The public half as policy names it. */
function publicText(privateKey: KeyObject): string {
  return `ed25519:${createPublicKey(privateKey).export({ format: 'jwk' }).x ?? ''}`
}
