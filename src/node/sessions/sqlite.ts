import { createRequire } from 'node:module'
import type * as Binding from '@photostructure/sqlite'

type Sqlite = typeof Binding
export type Database = Binding.DatabaseSyncInstance

/**
 * `node:sqlite` where the runtime has it, else the add-on with the same interface. `getBuiltinModule` and not `import`:
 * a static import of a module that the runtime lacks stops the app before it can say anything.
 */
export function sqlite(): Sqlite {
  const builtIn = process.getBuiltinModule('node:sqlite') as Sqlite | undefined
  return builtIn ?? (createRequire(import.meta.url)('@photostructure/sqlite') as Sqlite)
}
