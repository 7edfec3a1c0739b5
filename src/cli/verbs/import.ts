import { resolve } from 'node:path'
import { readCustomersSay } from '../../node/corpus/customers-say'
import { importPages } from '../../node/import/import-pages'
import { pageFiles, type PageFile } from '../../node/import/page-files'
import { draftPack, openPack, writeArticles } from '../../node/import/target-pack'
import { ok, refuse, type Result } from '../../shared/result'
import { dayOf, monthLater } from '../days'
import { importAsJson, importAsText } from '../import-report'
import { progressBar } from '../progress-bar'
import { misused, readArguments, type Verb } from './verb'

export const importVerb: Verb = {
  name: 'import',
  usage: `content import FILE|FOLDER... --into DIR [--language TAG] [--said DIR] [--json]
  Makes drafts of support pages saved as Markdown, HTML or text, and says of every other file why it is none.
  DIR is a pack, or becomes one. What customers say of a page (content/customers-say, or --said) goes with it.
  Ends with 0, with 1 when nothing could be imported, and with 2 when it was called wrongly.`,
  async run(args, around) {
    const asked = readArguments(args, {
      into: { type: 'string' },
      language: { type: 'string' },
      said: { type: 'string' },
      json: { type: 'boolean' },
    })
    if (!asked.ok) return misused(importVerb, around, asked.error)
    const { values, positionals } = asked.value
    if (values.into === undefined || positionals.length === 0) {
      return misused(importVerb, around, 'Name the pages, and with --into the folder of the pack.')
    }
    const files = await allFiles(around.folder, positionals)
    if (!files.ok) return misused(importVerb, around, files.error)
    const folder = resolve(around.folder, values.into)
    const pack = await openPack(folder)
    if (!pack.ok) return misused(importVerb, around, `${values.into}: ${pack.error}`)
    const today = dayOf(around.now())
    const result = await importPages(files.value, {
      says: await readCustomersSay(values.said === undefined ? around.said : resolve(around.folder, values.said)),
      language: values.language,
      today,
      reviewBy: monthLater(today),
      known: pack.value.known,
      hear: progressBar('Reading', around),
    })
    const manifest = pack.value.isNew ? draftPack(folder, result.articles, today) : undefined
    await writeArticles(folder, manifest, result.articles, progressBar('Writing', around))
    around.say(values.json ? importAsJson(result) : importAsText(result, values.into))
    return result.pages.length > 0 ? 0 : 1
  },
}

async function allFiles(base: string, paths: readonly string[]): Promise<Result<PageFile[], string>> {
  const files: PageFile[] = []
  for (const path of paths) {
    const found = await pageFiles(resolve(base, path))
    if (!found.ok) return refuse(`${path}: ${found.error}.`)
    files.push(...found.value)
  }
  return ok(files)
}
