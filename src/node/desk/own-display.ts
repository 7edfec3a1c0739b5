import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { DisplayChange, usualDisplay, type Display } from '../../shared/desk/display'
import type { DeskPolicy } from '../../shared/desk/policy'
import { replaceFile } from '../files/replace-file'

export type OwnDisplay = {
  readonly now: () => Display
  readonly change: (change: DisplayChange) => void
}

type Options = {
  readonly dataFolder: string
  readonly policy: Pick<DeskPolicy, 'singleKeys'>
  readonly displayChanged?: (display: Display) => void
}

/** What was chosen at this desk, beside its record. A file that cannot be read is as if nothing was chosen; one that cannot be written is forgotten at the end. */
export function ownDisplay({ dataFolder, policy, displayChanged }: Options): OwnDisplay {
  const file = join(dataFolder, 'display.json')
  let chosen = read(file)
  const now = (): Display => ({ ...chosen, singleKeys: policy.singleKeys ?? chosen.singleKeys })
  return {
    now,
    change: (change) => {
      chosen = { ...chosen, ...change }
      replaceFile(file, JSON.stringify(chosen))
      displayChanged?.(now())
    },
  }
}

function read(file: string): Display {
  try {
    const kept = v.safeParse(DisplayChange, JSON.parse(readFileSync(file, 'utf8')))
    return { ...usualDisplay, ...(kept.success && kept.output) }
  } catch {
    return usualDisplay
  }
}
