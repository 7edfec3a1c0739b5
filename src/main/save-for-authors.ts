import type { Desk } from '../node/desk/desk'
import { writeFileWhole } from '../node/files/write-file'
import type { Failure } from '../shared/ipc/contract'
import { forAuthorsFileName, forAuthorsMarkdown } from '../shared/record/for-authors-markdown'
import { ok, refuse, type Result } from '../shared/result'
import { failureText } from '../shared/words/desk-failures'
import type { SystemDialogs } from './system-dialogs'

export type SaveForAuthors = () => Promise<Result<{ folder: string; name: string }, Failure>>

/** Writes what the authors should know into the folder that policy names or a person picks. The record of no session changes by it. */
export function forAuthorsSaver(
  desk: Desk,
  policyFolder: string | undefined,
  pickFolder: SystemDialogs['folder'],
): SaveForAuthors {
  return async () => {
    const told = desk.forAuthors()
    if (!told.ok) return told
    const folder = policyFolder === undefined ? await pickFolder() : ok(policyFolder)
    if (!folder.ok) return refuse({ code: 'cancelled', text: failureText(folder.error, desk.language()) })
    const text = forAuthorsMarkdown(told.value, desk.language())
    const written = await writeFileWhole(folder.value, forAuthorsFileName(told.value), text)
    if (written.ok) return ok({ folder: folder.value, name: written.value })
    return refuse({ code: written.error.code, text: failureText(written.error.code, desk.language()) })
  }
}
