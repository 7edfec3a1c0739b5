import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseWithComments } from '../shared/desk/json-with-comments'
import { brokenPolicy, policyFrom, safePolicy, type PolicyReading } from '../shared/desk/policy'

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

/** The policy of this computer, with one problem more where whoever uses the desk could write it: then it binds nobody. */
export function policyOfThisComputer(file: string): PolicyReading {
  const reading = readPolicy(file)
  // A file that the environment names is for development and tests.
  if (file !== machineFile(process.env, process.platform) || !canBeWritten(file)) return reading
  return { ...reading, problems: [...reading.problems, 'whoever uses this desk can change the file'] }
}

/** By whoever runs this. The system's own administrator can write everything, so there it says nothing. */
export function canBeWritten(file: string): boolean {
  if (process.geteuid?.() === 0) return false
  try {
    // Windows says what rights there are only to whoever tries.
    closeSync(openSync(file, 'r+'))
    return true
  } catch {
    return process.platform !== 'win32' && isOpenFolder(dirname(file))
  }
}

/** Whoever can write the folder can put another file in the file's place. */
function isOpenFolder(folder: string): boolean {
  const { mode, uid, gid } = statSync(folder, { throwIfNoEntry: false }) ?? { mode: 0, uid: -1, gid: -1 }
  if (uid === process.geteuid?.()) return (mode & 0o200) !== 0
  return (mode & 0o002) !== 0 || ((mode & 0o020) !== 0 && process.getgroups?.().includes(gid) === true)
}

/** Reads the policy once at start. A broken file means a desk that is held and a named problem: it must open in the morning. */
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
  return { policy: brokenPolicy, problems: [problem], managed: [] }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
