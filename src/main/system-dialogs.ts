import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron'
import { ok, refuse, type Result } from '../shared/result'
import { recordFilesText } from '../shared/words/bundle-words'
import { packFilesText } from '../shared/words/pack-refusals'

/** How this desk lets folders and files be picked. */
export type SystemDialogs = {
  readonly folder: () => Promise<Result<string, 'cancelled' | 'no-folder-here'>>
  /** Asks for a pack file, or a file with records of another desk; its path stays in this process. */
  readonly packFile: () => Promise<Result<string, 'no-file-chosen' | 'no-file-here'>>
  readonly recordsFile: () => Promise<Result<string, 'no-file-chosen' | 'no-file-here'>>
}

type Around = {
  readonly owner: () => BrowserWindow | undefined
  readonly inKiosk: () => boolean
  readonly language: () => string
}

/**
 * The only place that opens a dialog of the system. Such a dialog is half a file manager, and in kiosk mode a way to a shell: there it is
 * never opened, and only what policy names can be written to or read. Nothing that is picked comes into the system's list of recent files.
 */
export function systemDialogs({ owner, inKiosk, language }: Around): SystemDialogs {
  async function picked(options: OpenDialogOptions): Promise<string | undefined> {
    const window = owner()
    const { canceled, filePaths } = window
      ? await dialog.showOpenDialog(window, options)
      : await dialog.showOpenDialog(options)
    return canceled ? undefined : filePaths[0]
  }
  async function aFile(name: string, extension: string): Promise<Result<string, 'no-file-chosen' | 'no-file-here'>> {
    if (inKiosk()) return refuse('no-file-here')
    const filters = [{ name, extensions: [extension] }]
    const file = await picked({ properties: ['openFile', 'dontAddToRecent'], filters })
    return file === undefined ? refuse('no-file-chosen') : ok(file)
  }

  return {
    folder: async () => {
      if (inKiosk()) return refuse('no-folder-here')
      const folder = await picked({ properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] })
      return folder === undefined ? refuse('cancelled') : ok(folder)
    },
    packFile: () => aFile(packFilesText(language()), 'handrail'),
    recordsFile: () => aFile(recordFilesText(language()), 'handrail-records'),
  }
}
