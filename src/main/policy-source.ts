import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { policyFrom, safePolicy, type DeskPolicy } from '../shared/desk/policy'

export type PolicyReading = { readonly policy: DeskPolicy; readonly problems: readonly string[] }

/**
 * Where the machine-wide policy lies: a folder that only administrators can write, by system. `HANDRAIL_POLICY` names another file
 * for development and tests; a kiosk account whose environment the desk could change is not locked down anyway.
 */
export function policyFile(): string {
  const named = process.env['HANDRAIL_POLICY']
  if (named) return named
  if (process.platform === 'win32')
    return join(process.env['ProgramData'] ?? 'C:\\ProgramData', 'Handrail', 'policy.json')
  if (process.platform === 'darwin') return '/Library/Application Support/Handrail/policy.json'
  return '/etc/handrail/policy.json'
}

/**
 * Reads the policy once at start. No file means safe defaults; a broken one means safe defaults and a named problem. A byte order mark
 * is no mistake: Windows' own editor writes it.
 */
export function readPolicy(file: string): PolicyReading {
  try {
    return policyFrom(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/u, '')))
  } catch (error) {
    if (isMissing(error)) return { policy: safePolicy, problems: [] }
    return { policy: safePolicy, problems: ['the file cannot be read as JSON'] }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
