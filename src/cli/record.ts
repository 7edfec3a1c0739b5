import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkDigits } from '../node/sessions/check-value'
import { verifyPath } from '../node/sessions/verify-path'
import { ok, refuse, type Result } from '../shared/result'
import { isSound, pathAsJson, pathAsText, refusalText } from './record-report'

/** What the command is given by the computer; a test gives its own. */
export type RecordSurroundings = {
  readonly folder: string
  readonly say: (text: string) => void
  readonly complain: (text: string) => void
}

const usage = `Usage: record verify FILE-OR-DATA-DIR [--check "9c41 e07b"] [--json]
  Says whether a desk's record, or one note saved as JSON, is what was written, or names the first broken line. Writes nothing.
  --check tells besides whether a check value printed on a note belongs to it.
  Ends with 0 when it is intact (and the check value belongs to it), 1 when it is not, 2 when there is nothing to check.
`

type Asked = { readonly path: string; readonly digits: string | undefined; readonly json: boolean }

/** Runs one verification; the answer is the exit code: 0 intact, 1 broken, 2 called wrongly or with nothing that can be checked. */
export function runRecord(args: readonly string[], around: RecordSurroundings): number {
  if (args.includes('--help') || args.includes('-h')) {
    around.say(usage)
    return 0
  }
  const asked = readArguments(args)
  if (!asked.ok) {
    around.complain(`${asked.error}\n${usage}`)
    return 2
  }
  const { path, digits, json } = asked.value
  const checked = verifyPath(resolve(around.folder, path), digits)
  if (!checked.ok) {
    around.complain(`${path}: ${refusalText[checked.error]}\n`)
    return 2
  }
  around.say(json ? pathAsJson(path, checked.value) : pathAsText(path, checked.value, digits))
  return isSound(checked.value) ? 0 : 1
}

function readArguments(args: readonly string[]): Result<Asked, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, check: { type: 'string' } },
    })
    const [verb, path, ...more] = positionals
    if (verb !== 'verify' || path === undefined || more.length > 0) return refuse('Name one file or data folder.')
    const digits = values.check === undefined ? undefined : checkDigits(values.check)
    if (values.check !== undefined && digits === undefined) {
      return refuse('--check takes the eight digits as printed, such as "9c41 e07b".')
    }
    return ok({ path, digits, json: values.json ?? false })
  } catch (error) {
    // parseArgs throws for what a person typed; anything else is ours.
    if (error instanceof TypeError && 'code' in error) return refuse(error.message)
    throw error
  }
}
