import { dialog, type BrowserWindow } from 'electron'
import { packFilesText } from '../shared/words/pack-refusals'

/** Asks for a pack file; nothing when the person chose none. */
export async function pickPack(owner: BrowserWindow | undefined, language: string): Promise<string | undefined> {
  const filters = [{ name: packFilesText(language), extensions: ['handrail'] }]
  const options = { properties: ['openFile'], filters } satisfies Electron.OpenDialogOptions
  const { canceled, filePaths } = owner
    ? await dialog.showOpenDialog(owner, options)
    : await dialog.showOpenDialog(options)
  return canceled ? undefined : filePaths[0]
}
