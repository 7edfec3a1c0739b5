import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { articleFile, manifestFile } from '../../node/packs/write-pack'
import { slugOf } from '../../node/import/slug'
import { Id, Language, Line } from '../../shared/content/article'
import { dayOf } from '../days'
import { firstArticle, firstManifest } from '../new-pack'
import { misused, readArguments, type Verb } from './verb'

export const newVerb: Verb = {
  name: 'new',
  usage: `content new DIR [--id ID] [--title TEXT] [--language TAG]
  Makes a pack that checks without errors: pack.yaml and one article to be written. Never overwrites anything.`,
  async run(args, around) {
    const asked = readArguments(args, {
      id: { type: 'string' },
      title: { type: 'string' },
      language: { type: 'string' },
    })
    if (!asked.ok) return misused(newVerb, around, asked.error)
    const { values, positionals } = asked.value
    const [folder, ...more] = positionals
    if (folder === undefined || more.length > 0) return misused(newVerb, around, 'Name one folder for the pack.')
    const path = resolve(around.folder, folder)
    const id = values.id ?? slugOf(path.split(/[/\\]/).at(-1) ?? '', 'my-pack')
    const given = v.safeParse(v.object({ id: Id, title: Line, language: Language }), {
      id,
      title: values.title ?? id,
      language: values.language ?? 'en',
    })
    if (!given.success)
      return misused(newVerb, around, `--${v.getDotPath(given.issues[0]) ?? 'id'}: ${given.issues[0].message}`)
    if ((await readdir(path).catch(() => [])).length > 0) {
      around.complain(`${folder} has something in it already; nothing was written.\n`)
      return 2
    }
    const article = firstArticle(given.output.language, dayOf(around.now()))
    await mkdir(join(path, 'articles'), { recursive: true })
    // "wx" fails rather than overwrites what came into being meanwhile.
    await writeFile(join(path, 'pack.yaml'), manifestFile(firstManifest(given.output, dayOf(around.now()))), {
      flag: 'wx',
    })
    const name = join('articles', `${article.id}.${article.language}.md`)
    await writeFile(join(path, name), articleFile(article), { flag: 'wx' })
    around.say(`${join(folder, 'pack.yaml')} and ${join(folder, name)} are there to be written.\n`)
    return 0
  },
}
