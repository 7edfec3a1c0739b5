import type { KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { signPackFile } from '../../node/packs/make-pack-file'
import { privateKeyOf } from '../../node/packs/pack-signature'
import { readPackFile } from '../../node/packs/read-pack-file'
import { isDay } from '../days'
import { writeAnew } from '../write-anew'
import { refusalText } from './refusal-text'
import { misused, readArguments, type ExitCode, type Surroundings, type Verb } from './verb'

export const signVerb: Verb = {
  name: 'sign',
  usage: `content sign FILE --key KEYFILE [--expires YYYY-MM-DD] [-o FILE]
  Signs a pack file with the secret half of a key, in place or into another file. After the day of --expires no desk
  installs it any more. Ends with 1 when the file is no sound pack file.`,
  async run(args, around) {
    const asked = readArguments(args, {
      key: { type: 'string' },
      expires: { type: 'string' },
      output: { type: 'string', short: 'o' },
    })
    if (!asked.ok) return misused(signVerb, around, asked.error)
    const { values, positionals } = asked.value
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return misused(signVerb, around, 'Name one pack file.')
    if (values.key === undefined) return misused(signVerb, around, '--key names the secret half of your key.')
    if (values.expires !== undefined && !isDay(values.expires))
      return misused(signVerb, around, '--expires takes a day written YYYY-MM-DD.')
    const pem = await readFile(resolve(around.folder, values.key), 'utf8').catch(() => '')
    const key = privateKeyOf(pem)
    if (!key) return misused(signVerb, around, `${values.key} is no key that "content keys" made.`)
    return sign({ file, key, expires: values.expires ?? null, target: values.output ?? file }, around)
  },
}

type Signing = {
  readonly file: string
  readonly key: KeyObject
  readonly expires: string | null
  readonly target: string
}

async function sign({ file, key, expires, target }: Signing, around: Surroundings): Promise<ExitCode> {
  const bytes = await readPackFile(resolve(around.folder, file))
  const signed = bytes.ok ? await signPackFile(bytes.value, key, expires) : bytes
  if (!signed.ok) {
    around.complain(`${file}: ${refusalText(signed.error)}\n`)
    return 1
  }
  const failed = await writeAnew(resolve(around.folder, target), signed.value.bytes)
  if (failed !== undefined) return misused(signVerb, around, `${target}: ${failed}`)
  around.say(`${target}: signed, ${expires === null ? 'for good' : `to be installed until ${expires}`}.\n`)
  return 0
}
