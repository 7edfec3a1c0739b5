import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { policyFrom } from '../../shared/desk/policy'
import type { Destination, TakeAsked } from '../../shared/ipc/take-along'
import { readTable } from '../../shared/record/testing/read-csv'
import { ok, refuse } from '../../shared/result'
import { failureText } from '../../shared/words/desk-failures'
import type { Desk } from '../desk/desk'
import { mountSmall } from '../testing/mounts'
import { servedDesk } from '../testing/served-desk'
import { takeAlong } from './take-along'

let root: string
let desk: Desk
let session: string
let copied: string[]
let printed: string[]
let heard: [number, number][]
let whenHeard: (count: number) => unknown

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'handrail-take-'))
  for (const name of ['notes', 'STICK']) mkdirSync(join(root, name))
  copied = []
  printed = []
  heard = []
  whenHeard = () => undefined
  desk = servedDesk({ root, clerk: 'MK' })
  session = await opened('no mail = since =1+1, say 06 12 34 56 78')
})

afterEach(() => {
  desk.close()
  rmSync(root, { recursive: true, force: true })
})

async function opened(words: string): Promise<string> {
  const begun = await desk.open('fr')
  if (!begun.ok) throw new Error(begun.error.text)
  const id = begun.value.session
  const command = { type: 'note-complaint', words } as const
  await desk.execute({ session: id, expectedSeq: begun.value.events.length, command })
  return id
}

type Given = { readonly policy?: object; readonly sticks?: readonly string[]; readonly printers?: readonly string[] }

function taking({ policy = {}, sticks = [join(root, 'STICK')], printers = [] }: Given = {}) {
  return takeAlong({
    desk,
    policy: policyFrom({ exportFolder: join(root, 'notes'), ...policy }).policy,
    printing: {
      fontFaces: '',
      embeddedFontFaces: async () => '',
      pdf: async () => new Uint8Array([37, 80, 68, 70]),
      printers: async () => printers.map((name) => ({ name, label: `The ${name}` })),
      print: async (html) => printed.push(html) > 0,
    },
    pickFolder: async () => refuse('cancelled'),
    stickFolders: async () => sticks,
    putOnClipboard: async (text) => void copied.push(text),
    now: () => new Date('2026-11-24T13:02:00.000Z'),
    hear: (done, of) => whenHeard(heard.push([done, of])),
  })
}

const asked = (more: Partial<TakeAsked>): TakeAsked => ({
  session,
  formats: ['text'],
  size: 'A4',
  to: { place: 'folder', elsewhere: false },
  ...more,
})
const toStick = async (take: ReturnType<typeof taking>): Promise<Destination> => {
  const [stick] = (await take.ways()).sticks
  return { place: 'stick', stick: stick?.id ?? '' }
}
const inFolder = (name: string): string[] => readdirSync(join(root, name)).sort()
const lastEvent = (): unknown => {
  const read = desk.read(session)
  return read.ok ? read.value.at(-1)?.event : read.error
}

describe('a session that is taken along', () => {
  it('leaves in every format, each whole under its own name, and its record says so', async () => {
    const formats = ['markdown', 'text', 'json', 'pdf', 'html', 'csv', 'bundle'] as const
    const taken = await taking().take(asked({ formats: [...formats] }))
    expect(taken.ok && taken.value.names.map((name) => name.replace(/^HR-\w{4} 2026-11-24/, ''))).toEqual([
      '.md',
      '.txt',
      '.json',
      '.pdf',
      '.html',
      '.csv',
      ' steps.csv',
      '.handrail-records',
    ])
    expect(inFolder('notes')).toHaveLength(8)
    expect(lastEvent()).toEqual({ type: 'note-exported', formats, place: 'folder' })
  })

  it('goes to a stick by its name and free space, and twice keeps both', async () => {
    const take = taking()
    const [stick] = (await take.ways()).sticks
    expect(stick).toEqual({ id: expect.any(String) as string, name: 'STICK', free: expect.any(Number) as number })
    const to = await toStick(take)
    for (const _twice of [1, 2]) expect(await take.take(asked({ to }))).toMatchObject(ok({ place: 'STICK' }))
    expect(inFolder('STICK').map((name) => name.replace(/^HR-\w{4}/, ''))).toEqual([
      ' 2026-11-24 (2).txt',
      ' 2026-11-24.txt',
    ])
  })

  it('says that the stick was pulled out, and the record says nothing of an export', async () => {
    const take = taking()
    const to = await toStick(take)
    rmSync(join(root, 'STICK'), { recursive: true })
    expect(await take.take(asked({ to }))).toMatchObject({
      ok: false,
      error: { text: expect.stringMatching(/pulled out/) as string },
    })
    expect(lastEvent()).toMatchObject({ type: 'complaint-noted' })
  })

  it('leaves no half file on a stick that is locked or full, and is written when there is room again', async () => {
    const disk = mountSmall(join(root, 'STICK'), '16k')
    try {
      const take = taking()
      const to = await toStick(take)
      disk.readOnly()
      expect(await take.take(asked({ to }))).toMatchObject({ ok: false, error: { code: 'read-only' } })
      disk.writable()
      writeFileSync(join(root, 'STICK', 'holiday.jpg'), new Uint8Array(16_384))
      expect(await take.take(asked({ to, formats: ['json'] }))).toMatchObject({
        ok: false,
        error: { code: 'disk-full' },
      })
      expect(inFolder('STICK')).toEqual(['holiday.jpg'])
      rmSync(join(root, 'STICK', 'holiday.jpg'))
      expect(await take.take(asked({ to, formats: ['json'] }))).toMatchObject(ok({ place: 'STICK' }))
    } finally {
      disk.unmount()
    }
  })

  it('is passed on as text by the clipboard, with personal data hidden', async () => {
    await taking().take(asked({ paper: 'escalation', formats: [], to: { place: 'clipboard' } }))
    expect(copied[0]).toMatch(/urgency[\s\S]+asked of you/i)
    expect(copied[0]).not.toContain('06 12 34 56 78')
    expect(lastEvent()).toEqual({ type: 'note-exported', formats: [], place: 'clipboard', paper: 'escalation' })
  })

  it('is printed on a printer that policy names, and on no other', async () => {
    const take = taking({ policy: { printers: ['Counter'] }, printers: ['Counter', 'Boss'] })
    expect((await take.ways()).printers).toEqual([{ name: 'Counter', label: 'The Counter' }])
    const on = (printer: string) => asked({ paper: 'hand-out', formats: [], to: { place: 'printer', printer } })
    expect(await take.take(on('Boss'))).toMatchObject({
      ok: false,
      error: { text: expect.stringMatching(/not there any more/) as string },
    })
    expect(await take.take(on('Counter'))).toMatchObject(ok({ place: 'The Counter' }))
    expect(printed).toHaveLength(1)
  })

  it.each([undefined, 'hand-out'] as const)(
    'that is not here leaves no file, whichever paper of it is asked for (%s)',
    async (paper) => {
      const gone = asked({ session: '3f2b8a04-6f0f-4c1c-9a51-0b8f6a1d2e3c', ...(paper && { paper }) })
      expect(await taking().take(gone)).toEqual(refuse({ code: 'refused', text: failureText('no-such-session', 'en') }))
      expect(inFolder('notes')).toEqual([])
    },
  )

  it('has a come-back slip only while something waits', async () => {
    const slip = asked({ paper: 'slip', formats: ['pdf'] })
    expect(await taking().take(slip)).toMatchObject({
      ok: false,
      error: { text: expect.stringMatching(/no such paper/) as string },
    })
    const seq = desk.read(session)
    await desk.execute({
      session,
      expectedSeq: seq.ok ? seq.value.length : 0,
      command: { type: 'park', reason: 'the phone is at home' },
    })
    expect(await taking().take(slip)).toMatchObject(ok({ names: [expect.stringContaining('slip.pdf') as string] }))
  })

  it('does not leave by a way that policy does not name', async () => {
    const take = taking({ policy: { exportTo: { places: ['printer'], formats: ['pdf'] } } })
    expect(await take.take(asked({}))).toMatchObject({
      ok: false,
      error: { text: expect.stringMatching(/does not allow/) as string },
    })
    expect(await take.ways()).toMatchObject({ places: ['printer'], formats: ['pdf'], sticks: [] })
    expect(inFolder('notes')).toEqual([])
  })

  it('does not leave by a clerk whom policy does not name', async () => {
    const take = taking({ policy: { exportTo: { clerks: ['JL'] } } })
    expect(await take.take(asked({}))).toMatchObject({ ok: false, error: { code: 'refused' } })
    expect(await take.ways()).toMatchObject({ places: [], sticks: [], printers: [] })
    desk.signOn('JL')
    expect(await take.take(asked({}))).toMatchObject({ ok: true })
  })
})

describe('many sessions at once', () => {
  it('are two tables with a row each, and no cell begins a formula', async () => {
    const other = await opened('=cmd()')
    const to = { place: 'folder', elsewhere: false } as const
    const taken = await taking().takeMany({ sessions: [session, other], format: 'csv', to })
    expect(taken).toMatchObject(ok({ names: ['Handrail 2026-11-24 sessions.csv', 'Handrail 2026-11-24 steps.csv'] }))
    const rows = readTable(readFileSync(join(root, 'notes', 'Handrail 2026-11-24 sessions.csv'), 'utf8'))
    expect(rows.map(({ complaint }) => complaint)).toEqual(['no mail = since =1+1, say ██████', "'=cmd()"])
    expect(heard).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ])
    expect(lastEvent()).toEqual({ type: 'note-exported', formats: ['csv'], place: 'folder' })
  })

  it('leave nothing when it is stopped, not even what was finished before', async () => {
    const sessions = [session, await opened('a'), await opened('b')]
    const take = taking()
    // In the second table, when the first is there already.
    whenHeard = (count) => count === 2 && take.cancel()
    const to = { place: 'folder', elsewhere: false } as const
    const taken = await take.takeMany({ sessions, format: 'csv', to })
    expect(taken).toMatchObject({
      ok: false,
      error: { code: 'cancelled', text: expect.stringMatching(/Nothing of it/) as string },
    })
    expect(inFolder('notes')).toEqual([])
    expect(lastEvent()).toMatchObject({ type: 'complaint-noted' })
  })

  it('leave nothing when the stick is pulled out in the midst of it, neither on the stick nor where it was', async () => {
    const sessions = [session, await opened('a'), await opened('b')]
    const disk = mountSmall(join(root, 'STICK'), '1m')
    const take = taking()
    const to = await toStick(take)
    whenHeard = (count) => count === 1 && disk.unmount()
    expect(await take.takeMany({ sessions, format: 'csv', to })).toMatchObject({
      ok: false,
      error: { text: expect.stringMatching(/pulled out/) as string },
    })
    expect(inFolder('STICK')).toEqual([])
    expect(lastEvent()).toMatchObject({ type: 'complaint-noted' })
  })
})
