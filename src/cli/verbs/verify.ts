import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { openPackFile, unpack, type OpenPackFile } from '../../node/packs/pack-file'
import { signerOf } from '../../node/packs/pack-trust'
import { readPackFile } from '../../node/packs/read-pack-file'
import { policyFrom, type DeskPolicy } from '../../shared/desk/policy'
import type { PackRefusal } from '../../shared/content/pack-offer'
import { ok, refuse, type Result } from '../../shared/result'
import { refusalText } from './refusal-text'
import { misused, readArguments, type Surroundings, type Verb } from './verb'

export const verifyVerb: Verb = {
  name: 'verify',
  usage: `content verify FILE [--trust POLICYFILE]
  Says whether every file in a pack file is what its list says, and who signed the list; with --trust, whether the
  policy in POLICYFILE takes that signer. Ends with 1 when a desk would refuse the file.`,
  async run(args, around) {
    const asked = readArguments(args, { trust: { type: 'string' } })
    if (!asked.ok) return misused(verifyVerb, around, asked.error)
    const { values, positionals } = asked.value
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return misused(verifyVerb, around, 'Name one pack file.')
    const policy = values.trust === undefined ? ok(undefined) : await policyIn(values.trust, around)
    if (!policy.ok) return misused(verifyVerb, around, policy.error)
    const opened = await soundFile(resolve(around.folder, file))
    const said = opened.ok ? signedBy(opened.value, policy.value) : opened
    if (!said.ok) {
      around.complain(`${file}: ${refusalText(said.error)}\n`)
      return 1
    }
    around.say(`${file}: ${said.value}\n`)
    return 0
  },
}

async function policyIn(file: string, { folder }: Surroundings): Promise<Result<DeskPolicy, string>> {
  try {
    return ok(policyFrom(JSON.parse(await readFile(resolve(folder, file), 'utf8'))).policy)
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error))
      return refuse(`${file}: ${error.message}`)
    throw error
  }
}

async function soundFile(path: string): Promise<Result<OpenPackFile, PackRefusal>> {
  const bytes = await readPackFile(path)
  if (!bytes.ok) return bytes
  const opened = await openPackFile(bytes.value)
  if (!opened.ok) return opened
  const files = await unpack(opened.value, () => undefined)
  return files.ok ? opened : files
}

function signedBy(opened: OpenPackFile, policy: DeskPolicy | undefined): Result<string, PackRefusal> {
  const { id, version, expires, files } = opened.manifest
  const what = `${id} ${version}, ${files.length} files as listed`
  // Without a policy every signer will do, as long as the signature is one.
  const key = opened.signature?.key
  const anybody = { trustedSigners: key === undefined ? [] : [{ key, name: key }], allowUnsignedPacks: true }
  const signer = signerOf(opened, policy ?? anybody)
  if (!signer.ok) return signer
  const by = signer.value === null ? 'signed by nobody' : `signed by ${signer.value.name}`
  return ok(`${what}; ${by}${expires === null ? '' : `, until ${expires}`}.`)
}
