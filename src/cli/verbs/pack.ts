import { resolve } from 'node:path'
import { packFolder } from '../../node/packs/make-pack-file'
import { packFileEnding } from '../../node/packs/pack-file'
import { writeAnew } from '../write-anew'
import { misused, readArguments, type Verb } from './verb'

export const packVerb: Verb = {
  name: 'pack',
  usage: `content pack DIR -o FILE${packFileEnding} [--from TEXT]
  Writes a pack folder as one file, the same bytes for the same folder. Nobody has signed it yet.
  --from names what it was made from, like a revision. Ends with 1 when a desk would leave something out of it.`,
  async run(args, around) {
    const asked = readArguments(args, { output: { type: 'string', short: 'o' }, from: { type: 'string' } })
    if (!asked.ok) return misused(packVerb, around, asked.error)
    const { values, positionals } = asked.value
    const [folder, ...more] = positionals
    if (folder === undefined || more.length > 0) return misused(packVerb, around, 'Name one folder.')
    if (values.output?.endsWith(packFileEnding) !== true)
      return misused(packVerb, around, `-o names the file to write; it ends with ${packFileEnding}.`)
    const made = await packFolder(resolve(around.folder, folder), values.from ?? null)
    if (!made.ok) {
      for (const { file, line, column, text } of made.error) around.complain(`${file}:${line}:${column} ${text}\n`)
      around.complain(`Nothing was written: "content check ${folder}" says how to mend it.\n`)
      return 1
    }
    const { bytes, manifest } = made.value
    const failed = await writeAnew(resolve(around.folder, values.output), bytes)
    if (failed !== undefined) return misused(packVerb, around, `${values.output}: ${failed}`)
    around.say(
      `${values.output}: ${manifest.id} ${manifest.version}, ${manifest.files.length} files, not signed yet.\n`,
    )
    return 0
  },
}
