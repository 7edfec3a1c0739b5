/* Runs in the app's own page: a clerk who looks through all records. */
globalThis.recordsClerk = (() => {
  const PATIENCE = 20_000
  const MOVES = 40
  const SOUGHT = ['requete', 'pasword', 'securite', 'bus', 'acount', 'mot de pas', 'hacked', 'authent', 'code nev']

  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

  /**
   * @template T
   * @param {string} what for the message
   * @param {() => T} look
   * @returns {Promise<NonNullable<T>>}
   */
  async function until(what, look) {
    const late = performance.now() + PATIENCE
    for (;;) {
      const seen = look()
      if (seen) return seen
      if (performance.now() > late) throw new Error(`Waited in vain for ${what}: ${document.body.innerText}`)
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }

  /**
   * @param {string} selector
   * @returns {any}
   */
  const one = (selector) => document.querySelector(selector)
  const rows = () => document.querySelectorAll('.record-row').length
  const status = () => one('.records-count [role="status"]')?.innerText ?? ''

  /** @param {string} key */
  function key(key) {
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  }

  /**
   * @param {any} field
   * @param {string} words
   */
  function type(field, words) {
    field.focus()
    field.value = words
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }

  /** @param {RegExp} label */
  const button = (label) => [...document.querySelectorAll('button')].find((some) => label.test(some.innerText))

  async function signOn() {
    type(await until('the initials', () => one('.initials input')), 'MK')
    ;(await until('the way in', () => button(/I am here/))).click()
    await until('the start screen', () => button(/New session/))
    one('.initials input')?.blur()
  }

  async function open() {
    const begun = performance.now()
    key('f')
    await until('the first rows', () => rows() > 0)
    await frame()
    return performance.now() - begun
  }

  /** A screen and a half at each frame, down to the last row. */
  async function scroll() {
    const box = one('.record-rows')
    const frames = []
    let most = 0
    let before = await frame()
    while (box.scrollTop + box.clientHeight < box.scrollHeight - 1) {
      box.scrollTop += box.clientHeight * 1.5
      const now = await frame()
      frames.push(now - before)
      before = now
      most = Math.max(most, rows())
    }
    box.scrollTop = 0
    return { frames, most }
  }

  /** @param {string} words */
  async function sought(words) {
    const field = one('.record-search input')
    type(field, '')
    await frame()
    const before = status()
    const begun = performance.now()
    type(field, words)
    await until(`what says “${words}”`, () => status() !== before)
    await frame()
    return performance.now() - begun
  }

  /** From an arrow key until the record that it leads to can be read. */
  async function moved() {
    const code = () => one('.record-row.current')?.innerText.match(/HR-\w{4}/)?.[0]
    const before = code()
    const begun = performance.now()
    key('ArrowDown')
    await until('the next record', () => code() !== before && one('.records-note')?.innerText.includes(code()))
    return performance.now() - begun
  }

  /**
   * @param {number} count
   * @param {(at: number) => Promise<number>} work
   */
  async function times(count, work) {
    const took = []
    for (let at = 0; at < count; at++) took.push(await work(at))
    return took
  }

  return {
    all: async () => {
      await signOn()
      const first = await open()
      const total = one('.record-rows ul').style.blockSize
      const moves = await times(MOVES, moved)
      const { frames, most } = await scroll()
      const find = await times(SOUGHT.length * 2, (at) => sought(SOUGHT[at % SOUGHT.length]))
      return { rows: Math.round(parseFloat(total) / 68), first, frames, most, find, moves }
    },
  }
})()
