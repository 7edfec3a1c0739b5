import type { DeskCommand } from '../commands'
import { openCommand } from './given'
import { answer, detour, done } from './seed-walk'

/** A session that waits in a detour, at a step that was left for another day. */
export const parkedElsewhere = answer(done(detour), 'later', {
  reason: 'the phone is at home',
  until: '2026-11-25T09:00:00.000Z',
})

const { opened } = openCommand as Extract<DeskCommand, { type: 'open' }>

/** Another desk takes it up. */
export const carryOn: Extract<DeskCommand, { type: 'carry-on' }> = {
  type: 'carry-on',
  opened: { ...opened, desk: 'Town hall desk 1' },
  desk: opened.desk,
  deskId: '9c41e07b9c41e07b9c41e07b9c41e07b',
  events: parkedElsewhere.events,
}
