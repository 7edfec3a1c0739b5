import { stopWithReason } from './stop-with-reason.mjs'
import { walkThrough } from './walk-through.mjs'

await stopWithReason(walkThrough)
