import { JSON_VERSION, type NoteFile } from './note-file'
import type { Note } from './note'

/** The note for machines: the readable record and the events it was made from, personal data hidden in both alike. */
export function jsonOf({ record, events }: Pick<Note, 'record' | 'events'>): string {
  const file: NoteFile = { format: 'handrail-session', version: JSON_VERSION, record, events: [...events] }
  return JSON.stringify(file, null, 2) + '\n'
}
