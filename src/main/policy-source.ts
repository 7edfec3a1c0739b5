import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseWithComments } from '../shared/desk/json-with-comments'
import { policyFrom, safePolicy, type PolicyReading } from '../shared/desk/policy'

/** What is in force where no administrator wrote anything: the computer is its user's own, who may choose a PIN for it. */
const unmanaged: PolicyReading = { policy: { ...safePolicy, pinAtDesk: true }, problems: [], managed: [] }

/**
 * Where the machine-wide policy lies: a folder that only administrators can write, by system. While that file is there, nothing else
 * counts; where it is not, `HANDRAIL_POLICY` may name another one, for development and tests.
 */
export function policyFile(env: NodeJS.ProcessEnv = process.env, system: string = process.platform): string {
  const file = machineFile(env, system)
  return existsSync(file) ? file : env['HANDRAIL_POLICY'] || file
}

function machineFile(env: NodeJS.ProcessEnv, system: string): string {
  if (system === 'win32') return join(env['ProgramData'] ?? 'C:\\ProgramData', 'Handrail', 'policy.json')
  if (system === 'darwin') return '/Library/Application Support/Handrail/policy.json'
  return '/etc/handrail/policy.json'
}

/** Reads the policy once at start. A broken file means safe defaults and a named problem: the desk must open in the morning. */
export function readPolicy(file: string): PolicyReading {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return isMissing(error) ? unmanaged : broken('the file cannot be read')
  }
  // What Windows' editor calls "Unicode" is another encoding.
  if (text.includes('\uFFFD')) return broken('the file is not in UTF-8')
  const parsed = parseWithComments(text)
  if (parsed.ok) return policyFrom(parsed.value)
  const { line } = parsed.error
  return broken(line === undefined ? 'the file is not whole JSON' : `the file is no JSON from line ${line} on`)
}

function broken(problem: string): PolicyReading {
  return { policy: safePolicy, problems: [problem], managed: [] }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
