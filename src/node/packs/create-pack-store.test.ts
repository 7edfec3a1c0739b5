import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { smallPack } from '../../shared/session/testing/small-pack'
import { solved } from '../../shared/session/testing/seed-walk'
import { newKey, privateKeyOf } from './pack-signature'
import { signPackFile } from './make-pack-file'
import { publisher, signedFile, unsignedFile } from './testing/sample-file'
import { articleText, emptyFolder, manifestText, type PackFolder } from './testing/sample-pack'
import { installedFrom, storeIn, unheard } from './testing/sample-store'

let place: PackFolder
beforeEach(async () => {
  place = await emptyFolder()
  await place.put('shipped/pack.yaml', manifestText.replace('2026.11', '2026.10'))
  await place.put('shipped/articles/sound.en.md', articleText('sound'))
})
afterEach(() => place.remove())

async function file(bytes: Uint8Array, name = 'new.handrail'): Promise<string> {
  await place.put(name, bytes)
  return join(place.folder, name)
}
const two = { sound: articleText('sound', { title: 'title: Other words' }), second: articleText('second') }
const installedVersions = async (store = storeIn(place)) =>
  (await store.installed()).map(({ version, active }) => `${version}${active ? ' active' : ''}`)
const activeVersion = async (store = storeIn(place)) => (await store.active()).pack?.manifest.version

describe('a pack on a stick', () => {
  it('is shown before it comes in: what is new, changed and gone, who signed it and until when', async () => {
    const path = await file(await signedFile({ articles: { second: articleText('second') }, expires: '2027-06-30' }))
    const heard: string[] = []
    const found = await storeIn(place).inspect(path, ({ part }) => heard.push(part))
    expect(found).toEqual({
      ok: true,
      value: {
        offer: expect.any(String) as string,
        id: 'sample',
        version: '2026.11',
        title: { en: 'Sample' },
        publisher: 'Help desk',
        signer: publisher,
        expires: '2027-06-30',
        languages: ['en'],
        articles: 1,
        bytes: expect.any(Number) as number,
        installed: '2026.10',
        added: [{ article: 'second', title: 'How to second' }],
        changed: [],
        removed: [{ article: 'sound', title: 'How to sound' }],
        replay: [],
        problems: [],
      },
    })
    expect(new Set(heard)).toEqual(new Set(['checking', 'replaying']))
    expect(await activeVersion()).toBe('2026.10')
  })

  it('becomes the active one, also after a restart, and the last one is still there', async () => {
    expect(await installedFrom(await file(await signedFile({ articles: two })), storeIn(place))).toBe('2026.11')
    const store = storeIn(place)
    expect((await store.active()).pack?.articles.map(({ id }) => id)).toEqual(['second', 'sound'])
    expect(await store.installed()).toMatchObject([
      { version: '2026.11', active: true, signer: publisher, installedAt: '2026-11-24T14:02:41.300Z', articles: 2 },
      { version: '2026.10', active: false, signer: null, installedAt: null, articles: 1 },
    ])
  })

  it('can be pulled out once it was looked at', async () => {
    const store = storeIn(place)
    const path = await file(await signedFile())
    const found = await store.inspect(path, unheard)
    await rm(path)
    expect(await store.install(found.ok ? found.value.offer : '', unheard)).toMatchObject({ ok: true })
  })

  it('is installed once for one look: a double tap installs nothing more', async () => {
    const store = storeIn(place)
    const found = await store.inspect(await file(await signedFile()), unheard)
    const offer = found.ok ? found.value.offer : ''
    const both = await Promise.all([store.install(offer, unheard), store.install(offer, unheard)])
    expect(both.map(({ ok }) => ok)).toEqual([true, false])
    expect(await installedVersions(store)).toEqual(['2026.11 active', '2026.10'])
  })

  it('may be of another id: the articles that are not in it are shown as gone', async () => {
    const path = await file(await signedFile({ id: 'other', articles: { second: articleText('second') } }))
    const found = await storeIn(place).inspect(path, unheard)
    expect(found).toMatchObject({ value: { installed: null, removed: [{ article: 'sound' }] } })
  })
})

describe('a session that is open', () => {
  it('keeps its pack, however many come after it', async () => {
    const needed = () => [{ id: 'sample', version: '2026.11' }]
    for (const version of ['2026.11', '2026.12', '2027.1', '2027.2', '2027.3']) {
      await installedFrom(await file(await signedFile({ version })), storeIn(place, { needed }))
    }
    const store = storeIn(place, { needed })
    expect(await installedVersions(store)).toEqual(['2027.3 active', '2027.2', '2027.1', '2026.11', '2026.10'])
    expect((await store.packOf('sample', '2026.11'))?.pack?.manifest.version).toBe('2026.11')
    expect((await store.packOf('sample', '2026.10'))?.pack?.manifest.version).toBe('2026.10')
    expect(await store.packOf('sample', '2026.12')).toBeUndefined()
    expect(await store.packOf('other', '2026.11')).toBeUndefined()
  })

  it('keeps it also when the log cannot say which sessions there are', async () => {
    const needed = () => {
      throw new Error('damaged')
    }
    for (const version of ['1.1', '1.2', '1.3', '1.4', '1.5']) {
      await installedFrom(await file(await signedFile({ id: 'own', version })), storeIn(place, { needed }))
    }
    expect(await installedVersions()).toHaveLength(6)
  })

  it('leaves three packs when it is over', async () => {
    for (const version of ['2026.11', '2026.12', '2027.1', '2027.2']) {
      await installedFrom(await file(await signedFile({ version })), storeIn(place))
    }
    expect(await installedVersions()).toEqual(['2027.2 active', '2027.1', '2026.12', '2026.10'])
    expect(await readdir(join(place.folder, 'data', 'packs'))).toHaveLength(4)
  })
})

describe('the way back', () => {
  it('leads to the pack before, step by step to the shipped one, and no further', async () => {
    await installedFrom(await file(await signedFile()), storeIn(place))
    await installedFrom(await file(await signedFile({ version: '2026.12' })), storeIn(place))
    expect(await storeIn(place).rollBack()).toMatchObject({ value: { version: '2026.11', active: true } })
    expect(await activeVersion()).toBe('2026.11')
    expect(await storeIn(place).rollBack()).toMatchObject({ value: { version: '2026.10', installedAt: null } })
    expect(await storeIn(place).rollBack()).toMatchObject({ ok: false, error: { code: 'not-installed' } })
    expect(await activeVersion()).toBe('2026.10')
  })

  it('does not open the door for older packs: what the desk had is remembered', async () => {
    await installedFrom(await file(await signedFile({ version: '2026.12' })), storeIn(place))
    await storeIn(place).rollBack()
    const older = await storeIn(place).inspect(await file(await signedFile({ version: '2026.11' })), unheard)
    expect(older).toMatchObject({ error: { code: 'older-than-installed', detail: '2026.11; this desk had 2026.12' } })
    // The very pack that was left may come back.
    expect(await installedFrom(await file(await signedFile({ version: '2026.12' })), storeIn(place))).toBe('2026.12')
    expect(await installedVersions()).toEqual(['2026.12 active', '2026.10'])
  })

  it('leads past a pack that rotted on the disk, and the desk is served meanwhile', async () => {
    await installedFrom(await file(await signedFile()), storeIn(place))
    await installedFrom(await file(await signedFile({ version: '2026.12' })), storeIn(place))
    const packs = join(place.folder, 'data', 'packs')
    const newest = (await readdir(packs)).find((name) => name.startsWith('sample-2026.12')) ?? ''
    await writeFile(join(packs, newest, 'articles', 'sound.en.md'), articleText('sound', { title: 'title: Rotten' }))
    expect(await installedVersions()).toEqual(['2026.12', '2026.11 active', '2026.10'])
    expect(await storeIn(place).rollBack()).toMatchObject({ value: { version: '2026.10' } })
  })
})

describe('a pack that is not taken', () => {
  const refused = async (bytes: Uint8Array, more: Parameters<typeof storeIn>[1] = {}) => {
    const found = await storeIn(place, more).inspect(await file(bytes), unheard)
    expect(await activeVersion()).toBe('2026.10')
    return found.ok ? 'taken' : found.error.code
  }

  it('is one that nobody signed, unless policy allows it', async () => {
    const bytes = unsignedFile()
    expect(await refused(bytes)).toBe('unsigned')
    const policy = { trustedSigners: [], allowUnsignedPacks: true }
    expect(await refused(bytes, { policy })).toBe('taken')
  })

  it('is one whose signer policy does not name, whatever else it allows', async () => {
    const key = privateKeyOf(newKey().privatePem)
    const signed = await signPackFile(unsignedFile(), key!, null)
    expect(signed.ok && (await refused(signed.value.bytes))).toBe('unknown-signer')
    const policy = { trustedSigners: [], allowUnsignedPacks: true }
    expect(await refused(await signedFile(), { policy })).toBe('unknown-signer')
  })

  it('is one that has expired; its last day is still a day', async () => {
    expect(await refused(await signedFile({ expires: '2026-11-23' }))).toBe('expired')
    expect(await refused(await signedFile({ expires: '2026-11-24' }))).toBe('taken')
  })

  it('is an expired one also when the clock was set back', async () => {
    const bytes = await signedFile({ expires: '2026-11-20' })
    await storeIn(place).inspect(await file(bytes), unheard)
    expect(await refused(bytes, { now: () => new Date('2026-11-01T09:00:00.000Z') })).toBe('expired')
  })

  it('is one with the version of the shipped pack and other content, because sessions name their pack by its version', async () => {
    expect(await refused(await signedFile({ version: '2026.10' }))).toBe('taken')
    expect(await refused(await signedFile({ version: '2026.10', articles: two }))).toBe('older-than-installed')
    expect(await refused(await signedFile({ version: '2026.9' }))).toBe('older-than-installed')
  })

  it('is one for a newer app', async () => {
    expect(await refused(await signedFile({ minimumApp: '0.2.0' }))).toBe('newer-app-needed')
    expect(await refused(await signedFile({ minimumApp: '0.1.0' }), { app: '0.1.0-beta' })).toBe('taken')
  })

  it('is whatever else lies there: a folder, a link, nothing, something huge', async () => {
    const store = storeIn(place)
    const path = await file(await signedFile())
    await symlink(path, join(place.folder, 'link.handrail'))
    await mkdir(join(place.folder, 'folder.handrail'))
    await writeFile(join(place.folder, 'huge.handrail'), Buffer.alloc(40 * 1024 * 1024))
    const codeOf = async (name: string) => {
      const found = await store.inspect(join(place.folder, name), unheard)
      return found.ok ? 'taken' : found.error.code
    }
    expect(await codeOf('link.handrail')).toBe('link')
    expect(await codeOf('folder.handrail')).toBe('not-a-pack')
    expect(await codeOf('none.handrail')).toBe('not-a-pack')
    expect(await codeOf('huge.handrail')).toBe('too-large')
    expect(await codeOf('shipped/pack.yaml')).toBe('not-a-pack')
  })
})

describe('the recorded sessions of this desk', () => {
  it('are replayed before the pack comes in: what they would miss is counted', async () => {
    await place.put('shipped/pack.yaml', manifestText.replace('id: sample', `id: ${smallPack.manifest.id}`))
    const steps = ['open-settings', 'open-accounts'].map(
      (id) => `  - { id: ${id}, title: ${id}, record: ${id}, do: Do it, must: critical }`,
    )
    const article = (lines: string[]) =>
      articleText('outlook-ios-mail').replace(/steps:[^]*completion/, `steps:\n${lines.join('\n')}\ncompletion`)
    await place.put('shipped/articles/outlook-ios-mail.en.md', article(steps))
    const next = {
      id: 'microsoft-account',
      version: '2026.12',
      articles: { 'outlook-ios-mail': article(steps.slice(0, 1)) },
    }
    const sessions = () => [[...solved.events], [...solved.events], []]
    const found = await storeIn(place, { sessions }).inspect(await file(await signedFile(next)), unheard)
    expect(found).toMatchObject({
      value: {
        replay: [
          {
            kind: 'step-vanished',
            words: 'Tap Accounts',
            article: 'Outlook or Hotmail stops syncing in the iPhone or iPad Mail app',
            sessions: 2,
          },
        ],
      },
    })
  })
})

describe('what the store remembers', () => {
  it('is found again in the packs when its file is damaged: the newest pack goes on and none is thrown away', async () => {
    await installedFrom(await file(await signedFile()), storeIn(place))
    await installedFrom(
      await file(await signedFile({ version: '2026.12' })),
      storeIn(place, { now: () => new Date('2026-12-01T08:00:00.000Z') }),
    )
    const state = join(place.folder, 'data', 'packs', 'state.json')
    await writeFile(state, 'half of i')
    expect(await installedVersions()).toEqual(['2026.12 active', '2026.11', '2026.10'])
    expect(await installedVersions()).toEqual(['2026.12 active', '2026.11', '2026.10'])
    expect(await readdir(join(place.folder, 'data', 'packs'))).toContainEqual(expect.stringMatching(/^state\.damaged-/))
    const older = await storeIn(place).inspect(await file(await signedFile()), unheard)
    expect(older).toMatchObject({ error: { code: 'older-than-installed' } })
  })

  it('does not hold what an installation left that was cut off: the next start sweeps it away', async () => {
    await installedFrom(await file(await signedFile()), storeIn(place))
    await place.put('data/packs/sample-2026.12-00000000/articles/sound.en.md', articleText('sound'))
    await place.put('data/packs/~0c1b', 'half a state')
    expect(await activeVersion()).toBe('2026.11')
    expect((await readdir(join(place.folder, 'data', 'packs'))).sort()).toEqual([
      expect.stringMatching(/^sample-2026\.11-/),
      'state.json',
    ])
  })
})
