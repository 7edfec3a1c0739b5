import type { PackRefusal, Signer } from '../../shared/content/pack-offer'
import type { DeskPolicy } from '../../shared/desk/policy'
import { ok, refuse, type Result } from '../../shared/result'
import type { OpenPackFile } from './pack-file'
import { isSignedBy } from './pack-signature'

/** Whose packs a desk takes. */
export type Trust = Pick<DeskPolicy, 'trustedSigners' | 'allowUnsignedPacks'>

/** Who vouches for the pack's list of files; null when nobody does and policy allows that. */
export function signerOf(
  { signature, manifestBytes }: Pick<OpenPackFile, 'signature' | 'manifestBytes'>,
  { trustedSigners, allowUnsignedPacks }: Trust,
): Result<Signer | null, PackRefusal> {
  if (!signature) return allowUnsignedPacks ? ok(null) : refuse({ code: 'unsigned', detail: 'no signature' })
  // Looked at before the key: what was tampered with says nothing about who made it.
  if (!isSignedBy(signature, manifestBytes))
    return refuse({ code: 'tampered', detail: `not what ${signature.key} signed` })
  const signer = trustedSigners.find(({ key }) => key === signature.key)
  return signer ? ok(signer) : refuse({ code: 'unknown-signer', detail: signature.key })
}
