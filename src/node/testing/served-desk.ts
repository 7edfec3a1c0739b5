import { join } from 'node:path'
import { policyFrom } from '../../shared/desk/policy'
import { createDesk, type Desk, type DeskOptions } from '../desk/desk'
import { folderStore } from '../packs/testing/folder-store'
import { checkHere } from '../sessions/verify-log'

const shipped = join(import.meta.dirname, '../../../content/microsoft-account')

type Given = Partial<DeskOptions> & {
  readonly root: string
  readonly clerk: string
  readonly policyFile?: Readonly<Record<string, unknown>>
}

/** A desk on the real log and the shipped content, with somebody at it; its clocks stand still unless they are given. */
export function servedDesk({ root, clerk, policyFile = {}, ...options }: Given): Desk {
  const desk = createDesk({
    policy: policyFrom({ roster: ['MK', 'JL'], desk: 'Library desk 2', ...policyFile }).policy,
    policyProblems: [],
    dataFolder: join(root, 'data'),
    packs: folderStore(join(root, 'packs'), shipped),
    app: '0.1.0',
    checker: checkHere,
    systemLanguage: 'en',
    paper: 'A4',
    zone: 'Europe/Paris',
    now: () => new Date('2026-11-24T13:02:00.000Z'),
    mono: () => 1,
    steady: () => 1,
    ...options,
  })
  desk.signOn(clerk)
  return desk
}
