import { randomUUID } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { readSources, type PackSources } from '../../node/packs/read-pack'
import { withTranslationOf } from '../../node/packs/stamp'
import { sourceAmong } from '../../shared/content/by-id'
import { ok, refuse, type Result } from '../../shared/result'
import { misused, readArguments, type Surroundings, type Verb } from './verb'

export const stampVerb: Verb = {
  name: 'stamp',
  usage: `content stamp FILE...
  Says in each translation that it is up to date with what its source-language file says now ("translationOf").
  From then on "content check" calls it stale as soon as a word of that file changes.`,
  async run(args, around) {
    const asked = readArguments(args, {})
    if (!asked.ok) return misused(stampVerb, around, asked.error)
    const { positionals: files } = asked.value
    if (files.length === 0) return misused(stampVerb, around, 'Name the translations.')
    const packs = new Map<string, Promise<PackSources>>()
    let failed = false
    for (const file of files) {
      const done = await stamped(file, around, packs)
      if (done.ok) around.say(`${file} is up to date with ${done.value}.\n`)
      else around.complain(`${file}: ${done.error}\n`)
      failed ||= !done.ok
    }
    return failed ? 1 : 0
  },
}

/** The name of the file that it was made from, or why nothing was written. */
async function stamped(
  file: string,
  { folder }: Surroundings,
  packs: Map<string, Promise<PackSources>>,
): Promise<Result<string, string>> {
  const path = resolve(folder, file)
  const home = dirname(dirname(path))
  const reading = packs.get(home) ?? readSources(home)
  packs.set(home, reading)
  const { manifest, articles } = await reading
  const own = articles.find((read) => read.file === `articles/${basename(path)}`)
  if (!manifest || !own) return refuse('this is not a sound article of a pack; "content check" says why')
  const files = articles.filter(({ article }) => article.id === own.article.id)
  const source = sourceAmong(files, manifest.manifest.languages)
  if (source?.digest === undefined || source === own)
    return refuse('this is not a translation, but what others are made from')
  const text = withTranslationOf(await readFile(path, 'utf8'), source.digest)
  if (text === undefined) return refuse('there is no line "language:" to write below')
  const temporary = `${path}.${randomUUID()}`
  await writeFile(temporary, text, { flag: 'wx' })
  await rename(temporary, path)
  return ok(source.file)
}
