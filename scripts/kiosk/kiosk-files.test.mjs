import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filesBelow } from '../package/files.mjs'
import { repository } from '../places.mjs'

const kiosk = join(repository, 'resources', 'kiosk')
const linux = join(kiosk, 'linux')
const windows = join(kiosk, 'windows')
const scripts = readdirSync(linux).filter((name) => name.endsWith('.sh'))

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'handrail-kiosk-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** @param {string} name @param {...string} words */
const run = (name, ...words) => spawnSync('sh', [join(linux, name), ...words], { encoding: 'utf8' })

/** @param {string} name */
const text = (name) => readFileSync(join(kiosk, name), 'utf8')

it.each(scripts)('%s is a script that any POSIX shell reads, and may be run', (name) => {
  expect(spawnSync('sh', ['-n', join(linux, name)]).status).toBe(0)
  expect(statSync(join(linux, name)).mode & 0o111).toBe(0o111)
})

describe('the session of a Linux desk', () => {
  it('is laid out whole: whatever its units name is there, and kiosk mode is on', () => {
    expect(run('set-up.sh', '--into', folder).status).toBe(0)
    const unit = readFileSync(join(folder, 'etc/systemd/system/handrail-kiosk.service'), 'utf8')
    const [, command = ''] = /^ExecStart=(\S+)$/m.exec(unit) ?? []
    const [, pam = ''] = /^PAMName=(\S+)$/m.exec(unit) ?? []
    expect(statSync(join(folder, command)).mode & 0o777).toBe(0o755)
    expect(existsSync(join(folder, dirname(command), 'keep-open.sh'))).toBe(true)
    expect(existsSync(join(folder, 'etc/pam.d', pam))).toBe(true)
    expect(readFileSync(join(folder, 'etc/handrail/policy.json'), 'utf8')).toMatch(/^ {2}"kiosk": true,$/m)
  })

  it('is taken back without remains, but for the policy', () => {
    run('set-up.sh', '--into', folder)
    expect(run('undo.sh', '--into', folder).status).toBe(0)
    expect(filesBelow(folder)).toEqual(['etc/handrail/policy.json'])
  })

  it('leaves a policy alone that is there', () => {
    run('set-up.sh', '--into', folder)
    const policy = join(folder, 'etc/handrail/policy.json')
    writeFileSync(policy, '{ "desk": "Town hall" }')
    run('set-up.sh', '--into', folder)
    expect(readFileSync(policy, 'utf8')).toBe('{ "desk": "Town hall" }')
  })

  it('says what it would do without doing it', () => {
    const { status, stdout } = run('set-up.sh', '--dry-run', '--into', folder)
    expect(status).toBe(0)
    expect(stdout).toContain('would write /etc/systemd/system/handrail-kiosk.service')
    expect(stdout).toContain('would run: systemctl enable --quiet handrail-kiosk.service')
    expect(filesBelow(folder)).toEqual([])
  })

  it.each(['set-up.sh', 'undo.sh'])('%s does nothing when it is asked for what it does not know', (name) => {
    expect(run(name, '--force').status).toBe(2)
  })
})

describe('what keeps the app open', () => {
  const keepOpen = join(linux, 'keep-open.sh')
  const starts = () => readFileSync(join(folder, 'starts'), 'utf8').trim().split('\n')

  /** @param {string} lines of a program that stands for the app */
  function program(lines) {
    const file = join(folder, 'app')
    writeFileSync(file, `echo "\${HANDRAIL_POLICY-unset} $*" >>"${folder}/starts"\n${lines}\n`)
    return file
  }

  it('starts it again after a crash, with the same words, and ends when it was closed', () => {
    const app = program(`[ "$(wc -l <"${folder}/starts")" -ge 3 ] || kill -KILL $$`)
    execFileSync('sh', [keepOpen, 'sh', app, 'a b', 'c'], { stdio: 'ignore' })
    expect(starts()).toEqual(['unset a b c', 'unset a b c', 'unset a b c'])
  })

  it('lets nobody at the desk name another policy', () => {
    const env = { ...process.env, HANDRAIL_POLICY: '/tmp/own.json' }
    execFileSync('sh', [keepOpen, 'sh', program('exit 0')], { env })
    expect(starts()).toEqual(['unset'])
  })

  it('ends with the app when it is told to end', async () => {
    const script = spawn('sh', [keepOpen, 'sh', program('exec sleep 60')], { stdio: 'ignore' })
    const ended = new Promise((done) => script.once('exit', done))
    await expect.poll(() => existsSync(join(folder, 'starts')), { timeout: 10_000 }).toBe(true)
    script.kill('SIGTERM')
    expect(await ended).toBe(0)
  })
})

/**
 * Elements that are not closed in their order; what a parser would refuse first.
 *
 * @param {string} xml
 */
function unclosed(xml) {
  const bare = xml.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g, '')
  /** @type {string[]} */
  const open = []
  for (const [, end, name = '', own] of bare.matchAll(/<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g)) {
    if (end === '/') {
      if (open.pop() !== name) return [name]
    } else if (own !== '/') open.push(name)
  }
  return bare.replace(/<\/?[\w:]+(?:\s+[\w:]+="[^"<]*")*\s*\/?>/g, '').includes('<') ? ['a stray sign'] : open
}

describe('what a Windows desk is set up with', () => {
  it.each(readdirSync(windows).filter((name) => name.endsWith('.xml')))('%s is well-formed', (name) => {
    expect(unclosed(text(`windows/${name}`))).toEqual([])
  })

  it('is all there, and undo.ps1 takes back each value that set-up.ps1 sets', () => {
    const setUp = text('windows/set-up.ps1')
    const files = [...setUp.matchAll(/[\w-]+\.xml/g)]
      .map(([name]) => name)
      .filter((name) => name !== 'applocker-before.xml')
    expect(files.filter((name) => !existsSync(join(windows, name)))).toEqual([])
    expect(existsSync(join(windows, '..', '..', 'policy-template.jsonc'))).toBe(true)
    const values = /** @param {string} script */ (script) =>
      [...script.matchAll(/@\{ Path = '([^']+)'; Name = '([^']+)'/g)].map(([, path, name]) => `${path} ${name}`)
    expect(values(text('windows/undo.ps1'))).toEqual(values(setUp))
    expect(values(setUp)).toHaveLength(2)
  })

  it('keeps each change behind its question, so that -WhatIf changes nothing', () => {
    for (const name of ['set-up.ps1', 'undo.ps1']) {
      const script = text(`windows/${name}`)
      expect(script).toContain('[CmdletBinding(SupportsShouldProcess)]')
      expect(script).not.toMatch(/^(New|Set|Remove|Start)-(?!StrictMode)|^& /m)
    }
  })
})

it.each(['README.md', 'linux/README.md', 'windows/README.md'])('%s leads to files that are there', (name) => {
  const places = [...text(name).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, place = '']) => place)
  expect(places.filter((place) => !existsSync(join(kiosk, dirname(name), place)))).toEqual([])
})
