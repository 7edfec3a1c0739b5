import { createPrivateKey } from 'node:crypto'
import { manifestOf, signPackFile } from '../make-pack-file'
import { writePackFile } from '../pack-file'
import { packOf } from '../read-pack'
import { articleText, manifestText } from './sample-pack'

/** The publisher whose key the tests' policy names: the bytes 0 to 31 behind what PKCS 8 puts before them. */
export const publisherKey = createPrivateKey({
  key: Buffer.from(
    `302e020100300506032b657004220420${Buffer.from(Array.from({ length: 32 }, (_, at) => at)).toString('hex')}`,
    'hex',
  ),
  format: 'der',
  type: 'pkcs8',
})
export const publisher = { key: 'ed25519:A6EHv_POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg', name: 'City Library IT' }

type Sample = {
  readonly version?: string
  readonly id?: string
  /** Text of each article by id; by default one article, "sound". */
  readonly articles?: Readonly<Record<string, string>>
  readonly minimumApp?: string
}

/** The bytes of a pack file that nobody signed. */
export function unsignedFile({
  version = '2026.11',
  id = 'sample',
  articles = { sound: articleText('sound') },
  minimumApp,
}: Sample = {}): Buffer {
  const app = minimumApp === undefined ? '' : `minimumApp: ${minimumApp}\n`
  const texts = {
    'pack.yaml': `${manifestText.replace('2026.11', version).replace('id: sample', `id: ${id}`)}${app}`,
    ...Object.fromEntries(Object.entries(articles).map(([name, text]) => [`articles/${name}.en.md`, text])),
  }
  const files = Object.entries(texts).map(([name, text]) => ({ name, bytes: Buffer.from(text) }))
  const { pack, problems } = packOf({ files, problems: [] })
  if (!pack || problems.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(problems))
  return writePackFile(files, manifestOf(files, pack.manifest, null))
}

/** The same, signed by the publisher that the tests' policy names. */
export async function signedFile(sample: Sample & { readonly expires?: string } = {}): Promise<Buffer> {
  const signed = await signPackFile(unsignedFile(sample), publisherKey, sample.expires ?? null)
  if (!signed.ok) throw new Error(JSON.stringify(signed.error))
  return signed.value.bytes
}
