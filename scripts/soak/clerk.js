/* Runs in the app's own page: a clerk who answers as soon as the screen lets her. */
globalThis.deskClerk = (() => {
  const PATIENCE = 20_000

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
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }

  /** @param {Element} button */
  function labelOf(button) {
    const copy = /** @type {Element} */ (button.cloneNode(true))
    for (const key of copy.querySelectorAll('kbd')) key.remove()
    return copy.textContent.trim()
  }

  /** @param {RegExp} label */
  function button(label) {
    return [...document.querySelectorAll('button')].find(
      (one) => !one.disabled && one.checkVisibility() && label.test(labelOf(one)),
    )
  }

  /** @param {RegExp} label */
  const press = async (label) => (await until(`the button ${label}`, () => button(label))).click()

  /**
   * @param {string} selector
   * @returns {any}
   */
  const one = (selector) => document.querySelector(selector)

  /**
   * @param {string} selector
   * @param {string} words
   */
  async function type(selector, words) {
    const field = await until(selector, () => one(selector))
    field.focus()
    field.value = words
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }

  /** @param {string} key */
  function key(key) {
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  }

  /** Answers whatever step is asked; nothing when the list has come to its end. */
  async function doneOnce() {
    const card = await until('a step', () => one('.completion') ?? one('.step-card'))
    const before = card.innerText
    if (button(/^Read and understood$/)) await press(/^Read and understood$/)
    await until('what is to be seen', () => one('.completion') ?? (allSeen() && button(/^Done$/)))
    if (one('.completion')) return
    await press(/^Done$/)
    await until('the next step', () => one('.completion') ?? one('.step-card')?.innerText !== before)
  }

  /** Whether all that the step asks to be seen is; else says so of the next. */
  function allSeen() {
    const next = one('.step-card button.sight[aria-pressed="false"]')
    next?.click()
    return next === null
  }

  async function doneToTheEnd() {
    while (!one('.completion')) await doneOnce()
  }

  /** @param {string} said */
  async function begin(said) {
    await press(/^New session$/)
    await type('textarea', said)
    await until('the complaint in the record', () => one('#record')?.innerText.includes(said))
  }

  /** @param {RegExp} outcome */
  async function close(outcome) {
    await press(outcome)
    await press(/^Close and next customer$/)
    await until('the start screen', () => button(/^New session$/))
  }

  async function toTheList() {
    await press(/^Yes, that works$/)
    await until('the answer in the record', () => one('#record').innerText.includes('outlook.com'))
    await until('a suggestion', () => one('.card button')).then((card) => card.click())
    await press(/^Start/)
    await until('the first step', () => one('.step-card'))
  }

  /** The whole visit: question, article, an answer taken back, a refusal at the sixth step, a detour, solved. */
  async function solved() {
    await begin('iphone keeps asking for my hotmail pasword, says canot get mail')
    await toTheList()
    for (let step = 1; step <= 5; step++) await doneOnce()
    key('u')
    await until('the fifth step', () => /\b5\b/.test(one('.step-card')?.innerText ?? ''))
    await doneOnce()
    await press(/^An error appeared$/)
    await type('.lookup input, .lookup textarea, main input', 'password incorect microsoft acount')
    await until('the message', () => document.querySelectorAll('.hit .offer').length >= 2)
    one('.hit .offer').click()
    await until('the detour', () => one('main').innerText.includes('is waiting'))
    await doneToTheEnd()
    await press(/^Back to step/)
    await until('the waiting step', () => !one('.completion'))
    await doneToTheEnd()
    await press(/^Go to closing$/)
    await close(/Solved/)
  }

  /** A customer who leaves before anything is done. */
  async function left() {
    await begin('the printer says nothing at all')
    key('Escape')
    await press(/^close$/)
    await close(/Customer left/)
  }

  return {
    /** @param {string} initials */
    signOn: async (initials) => {
      await type('.initials input', initials)
      await press(/^I am here$/)
      await until('the start screen', () => button(/^New session$/))
    },
    /**
     * @param {number} from
     * @param {number} to
     */
    serve: async (from, to) => {
      for (let at = from; at < to; at++) await (at % 4 === 3 ? left() : solved())
    },
  }
})()
