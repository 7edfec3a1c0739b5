import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { clipboard, type App } from 'electron'

/** What a key that copies needs until the clipboard has the text. */
const COPIED_AFTER = 150

export type OwnClipboard = {
  readonly put: (text: string) => Promise<void>
  /** Empties the clipboard if it still holds what came from this desk; what another program put there stays. */
  readonly clear: () => Promise<void>
}

/**
 * Remembers what this desk put on the clipboard, by its hash: notes that are copied, and text that is copied by keys. The hash is kept in a file,
 * so that a note is found there after the app was killed as well.
 */
export function ownClipboard(app: App, file: string): OwnClipboard {
  const keep = (text: string): void => {
    if (text === '') return
    try {
      writeFileSync(file, hashOf(text))
    } catch {
      // A disk that cannot be written: the clipboard is cleared in this run from what is remembered here.
    }
    mine = hashOf(text)
  }
  let mine = existsSync(file) ? readFileSync(file, 'utf8') : undefined

  app.on('web-contents-created', (_event, contents) => {
    contents.on('before-input-event', (_key, { key, control, meta, shift, type }) => {
      const copies =
        ((control || meta) && ['c', 'x', 'insert'].includes(key.toLowerCase())) || (shift && key === 'Delete')
      if (copies && type === 'keyDown') setTimeout(() => void readText().then(keep), COPIED_AFTER)
    })
  })

  return {
    put: async (text) => {
      await clipboard.writeText(text)
      keep(text)
    },
    clear: async () => {
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
