import { createPrivateKey } from 'node:crypto'
import { packFolder, signPackFile } from '../make-pack-file'
import { articleText, emptyFolder, manifestText } from './sample-pack'

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
export async function unsignedFile({
  version = '2026.11',
  id = 'sample',
  articles = { sound: articleText('sound') },
  minimumApp,
}: Sample = {}): Promise<Buffer> {
  const place = await emptyFolder()
  try {
    const app = minimumApp === undefined ? '' : `minimumApp: ${minimumApp}\n`
    await place.put('pack.yaml', `${manifestText.replace('2026.11', version).replace('id: sample', `id: ${id}`)}${app}`)
    for (const [name, text] of Object.entries(articles)) await place.put(`articles/${name}.en.md`, text)
    const made = await packFolder(place.folder, null)
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    return made.value.bytes
  } finally {
    await place.remove()
  }
}

/** The same, signed by the publisher that the tests' policy names. */
export async function signedFile(sample: Sample & { readonly expires?: string } = {}): Promise<Buffer> {
  const signed = await signPackFile(await unsignedFile(sample), publisherKey, sample.expires ?? null)
  if (!signed.ok) throw new Error(JSON.stringify(signed.error))
  return signed.value.bytes
}
