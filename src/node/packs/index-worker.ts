import { parentPort, workerData } from 'node:worker_threads'
import type { Pack } from '../../shared/content/pack'
import { indexHere } from './index-cache'

const { pack, source } = workerData as { readonly pack: Pack; readonly source: string }
const bytes = await indexHere(pack, source)
parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer])
