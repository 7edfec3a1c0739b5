import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chownSync, copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Ended = { readonly code: number | null; readonly out: string; readonly complaints: string }

/** Where what is written to the system is thrown away afterwards (see `scripts/package/own-machine.mjs`); never the developer's own. */
const scratch = given('HANDRAIL_MACHINE')
export const deb = given('HANDRAIL_DEB')
export const newerDeb = given('HANDRAIL_NEWER_DEB')

const home = join(scratch, 'home')
/** Where the desk's own user has its data, for administrators: as the README says. */
export const data = join(home, '.config', 'Handrail')
export const policyFile = '/etc/handrail/policy.json'
export const installed = '/opt/handrail'
const display = join(home, '.Xauthority')
const asClerk = ['setpriv', '--reuid=clerk', '--regid=clerk', '--clear-groups', 'env', `HOME=${home}`]

/** The desk's own user, who has no rights but on the own home, and may draw on the screen. */
export function makeClerk(): void {
  run('useradd', ['--home-dir', home, '--create-home', '--shell', '/bin/sh', 'clerk'])
  copyFileSync(process.env['XAUTHORITY'] ?? '', display)
  giveToClerk(display)
}

function giveToClerk(path: string): void {
  const { uid, gid } = statSync(home)
  chownSync(path, uid, gid)
}

export function folderOfClerk(name: string): string {
  const folder = join(home, name)
  mkdirSync(folder)
  giveToClerk(folder)
  return folder
}

/** Without any network, so a package that would fetch something fails. */
export const dpkg = (...words: string[]): Ended => ended('unshare', ['--net', 'dpkg', ...words])

/** The installed command with neither a display nor a network, as the desk's user or as root. */
export function command(who: 'clerk' | 'root', ...words: string[]): Ended {
  const user = who === 'clerk' ? asClerk : ['env']
  return ended('unshare', ['--net', ...user, '--unset=DISPLAY', 'handrail', ...words], home)
}

/** Opens the installed desk as a session's start would: as its user, with what is in the command line of a desktop entry, without a network. */
export function open(...words: string[]): ChildProcess {
  const args = ['--net', ...asClerk, `XAUTHORITY=${display}`, 'handrail', ...words]
  return spawn('unshare', args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: home })
}

/** An executable that opens the installed desk as its user does, for whoever brings words and environment of their own. */
export function opener(): string {
  const file = join(scratch, 'open-as-clerk')
  const words = [...asClerk, `XAUTHORITY=${display}`, 'handrail'].join(' ')
  writeFileSync(file, `#!/bin/sh\nexec ${words} "$@"\n`, { mode: 0o755 })
  return file
}

export type Process = { readonly words: string; readonly status: string }

/** What runs from the package's folder now, without what has ended and waits for its parent. */
export function processes(): Process[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return ids.flatMap((id) => {
    try {
      const words = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ')
      return words.startsWith(installed) ? [{ words, status: readFileSync(`/proc/${id}/status`, 'utf8') }] : []
    } catch {
      return []
    }
  })
}

/** How many points of the screen have a colour: what a person would see, of a window that lets no tool look into it. */
export function pointsOf(colour: string): number {
  const picture = readFileSync(join(scratch, 'Xvfb_screen0'))
  const start = picture.readUInt32BE(0) + picture.readUInt32BE(76) * 12
  const wanted = Number.parseInt(colour.slice(1), 16)
  let found = 0
  for (let at = start; at + 4 <= picture.length; at += 4) if (picture.readUIntLE(at, 3) === wanted) found++
  return found
}

export function run(name: string, words: readonly string[]): string {
  return execFileSync(name, words, { encoding: 'utf8', stdio: 'pipe' })
}

function ended(name: string, words: readonly string[], cwd = '/'): Ended {
  const { status, stdout, stderr } = spawnSync(name, words, { encoding: 'utf8', cwd })
  return { code: status, out: stdout, complaints: stderr }
}

function given(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error('These tests change the system: run them by "npm run package -- --installed".')
  return value
}
