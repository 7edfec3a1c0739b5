import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { clipboard } from 'electron'

/** Milliseconds until the clipboard has what was copied in the window. */
const COPIED_AFTER = 150

export type OwnClipboard = {
  readonly put: (text: string) => Promise<void>
  /** Something was copied in the window, by a key or by touch. */
  readonly copied: () => void
  /** Empties the clipboard if it still holds what came from this desk; what another program put there stays. */
  readonly clear: () => Promise<void>
}

/**
 * Remembers what this desk put on the clipboard, by its hash: notes, and text that is copied in the window. The hash is kept in a file,
 * so that a note is found there after the app was killed as well.
 */
export function ownClipboard(file: string): OwnClipboard {
  const keep = (text: string): void => {
    if (text === '') return
    try {
      writeFileSync(file, hashOf(text))
    } catch {
      // A disk that cannot be written: the clipboard is cleared in this run from what is remembered here.
    }
    mine = hashOf(text)
  }
  let copying: Promise<void> = Promise.resolve()
  let mine = existsSync(file) ? readFileSync(file, 'utf8') : undefined

  return {
    put: async (text) => {
      await clipboard.writeText(text)
      keep(text)
    },
    copied: () => {
      copying = setTimeout(COPIED_AFTER).then(readText).then(keep)
    },
    clear: async () => {
      // Copied a moment ago and not remembered yet: the desk may be locked with the very next key.
      await copying
      if (mine === undefined) return
      if (hashOf(await readText()) === mine) clipboard.clear()
      mine = undefined
      rmSync(file, { force: true })
    },
  }
}

async function readText(): Promise<string> {
  return clipboard.readText()
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
