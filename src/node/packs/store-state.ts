import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { Id } from '../../shared/content/article'
import { canonical } from '../sessions/canonical'
import { jsonOf } from './signed-manifest'
import type { StoreDisk } from './store-disk'

/** The folder of one installed pack: its id, its version and a few random letters. */
export const PackFolderName = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}-\d+(\.\d+){1,2}-[0-9a-f]{8}$/))

/** The newest of a pack that this desk ever had, and a digest of what was in it: the same version must stay the same pack. */
const Newest = v.strictObject({ version: v.string(), content: v.string() })

/** What the store remembers, in one small file that is replaced by one rename: whoever reads it sees the old state or the new one. */
export const StoreState = v.strictObject({
  format: v.literal(1),
  /** Null is the pack that ships with the app. */
  active: v.nullable(PackFolderName),
  /** What was active before, the last first: the way back. */
  before: v.array(v.nullable(PackFolderName)),
  /** All that belong to the store, newest first; any other folder is left over from an installation that was cut off. */
  packs: v.array(PackFolderName),
  /** By pack id. Remembered also after a roll-back and after the pack is gone. */
  newest: v.record(Id, Newest),
  /** The latest time that the store ever saw: a clock that is set back must not make an expired pack young again. */
  latest: v.pipe(v.string(), v.isoTimestamp()),
})
export type StoreState = v.InferOutput<typeof StoreState>

export const noPacks: StoreState = {
  format: 1,
  active: null,
  before: [],
  packs: [],
  newest: {},
  latest: new Date(0).toISOString(),
}

const stateName = 'state.json'

/** Undefined when there is none yet; 'damaged' when what is there is not what was written or cannot be read. */
export async function readState(folder: string): Promise<StoreState | 'damaged' | undefined> {
  const text = await readFile(join(folder, stateName), 'utf8').catch((error: unknown) =>
    isMissing(error) ? undefined : '',
  )
  if (text === undefined) return undefined
  const [body = '', check] = text.split('\n')
  const parsed = v.safeParse(StoreState, jsonOf(Buffer.from(body)))
  return parsed.success && check === checkOf(body) ? parsed.output : 'damaged'
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** Durable when it returns. A power cut before that leaves the old state or this one, never a mixture. */
export async function writeState(folder: string, state: StoreState, disk: StoreDisk): Promise<void> {
  const body = canonical(state)
  const temporary = join(folder, `~${randomUUID()}`)
  try {
    await disk.write(temporary, `${body}\n${checkOf(body)}\n`)
    await disk.rename(temporary, join(folder, stateName))
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined)
    throw error
  }
  await disk.syncFolder(folder)
}

/** Keeps a damaged state for whoever looks into it. */
export async function setStateAside(folder: string, disk: StoreDisk): Promise<void> {
  await disk.rename(join(folder, stateName), join(folder, `state.damaged-${randomUUID().slice(0, 8)}.json`))
}

function checkOf(body: string): string {
  return createHash('sha256').update(body).digest('hex')
}
