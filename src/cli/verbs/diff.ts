import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { openPackFile, unpack } from '../../node/packs/pack-file'
import { packOf, readPack } from '../../node/packs/read-pack'
import { readPackFile } from '../../node/packs/read-pack-file'
import { comparePacks, type PackDifference } from '../../shared/content/compare-packs'
import type { Pack } from '../../shared/content/pack'
import { ok, refuse, type Result } from '../../shared/result'
import { refusalText } from './refusal-text'
import { misused, readArguments, type Verb } from './verb'

export const diffVerb: Verb = {
  name: 'diff',
  usage: `content diff OLD NEW [--json]
  Lists the articles that NEW adds, changes and takes away, and what of each changed. Both are folders or pack files.
  Ends with 0 also when they differ, and with 1 when one of them is no pack.`,
  async run(args, around) {
    const asked = readArguments(args, { json: { type: 'boolean' } })
    if (!asked.ok) return misused(diffVerb, around, asked.error)
    const [older, newer, ...more] = asked.value.positionals
    if (older === undefined || newer === undefined || more.length > 0)
      return misused(diffVerb, around, 'Name the older pack and the newer one.')
    const [before, after] = [await packAt(resolve(around.folder, older)), await packAt(resolve(around.folder, newer))]
    for (const [name, read] of [
      [older, before],
      [newer, after],
    ] as const)
      if (!read.ok) around.complain(`${name}: ${read.error}\n`)
    if (!before.ok || !after.ok) return 1
    const difference = comparePacks(before.value, after.value)
    around.say(asked.value.values.json === true ? `${JSON.stringify(difference, null, 2)}\n` : asText(difference))
    return 0
  },
}

async function packAt(path: string): Promise<Result<Pack, string>> {
  const isFolder = await stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
  if (isFolder) {
    const { pack, problems } = await readPack(path)
    return pack ? ok(pack) : refuse(problems[0]?.text ?? 'this is no pack')
  }
  const bytes = await readPackFile(path)
  const opened = bytes.ok ? await openPackFile(bytes.value) : bytes
  const files = opened.ok ? await unpack(opened.value, () => undefined) : opened
  if (!files.ok) return refuse(refusalText(files.error))
  const { pack, problems } = packOf({ files: files.value, problems: [] })
  return pack ? ok(pack) : refuse(problems[0]?.text ?? 'this is no pack')
}

function asText({ added, changed, removed }: PackDifference): string {
  const lines = [
    ...added.map(({ article, title }) => `+ ${article}: ${title}`),
    ...removed.map(({ article, title }) => `- ${article}: ${title}`),
    ...changed.flatMap(({ article, title, changes }) => [
      `~ ${article}: ${title}`,
      ...changes.map((one) => `    ${one}`),
    ]),
  ]
  const count = `${added.length} added, ${changed.length} changed, ${removed.length} removed.`
  return [...lines, count, ''].join('\n').replace(/[^\P{Cc}\n]|[\u2028\u2029]/gu, ' ')
}
