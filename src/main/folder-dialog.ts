import { dialog, type BrowserWindow } from 'electron'
import { ok, refuse, type Result } from '../shared/result'

/** How this desk lets folders be picked. */
export type FolderDialog = () => Promise<Result<string, 'cancelled' | 'no-folder-here'>>

/**
 * The only place that opens a dialog of the system. Such a dialog is half a file manager, and in kiosk mode a way to a shell: there it is
 * never opened, and only what policy names can be written to. Nothing that is picked comes into the system's list of recent files.
 */
export function folderDialog(owner: () => BrowserWindow | undefined, inKiosk: () => boolean): FolderDialog {
  return async () => {
    if (inKiosk()) return refuse('no-folder-here')
    const options = {
      properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
    } satisfies Electron.OpenDialogOptions
    const window = owner()
    const { canceled, filePaths } = window
      ? await dialog.showOpenDialog(window, options)
      : await dialog.showOpenDialog(options)
    const [picked] = filePaths
    return canceled || picked === undefined ? refuse('cancelled') : ok(picked)
  }
}
