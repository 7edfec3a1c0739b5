const LIMIT = 60_000

/**
 * @typedef {object} Page one page of a running Electron, reached through Chromium's DevTools protocol
 * @property {(expression: string) => Promise<any>} evaluate waits for a promise; the value must be JSON
 * @property {() => void} leave
 */

/**
 * No domain of the protocol is switched on, as each would cost the page time that is being measured.
 *
 * @param {string} address of the page's web socket
 * @returns {Promise<Page>}
 */
export async function connectTo(address) {
  const socket = new WebSocket(address)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true })
    socket.addEventListener('error', () => reject(new Error('The page does not answer.')), { once: true })
  })
  /** @type {Map<number, PromiseWithResolvers<any>>} */
  const waiting = new Map()
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(data)
    if (error) waiting.get(id)?.reject(new Error(error.message))
    else waiting.get(id)?.resolve(result)
    waiting.delete(id)
  })
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The page is gone.'))
  })
  const call = (/** @type {string} */ method, /** @type {object} */ params) => {
    const answer = withResolvers()
    waiting.set(++last, answer)
    socket.send(JSON.stringify({ id: last, method, params }))
    return inTime(answer.promise, `the page's answer`)
  }
  return {
    evaluate: async (expression) => {
      const options = { expression, awaitPromise: true, returnByValue: true }
      const { result, exceptionDetails } = await call('Runtime.evaluate', options)
      if (!exceptionDetails) return result.value
      throw new Error(`The page threw: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
    },
    leave: () => socket.close(),
  }
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {string} what for the message
 * @param {number} [limit] in milliseconds
 * @returns {Promise<T>}
 */
export async function inTime(promise, what, limit = LIMIT) {
  let timer
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${limit / 1000} s in vain for ${what}.`)), limit)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Node 20 has no `Promise.withResolvers`. */
function withResolvers() {
  /** @type {any} */
  const all = {}
  all.promise = new Promise((resolve, reject) => Object.assign(all, { resolve, reject }))
  return all
}
