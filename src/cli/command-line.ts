import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ok, refuse, type Result } from '../shared/result'
import { asJson, asText, checkContent, countOf } from './check-content'
import { findPacks } from './find-packs'

/** What the command line is given by the computer; a test gives its own. */
export type Surroundings = {
  readonly folder: string
  readonly now: () => Date
  readonly say: (text: string) => void
  readonly complain: (text: string) => void
}

const usage = `Usage: content check [DIR...] [--json] [--today YYYY-MM-DD]
  Checks packs; without DIR every folder with a pack.yaml under content/.
  Ends with 0 when there are no errors, 1 when there are, 2 when it was called wrongly.
`

type Asked = { readonly folders: string[]; readonly json: boolean; readonly today: string | undefined }

/** Runs one command; the answer is the exit code: 0 sound, 1 errors in the content, 2 called wrongly. */
export async function runCommand(args: readonly string[], around: Surroundings): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    around.say(usage)
    return 0
  }
  const asked = readArguments(args)
  if (!asked.ok) return misused(around, asked.error)
  const { folders, json, today } = asked.value
  const packs = folders.length > 0 ? folders : await shippedPacks(around.folder)
  if (packs.length === 0) return misused(around, 'There is no folder with a pack.yaml under content/.')
  const checked = await checkContent(around.folder, packs, today ?? dayOf(around.now()))
  around.say(json ? asJson(checked) : asText(checked))
  return countOf(checked).errors > 0 ? 1 : 0
}

function readArguments(args: readonly string[]): Result<Asked, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, today: { type: 'string' } },
    })
    const [subject, verb, ...folders] = positionals
    if (subject !== 'content' || verb !== 'check') return refuse('The only command is "content check".')
    if (values.today !== undefined && !isDay(values.today)) return refuse('--today takes a day written YYYY-MM-DD.')
    return ok({ folders, json: values.json ?? false, today: values.today })
  } catch (error) {
    // parseArgs throws for what a person typed; anything else is ours.
    if (error instanceof TypeError && 'code' in error) return refuse(error.message)
    throw error
  }
}

function isDay(text: string): boolean {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  // A day that the month does not have is taken for one of the next month.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}

async function shippedPacks(folder: string): Promise<string[]> {
  return (await findPacks(join(folder, 'content'))).map((name) => join('content', name))
}

function misused(around: Surroundings, why: string): number {
  around.complain(`${why}\n${usage}`)
  return 2
}

/** The day on the wall, not in Greenwich. */
function dayOf(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
