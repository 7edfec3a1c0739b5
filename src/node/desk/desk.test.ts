import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { safePolicy } from '../../shared/desk/policy'
import { DeskState } from '../../shared/ipc/contract'
import { shortCheck } from '../../shared/record/record-check'
import type { SessionCommand } from '../../shared/session/commands'
import { failureText } from '../../shared/words/desk-failures'
import { folderStore, writePackFile } from '../packs/testing/folder-store'
import { articleText, manifestText } from '../packs/testing/sample-pack'
import { sqlite } from '../sessions/sqlite'
import { checkHere } from '../sessions/verify-log'
import { tamper } from '../testing/tamper'
import { withoutRights } from '../testing/without-rights'
import { createDesk, type Desk, type DeskOptions } from './desk'

const shipped = fileURLToPath(new URL('../../../content/microsoft-account', import.meta.url))

let folder: string
let minutes: number
let desks: Desk[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-desk-'))
  minutes = 0
  desks = []
})
afterEach(() => {
  for (const desk of desks) desk.close()
  rmSync(folder, { recursive: true })
})

/** A desk on the real log and the shipped content; each act is a minute after the one before. */
function desk(options: Partial<DeskOptions> = {}): Desk {
  const made = createDesk({
    policy: { ...safePolicy, desk: 'Library desk 2' },
    policyProblems: [],
    dataFolder: join(folder, 'data'),
    packs: folderStore(join(folder, 'packs'), shipped),
    app: '0.1.0',
    checker: checkHere,
    systemLanguage: 'en-GB',
    paper: 'A4',
    zone: 'Europe/Paris',
    now: () => new Date(Date.parse('2026-11-24T13:02:00.000Z') + (minutes += 1) * 60_000),
    mono: () => minutes * 60_000,
    steady: () => minutes * 60_000,
    ...options,
  })
  desks.push(made)
  return made
}

function staffed(options: Partial<DeskOptions> = {}): Desk {
  const made = desk(options)
  made.signOn('MK')
  return made
}

async function opened(at: Desk): Promise<string> {
  const reply = await at.open('fr')
  if (!reply.ok) throw new Error(reply.error.text)
  return reply.value.session
}

const heard = (words: string): SessionCommand => ({ type: 'note-complaint', words })
const failed = (code: Parameters<typeof failureText>[0], as: string = code, language = 'en') => ({
  ok: false,
  error: { code: as, text: failureText(code, language) },
})

it('tells a locked desk nothing of customers, and whoever signs on next what was worked on', async () => {
  const at = staffed({ policy: { ...safePolicy, roster: ['MK', 'JL'] } })
  const session = await opened(at)
  expect(at.lock()).toMatchObject({ clerk: null, locked: true, unfinished: [], takeUp: null })
  const command = heard('no mail')
  expect(at.read(session)).toEqual(failed('nobody-signed-on', 'refused'))
  expect(await at.execute({ session, expectedSeq: 1, command })).toEqual(failed('nobody-signed-on', 'refused'))
  expect(at.signOn('a stranger')).toMatchObject({ clerk: null, locked: true })
  expect(at.signOn('JL')).toMatchObject({ clerk: 'JL', locked: false, takeUp: session })
  await at.execute({ session, expectedSeq: 1, command: { type: 'resume' } })
  expect(at.state().takeUp).toBe(null)
})

it('takes nothing up after a crash that came again and again: the session waits in the list', async () => {
  const at = staffed()
  const session = await opened(at)
  at.lock(false)
  expect(at.signOn('MK')).toMatchObject({ takeUp: null, unfinished: [{ session }] })
})

it('leaves no byte of a refused secret in any file of the desk', async () => {
  const at = staffed()
  const session = await opened(at)
  const command = heard('the password is Sunshine4242')
  expect(await at.execute({ session, expectedSeq: 1, command })).toEqual(failed('holds-password', 'refused'))
  expect(at.signOn('password: Sunshine4242').clerk).toBe('MK')
  const bytes = readdirSync(join(folder, 'data')).map((name) => readFileSync(join(folder, 'data', name)))
  expect(Buffer.concat(bytes).includes('Sunshine4242')).toBe(false)
})

describe('a session at the desk', () => {
  it('is opened under a code and a fresh id, by the clerk who is signed on', async () => {
    const reply = await staffed().open('fr')
    expect(reply).toMatchObject({
      ok: true,
      value: {
        session: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        events: [
          {
            seq: 1,
            clerk: 'MK',
            event: {
              type: 'session-opened',
              code: expect.stringMatching(/^\w{4}$/) as string,
              desk: 'Library desk 2',
              zone: 'Europe/Paris',
              clerkLanguage: 'en',
              customerLanguage: 'fr',
              pack: { id: 'microsoft-account' },
            },
          },
        ],
      },
    })
  })

  it('answers each act with what is in the log, and is read back the same by the next start', async () => {
    const before = staffed()
    const session = await opened(before)
    const noted = await before.execute({ session, expectedSeq: 1, command: heard('no mail') })
    const read = before.read(session)
    before.close()
    expect(noted).toMatchObject({ ok: true, value: [{ seq: 2, event: { type: 'complaint-noted', words: 'no mail' } }] })
    expect(staffed().read(session)).toEqual(read)
    expect(read.ok && read.value.slice(1)).toEqual(noted.ok && noted.value)
  })

  it('takes an act once: the second of two that saw the same record is stale, and nothing of it is kept', async () => {
    const at = staffed()
    const session = await opened(at)
    const asked = { session, expectedSeq: 1, command: heard('no mail') }
    const both = await Promise.all([at.execute(asked), at.execute({ ...asked, command: heard('no post') })])
    expect(both[1]).toEqual(failed('stale'))
    expect(at.read(session)).toMatchObject({ ok: true, value: [{ seq: 1 }, { event: { words: 'no mail' } }] })
  })

  it('takes no act for a record that it does not have, however far ahead the window says it is', async () => {
    const at = staffed()
    const session = await opened(at)
    expect(await at.execute({ session, expectedSeq: 7, command: heard('x') })).toEqual(failed('stale'))
    const unknown = '3f2b8a04-6f0f-4c1c-9a51-0b8f6a1d2e3c'
    expect(await at.execute({ session: unknown, expectedSeq: 0, command: heard('x') })).toEqual(
      failed('not-open', 'refused'),
    )
    expect(at.read(unknown)).toEqual({ ok: true, value: [] })
  })

  it('says a refusal in the clerk’s language and writes nothing', async () => {
    const at = staffed()
    const session = await opened(at)
    at.chooseLanguage('fr')
    const start = { session, expectedSeq: 1, command: { type: 'start-checklist' } } as const
    expect(await at.execute(start)).toEqual(failed('nothing-chosen', 'refused', 'fr'))
    expect(at.read(session)).toMatchObject({ ok: true, value: [{ seq: 1 }] })
  })

  it('writes nothing for an act that changes nothing, so the record has no empty lines', async () => {
    const at = staffed()
    const session = await opened(at)
    const same = {
      session,
      expectedSeq: 1,
      command: { type: 'choose-language', whose: 'clerk', language: 'en' },
    } as const
    expect(await at.execute(same)).toEqual({ ok: true, value: [] })
  })

  it('keeps the name of whoever acts, when a colleague signs on in the middle', async () => {
    const at = staffed()
    const session = await opened(at)
    at.signOn('JL')
    expect(await at.execute({ session, expectedSeq: 1, command: { type: 'resume' } })).toMatchObject({
      ok: true,
      value: [{ clerk: 'JL' }],
    })
  })

  it('has a line of its own when the computer’s clock was set, before the act that noticed it, and none more', async () => {
    let set = 0
    const at = staffed({
      now: () => new Date(Date.parse('2026-11-24T13:02:00.000Z') + (minutes += 1) * 60_000 + set),
      steady: () => minutes * 60_000,
    })
    const session = await opened(at)
    set = -3_600_000
    const noticed = await at.execute({ session, expectedSeq: 1, command: heard('no mail') })
    const after = await at.execute({ session, expectedSeq: 3, command: heard('no mail at all') })
    expect(noticed.ok && noticed.value.map(({ event }) => event)).toMatchObject([
      { type: 'clock-jumped', seconds: -3600 },
      { type: 'complaint-noted' },
    ])
    expect(after.ok && after.value.map(({ event }) => event.type)).toEqual(['complaint-noted'])
  })

  it('runs a checklist of the shipped content from choice to close', async () => {
    const at = staffed()
    const session = await opened(at)
    const acts: SessionCommand[] = [
      { type: 'choose-article', article: 'outlook-ios-mail', why: [] },
      { type: 'start-checklist' },
      { type: 'close', outcome: 'escalated', to: 'IT team' },
    ]
    for (const command of acts) {
      const read = at.read(session)
      const expectedSeq = read.ok ? read.value.length : 0
      expect(await at.execute({ session, expectedSeq, command })).toMatchObject({ ok: true })
    }
    expect(at.state().unfinished).toEqual([])
  })
})

describe('the start screen', () => {
  it('offers what is unfinished, the one changed last first, with the step that waits and until when', async () => {
    const at = staffed()
    const first = await opened(at)
    const second = await opened(at)
    await at.execute({ session: second, expectedSeq: 1, command: heard('no mail') })
    const park = { type: 'park', reason: 'phone at home', until: '2026-11-25T09:00:00.000Z' } as const
    await at.execute({ session: first, expectedSeq: 1, command: park })
    expect(at.state().unfinished).toMatchObject([
      { session: first, state: 'parked', until: park.until },
      { session: second, state: 'open', title: 'no mail', clerk: 'MK' },
    ])
  })

  it('always has the shape the window expects', () => {
    const policy = { ...safePolicy, exportFolder: '/srv/notes', roster: ['MK'] }
    for (const at of [desk(), desk({ policy, dataFolder: join(shipped, 'pack.yaml') })]) {
      expect(v.safeParse(DeskState, at.state()).issues).toBeUndefined()
    }
    expect(desk({ policy }).state()).toMatchObject({ exportFolderManaged: true, roster: ['MK'], canRecord: true })
  })

  it('shows the mistakes of the policy file until they are gone, in the clerk’s language', () => {
    const at = desk({ policyProblems: ['"kisok" is not a setting'] })
    expect(at.state().notices).toEqual([
      { code: 'policy', text: expect.stringContaining('"kisok" is not a setting') as string },
    ])
    expect(at.chooseLanguage('fr').notices[0]?.text).toMatch(/^Le fichier de configuration/)
  })
})

describe('who is at the desk', () => {
  it('must be known before anything is recorded, because a record without a name helps nobody', async () => {
    const at = desk()
    expect(at.state().clerk).toBeNull()
    expect(await at.open('en')).toEqual(failed('nobody-signed-on', 'refused'))
    expect(at.state().unfinished).toEqual([])
  })

  it('is somebody of the roster where there is one, and anybody where there is none', () => {
    const policy = { ...safePolicy, roster: ['MK', 'Anna'] }
    expect(desk({ policy }).signOn('Anna').clerk).toBe('Anna')
    expect(desk({ policy }).signOn('Eve').clerk).toBeNull()
    expect(desk().signOn('Eve').clerk).toBe('Eve')
  })
})

describe('the language of the screens', () => {
  it.each([
    ['the policy’s, whatever the computer speaks', { policy: { ...safePolicy, clerkLanguage: 'fr' } }, 'fr'],
    ['the computer’s', { systemLanguage: 'fr-CA' }, 'fr'],
    ['English on a computer that speaks another', { systemLanguage: 'de-CH' }, 'en'],
    ['English when the policy names one without screens', { policy: { ...safePolicy, clerkLanguage: 'de' } }, 'en'],
  ])('is %s', (_which, options, language) => {
    expect(desk(options).state().clerkLanguage).toBe(language)
  })

  it('is chosen among those there are; another is not taken', () => {
    const at = desk()
    expect(at.chooseLanguage('fr').clerkLanguage).toBe('fr')
    expect(at.chooseLanguage('de').clerkLanguage).toBe('fr')
    expect(at.language()).toBe('fr')
  })
})

describe('without content', () => {
  it('opens no session and says why, but what was recorded can still be read', async () => {
    const before = staffed()
    const session = await opened(before)
    before.close()
    const at = staffed({ packs: folderStore(join(folder, 'packs'), join(folder, 'none')) })
    expect(await at.open('en')).toEqual(failed('no-content'))
    expect((await at.content())?.problems).not.toEqual([])
    expect(at.read(session)).toMatchObject({ ok: true, value: [{ seq: 1 }] })
    expect(at.state().unfinished).toHaveLength(1)
  })
})

describe('the pack of a session', () => {
  const noNetwork = () => undefined
  const begin: SessionCommand[] = [{ type: 'choose-article', article: 'sound', why: [] }, { type: 'start-checklist' }]

  /** A store whose active pack is the sample at this version. */
  async function installed(version: string, store = folderStore(join(folder, 'packs'), shipped)) {
    const file = join(folder, `${version}.handrail`)
    const manifest = manifestText.replace('"2026.11"', `"${version}"`)
    const first = version === '2026.12' ? {} : { title: `title: How to ${version}` }
    writePackFile(file, { 'pack.yaml': manifest, 'articles/sound.en.md': articleText('sound', first) })
    const offer = await store.inspect(file, noNetwork)
    const done = offer.ok && (await store.install(offer.value.offer, noNetwork))
    if (!done || !done.ok) throw new Error('not installed')
    return store
  }

  async function acts(at: Desk, session: string, ...commands: SessionCommand[]) {
    const replies = []
    for (const command of commands) {
      const read = at.read(session)
      replies.push(await at.execute({ session, expectedSeq: read.ok ? read.value.length : 0, command }))
    }
    return replies
  }

  it('stays what it was when another becomes active: the open session has its words, a new one the new ones', async () => {
    const packs = await installed('2026.12')
    const at = staffed({ packs })
    const before = await opened(at)
    await installed('2026.13', packs)
    const after = await opened(at)
    for (const [session, title, version] of [
      [before, 'How to sound', '2026.12'],
      [after, 'How to 2026.13', '2026.13'],
    ] as const) {
      const [chosen] = await acts(at, session, ...begin)
      expect(chosen).toMatchObject({ ok: true, value: [{ event: { article: { title, packVersion: version } } }] })
    }
    expect((await at.content({ id: 'sample', version: '2026.12' }))?.pack?.articles[0]?.title).toBe('How to sound')
    expect((await at.content())?.pack?.manifest.version).toBe('2026.13')
  })

  it('stays what it was when the desk rolls back', async () => {
    const packs = await installed('2026.13', await installed('2026.12'))
    const at = staffed({ packs })
    const session = await opened(at)
    await packs.rollBack()
    const [chosen] = await acts(at, session, ...begin)
    expect(chosen).toMatchObject({ ok: true, value: [{ event: { article: { packVersion: '2026.13' } } }] })
    expect((await at.content())?.pack?.manifest.version).toBe('2026.12')
  })

  it('when it is gone, takes nothing more from it and says so; the session is answered, parked, resumed and closed all the same', async () => {
    const packs = await installed('2026.13', await installed('2026.12'))
    const before = staffed({ packs })
    const session = await opened(before)
    await acts(before, session, ...begin)
    before.close()
    packs.remove('2026.13')
    const at = staffed({ packs })
    expect(await at.content({ id: 'sample', version: '2026.13' })).toBeUndefined()
    const refused = await acts(
      at,
      session,
      { type: 'note-fact', fact: 'device', value: 'iphone', from: 'clerk' },
      { type: 'call-article', article: 'sound' },
    )
    expect(refused).toEqual([failed('pack-gone', 'refused'), failed('pack-gone', 'refused')])
    const done = await acts(
      at,
      session,
      { type: 'park', reason: 'comes back' },
      { type: 'resume' },
      { type: 'answer-step', run: 1, step: 'first', answer: 'done' },
      { type: 'raise-flag', kind: 'wrong' },
      { type: 'finish-checklist' },
      { type: 'close', outcome: 'resolved' },
    )
    expect(done.map(({ ok: fine }) => fine)).toEqual([true, true, true, true, true, true])
    expect(at.state().unfinished).toEqual([])
  })
})

it('tells the authors what was flagged and what nothing answered, without who said it', async () => {
  const at = staffed()
  const session = await opened(at)
  const acts: SessionCommand[] = [
    heard('MK cannot print tickets'),
    { type: 'note-gap', nearest: [] },
    { type: 'choose-article', article: 'outlook-ios-mail', why: [] },
    { type: 'raise-flag', kind: 'unclear', words: 'ask JL' },
  ]
  for (const [seq, command] of acts.entries()) await at.execute({ session, expectedSeq: seq + 1, command })
  at.signOn('JL')
  await at.execute({ session, expectedSeq: 5, command: { type: 'add-remark', words: 'x' } })
  expect(at.forAuthors()).toMatchObject({
    ok: true,
    value: {
      desk: 'Library desk 2',
      flags: [{ article: 'outlook-ios-mail', kind: 'unclear', count: 1, words: ['ask ██████'] }],
      gaps: [{ words: '██████ cannot print tickets', count: 1 }],
    },
  })
})

describe('a log that cannot be opened', () => {
  it('is said on the start screen, and is tried again at the next act, so that nobody must restart', async () => {
    writeFileSync(join(folder, 'data'), 'a file where the folder should be')
    const at = staffed()
    expect(at.state()).toMatchObject({
      canRecord: false,
      unfinished: [],
      notices: [{ text: expect.stringMatching(/\S/) as string }],
    })
    expect(await at.open('en')).toMatchObject({ ok: false })
    expect(at.read('3f2b8a04-6f0f-4c1c-9a51-0b8f6a1d2e3c')).toMatchObject({ ok: false })
    rmSync(join(folder, 'data'))
    expect(await at.open('en')).toMatchObject({ ok: true })
    expect(at.state()).toMatchObject({ canRecord: true, notices: [] })
  })

  it('for writing because this user may only read it is shown as it is and says so, and is written to again once it may be', async () => {
    const before = staffed()
    await opened(before)
    before.close()
    chmodSync(folder, 0o755)
    chmodSync(join(folder, 'data'), 0o555)
    const at = desk({ systemLanguage: 'fr-FR' })
    await withoutRights(async () => {
      at.signOn('MK')
      expect(at.state()).toMatchObject({ canRecord: false, unfinished: [{ state: 'open' }] })
      expect(at.state().notices.map(({ text }) => text)).toEqual([failureText('read-only', 'fr')])
      expect(await at.open('fr')).toEqual(failed('read-only', 'read-only', 'fr'))
    })
    chmodSync(join(folder, 'data'), 0o755)
    expect((await at.open('fr')).ok).toBe(true)
    expect(at.state()).toMatchObject({ canRecord: true, notices: [] })
  })

  it('because the folder may not be written says so, and works once it may', async () => {
    chmodSync(folder, 0o755)
    await withoutRights(async () => {
      expect(await staffed().open('en')).toEqual(failed('read-only'))
    })
    expect(existsSync(join(folder, 'data'))).toBe(false)
    expect((await staffed().open('en')).ok).toBe(true)
  })
})

it('says "locked" while another program writes to the log, keeps what was saved, and goes on afterwards', async () => {
  const at = staffed()
  const session = await opened(at)
  const other = new (sqlite().DatabaseSync)(join(folder, 'data', 'sessions.sqlite'))
  other.exec('BEGIN IMMEDIATE')
  const act = { session, expectedSeq: 1, command: heard('no mail') }
  expect(await at.execute(act)).toEqual(failed('locked'))
  expect(at.read(session)).toMatchObject({ ok: true, value: [{ seq: 1 }] })
  other.close()
  expect(await at.execute(act)).toMatchObject({ ok: true, value: [{ seq: 2 }] })
})

describe('asked whether the record is what was written', () => {
  it('says so, with how much there is and the check value of the last line', async () => {
    const at = staffed()
    const session = await opened(at)
    const last = at.read(session)
    expect(await at.check(() => undefined)).toEqual({
      ok: true,
      value: {
        intact: true,
        events: 1,
        sessions: 1,
        erased: { sessions: 0, events: 0 },
        check: last.ok ? shortCheck(last.value[0]?.hash ?? '') : '',
        at: last.ok && last.value[0]?.at,
      },
    })
  })

  it('names the first broken line, and sets the log aside at the next start', async () => {
    const before = staffed()
    const session = await opened(before)
    for (let seq = 1; seq < 300; seq += 1) {
      await before.execute({ session, expectedSeq: seq, command: heard(`no mail ${seq}`) })
    }
    const file = join(folder, 'data', 'sessions.sqlite')
    tamper(file, `UPDATE event SET clerk = 'XX' WHERE position = 3`)
    expect(await before.check(() => undefined)).toMatchObject({
      ok: true,
      value: { intact: false, position: 3, session, seq: 3, wrong: 'changed' },
    })
    before.close()
    expect(desk().state().notices).toMatchObject([{ code: 'damaged-kept-aside' }])
  })
})

it('can be closed twice, because the app may be told to end twice', () => {
  const at = desk()
  at.state()
  at.close()
  expect(() => at.close()).not.toThrow()
})
