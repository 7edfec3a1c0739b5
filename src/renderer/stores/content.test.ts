// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import type { Pack } from '../../shared/content/pack'
import { fakeDesk, type FakeDesk } from '../testing/fake-desk'
import { settled, storesOn } from '../testing/mount-with-desk'
import { smallPack } from '../testing/small-pack'
import { useContentStore } from './content'
import { useSessionStore } from './session'

const next: Pack = { ...smallPack, manifest: { ...smallPack.manifest, version: '2026.12' } }

let desk: FakeDesk
let content: ReturnType<typeof useContentStore>
let session: ReturnType<typeof useSessionStore>

beforeEach(async () => {
  desk = fakeDesk()
  storesOn(desk)
  content = useContentStore()
  session = useSessionStore()
  await content.load()
})

const version = () => content.pack?.manifest.version

/** A session begun with the first pack and parked; then the next one becomes active. */
async function parkedBefore(): Promise<string> {
  await session.open('en')
  const id = session.id ?? ''
  await session.execute({ type: 'park', reason: 'comes back' })
  desk.packs.activate(next)
  await content.loadAgain()
  return id
}

it('shows a resumed session in the words it was begun with, and the next customer the new ones', async () => {
  const id = await parkedBefore()
  expect(version()).toBe('2026.12')
  await session.resume(id)
  await settled()
  expect([version(), content.index !== undefined, content.gone]).toEqual(['2026.11', true, undefined])
  await session.execute({ type: 'park', reason: 'comes back' })
  expect(version()).toBe('2026.12')
  await session.open('en')
  expect([version(), session.session.pack.version]).toEqual(['2026.12', '2026.12'])
})

it('shows no words at all while those of the session are looked for, rather than another pack’s', async () => {
  const id = await parkedBefore()
  await session.resume(id)
  desk.hold()
  const serving = content.serve({ id: 'small', version: '2026.11' })
  expect([content.pack, content.gone]).toEqual([undefined, undefined])
  desk.release()
  await serving
  expect(version()).toBe('2026.11')
})

it('says when the pack of a session is gone, and shows none in its place', async () => {
  const id = await parkedBefore()
  desk.packs.remove('2026.11')
  await session.resume(id)
  await settled()
  expect([content.pack, content.gone]).toEqual([undefined, { id: 'small', version: '2026.11' }])
  session.clear()
  expect([version(), content.gone]).toEqual(['2026.12', undefined])
})

it('takes no notice of an answer that comes after the customer is gone', async () => {
  const id = await parkedBefore()
  await session.resume(id)
  desk.hold()
  const late = content.serve({ id: 'small', version: '2026.11' })
  session.clear()
  desk.release()
  await late
  expect(version()).toBe('2026.12')
})
