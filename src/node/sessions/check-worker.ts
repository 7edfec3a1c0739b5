import { parentPort, workerData } from 'node:worker_threads'
import { checkHere } from './verify-log'

const { file } = workerData as { readonly file: string }
const check = await checkHere(file, (checked, of) => parentPort?.postMessage([checked, of]))
parentPort?.postMessage(check)
