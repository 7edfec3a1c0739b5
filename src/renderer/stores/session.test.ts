// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import { fakeDesk, type FakeDesk } from '../testing/fake-desk'
import { settled, storesOn } from '../testing/mount-with-desk'
import { useSessionStore } from './session'

let desk: FakeDesk
let store: ReturnType<typeof useSessionStore>

beforeEach(async () => {
  desk = fakeDesk()
  storesOn(desk)
  store = useSessionStore()
  await store.open('fr')
})

it('shows an act only when the desk has answered that it is saved', async () => {
  desk.hold()
  const acted = store.execute({ type: 'note-complaint', words: 'cannot get mail' })
  await settled()
  expect({ complaint: store.session.complaint, busy: store.busy }).toEqual({ complaint: '', busy: true })
  desk.release()
  await acted
  expect({ complaint: store.session.complaint, busy: store.busy }).toEqual({
    complaint: 'cannot get mail',
    busy: false,
  })
})

it('takes acts in turn, so that a click right after typing is not refused as stale', async () => {
  const replies = await Promise.all([
    store.execute({ type: 'note-complaint', words: 'cannot get mail' }),
    store.execute({ type: 'choose-article', article: 'outlook-ios-mail', why: [] }),
    store.execute({ type: 'start-checklist' }),
  ])
  expect(replies.map((reply) => reply.ok)).toEqual([true, true, true])
  expect(store.stage).toBe('recover')
})

it('keeps the sentence of a refusal until the next act succeeds or it is dismissed', async () => {
  await store.execute({ type: 'start-checklist' })
  expect(store.failure?.text).toBe('Choose an article first.')
  await store.execute({ type: 'note-complaint', words: 'mail' })
  expect(store.failure).toBeUndefined()
})

it('reads the session anew when it had changed elsewhere', async () => {
  const session = store.id ?? ''
  await desk['session:execute']({ session, expectedSeq: 1, command: { type: 'note-complaint', words: 'by another' } })
  await store.execute({ type: 'add-remark', words: 'mine' })
  expect({ code: store.failure?.code, complaint: store.session.complaint }).toEqual({
    code: 'stale',
    complaint: 'by another',
  })
})

it('forgets everything of the customer once the session is closed or parked', async () => {
  await store.execute({ type: 'note-complaint', words: 'secret words' })
  await store.execute({ type: 'park', reason: 'comes back' })
  expect({ id: store.id, events: store.events, complaint: store.session.complaint }).toEqual({
    id: undefined,
    events: [],
    complaint: '',
  })
})

it('keeps a closed session until it is cleared, where its note is still to be taken along', async () => {
  await store.execute({ type: 'close', outcome: 'abandoned' }, { stay: true })
  await store.execute({ type: 'change-hiding', kind: 'phone', shown: true })
  expect({ status: store.session.status, stage: store.stage, shown: store.session.shownKinds }).toEqual({
    status: 'closed',
    stage: 'close',
    shown: ['phone'],
  })
  expect((['listen', 'choose', 'recover', 'close'] as const).map(store.mayShow)).toEqual([false, false, false, true])
  store.clear()
  expect(store.id).toBeUndefined()
})

it('drops an act that was asked for a customer who is gone meanwhile', async () => {
  const parked = store.execute({ type: 'park', reason: 'comes back' })
  const late = store.execute({ type: 'note-complaint', words: 'late words' })
  await parked
  expect((await late).ok).toBe(false)
  expect(desk.asked.map(({ type }) => type)).toEqual(['park'])
})

it('takes a parked session up again where it was', async () => {
  const session = store.id ?? ''
  await store.execute({ type: 'choose-article', article: 'outlook-ios-mail', why: [] })
  await store.execute({ type: 'start-checklist' })
  await store.execute({ type: 'park', reason: 'comes back' })
  await store.resume(session)
  expect({ id: store.id, stage: store.stage, status: store.session.status }).toEqual({
    id: session,
    stage: 'recover',
    status: 'open',
  })
})

it('lets the clerk look at the close screen at any time, and at others where they make sense', async () => {
  expect((['listen', 'choose', 'recover', 'close'] as const).map(store.mayShow)).toEqual([true, false, false, true])
  store.look('close')
  expect(store.stage).toBe('close')
  await store.execute({ type: 'choose-article', article: 'outlook-ios-mail', why: [] })
  expect(store.stage).toBe('choose')
})
