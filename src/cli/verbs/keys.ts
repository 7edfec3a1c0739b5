import { chmod, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { newKey } from '../../node/packs/pack-signature'
import { whyNot } from '../write-anew'
import { misused, readArguments, type Verb } from './verb'

export const keysVerb: Verb = {
  name: 'keys',
  usage: `content keys --out FILE [--name NAME]
  Makes a key to sign packs with: FILE is the secret half, which nobody but you may read; what is printed is the
  entry for "trustedSigners" in the policy of every desk that is to take your packs. Never overwrites a key.`,
  async run(args, around) {
    const asked = readArguments(args, { out: { type: 'string' }, name: { type: 'string' } })
    if (!asked.ok) return misused(keysVerb, around, asked.error)
    const { values, positionals } = asked.value
    if (values.out === undefined || positionals.length > 0)
      return misused(keysVerb, around, '--out names the file for the secret half.')
    const { privatePem, publicText } = newKey()
    const path = resolve(around.folder, values.out)
    try {
      await writeFile(path, privatePem, { flag: 'wx', mode: 0o600 })
      // The mode above is cut by the terminal's mask, never widened; this says it whatever the mask is.
      await chmod(path, 0o600)
    } catch (error) {
      return misused(keysVerb, around, `${values.out}: ${whyNot(error)}`)
    }
    around.say(`${JSON.stringify({ key: publicText, name: values.name ?? 'Help desk content team' })}\n`)
    return 0
  },
}
