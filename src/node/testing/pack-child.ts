import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { createPackStore } from '../packs/create-pack-store'
import { indexHere } from '../packs/index-cache'

/** A desk that takes in one pack after the other until it is killed, and says which one is active only after the store has answered. */
async function installAll(folder: string, files: readonly string[]): Promise<void> {
  const store = createPackStore({
    shipped: join(folder, 'shipped'),
    dataFolder: join(folder, 'data'),
    app: '0.1.0',
    indexer: indexHere,
    policy: { trustedSigners: [], allowUnsignedPacks: true },
    now: () => new Date('2026-11-24T14:02:41.300Z'),
    sessions: () => [],
    needed: () => [],
  })
  for (const file of files) {
    const offered = await store.inspect(file, () => undefined)
    if (!offered.ok) throw new Error(`${offered.error.code}: ${offered.error.detail}`)
    writeSync(1, `begun ${offered.value.version}\n`)
    const installed = await store.install(offered.value.offer, () => undefined)
    if (!installed.ok) throw new Error(`${installed.error.code}: ${installed.error.detail}`)
    writeSync(1, `active ${installed.value.version}\n`)
  }
}

const [folder = '', ...files] = process.argv.slice(2)
await installAll(folder, files)
