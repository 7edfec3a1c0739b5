import { onScopeDispose, shallowRef, watch } from 'vue'

/**
 * Every action with its key, as `KeyboardEvent.key` names it. Buttons show what stands here, so a key is changed in this one place.
 * Digits belong to whatever list is on the screen.
 */
export const keys = {
  'start.new': 'Enter',
  'start.content': 'c',
  'start.clerk': 'k',
  'start.settings': 'F9',
  'start.check': 'r',
  'start.records': 'f',
  'start.code': '/',
  'records.search': '/',
  'records.up': 'ArrowUp',
  'records.down': 'ArrowDown',
  'records.page-up': 'PageUp',
  'records.page-down': 'PageDown',
  'records.first': 'Home',
  'records.last': 'End',
  'records.go-on': 'Enter',
  'records.select': 'x',
  'records.all': 'a',
  'records.export': 'v',
  'records.take': 'm',
  'records.reopen': 'o',
  'records.bring-in': 'i',
  'records.insights': 'g',
  'records.back': 'Escape',
  'insights.table': 'c',
  'insights.picture': 'p',
  'insights.back': 'Escape',
  'shell.settings': 'F2',
  'shell.record': 'F3',
  'shell.lift': 'F4',
  'shell.clerk': 'F6',
  'shell.lock': 'F7',
  'listen.search': '/',
  'listen.open': 'Enter',
  'listen.up': 'ArrowUp',
  'listen.down': 'ArrowDown',
  'listen.message': 'e',
  'listen.dont-know': '?',
  'listen.all': 'a',
  'listen.change': 'b',
  'listen.facts': 'i',
  'listen.park': 'p',
  'listen.close': 'f',
  'choose.start': 'Enter',
  'choose.back': 'Escape',
  'recover.done': ' ',
  'recover.finish': 'Enter',
  'recover.could-not': 'x',
  'recover.error': 'e',
  'recover.not-needed': 's',
  'recover.later': 'l',
  'recover.note': 'n',
  'recover.undo': 'u',
  'recover.park': 'p',
  'recover.leave': 'Escape',
  'recover.different': 'd',
  'recover.version': 'v',
  'recover.background': 'w',
  'recover.overview': 'o',
  'recover.call': 'c',
  'recover.change': 'b',
  'recover.turn': 't',
  'recover.wait': 'h',
  'recover.up': 'ArrowUp',
  'recover.down': 'ArrowDown',
  'recover.act': 'Enter',
  'recover.close': 'f',
  'lookup.search': '/',
  'lookup.up': 'ArrowUp',
  'lookup.down': 'ArrowDown',
  'lookup.take': 'Enter',
  'lookup.back': 'Escape',
  'close.solved': 's',
  'close.passed-on': 'p',
  'close.left': 'l',
  'close.note': 'n',
  'close.show': 'h',
  'close.close': 'Enter',
  'close.copy': 'c',
  'close.save': 'v',
  'close.elsewhere': 'o',
  'close.more': 'm',
  'close.undo': 'u',
  'close.back': 'Escape',
  'take.note': 'n',
  'take.escalation': 'p',
  'take.hand-out': 'h',
  'take.slip': 's',
  'content.back': 'Escape',
  'settings.open': 'Enter',
  'settings.back': 'Escape',
  'settings.leave-kiosk': 'q',
  'settings.quit': 'x',
  'settings.pin': 'p',
  'content.install': 'i',
  'content.roll-back': 'r',
  'content.authors': 'a',
  'content.file': 'f',
  'content.titles': 't',
  'content.take': 'Enter',
  'flag.open': 'F8',
  'dialog.confirm': 'Enter',
  'dialog.cancel': 'Escape',
} as const

export type ActionId = keyof typeof keys

export type KeyAction = {
  readonly key: string
  readonly run: () => void
  /** Acts while a text field has the focus, too; for Escape and the like, never for a letter. */
  readonly inFields: boolean
  /** Acts again and again while the key is held; for moving only, so that a held key cannot answer two steps. */
  readonly repeats: boolean
}

type Options = Partial<Pick<KeyAction, 'inFields' | 'repeats'>>

/** An action of the map above. */
export function on(action: ActionId, run: () => void, options: Options = {}): KeyAction {
  return onKey(keys[action], run, options)
}

/** An action whose key the content or a list gives: an answer's letter, a digit. */
export function onKey(key: string, run: () => void, options: Options = {}): KeyAction {
  const { inFields = key === 'Escape' || /^F\d/.test(key), repeats = key.startsWith('Arrow') } = options
  return { key, run, inFields, repeats }
}

/** The digits 1 to 9 for the first items of a list. */
export function onDigits<T>(items: readonly T[], run: (item: T, at: number) => void): KeyAction[] {
  return items.slice(0, 9).map((item, at) => onKey(String(at + 1), () => run(item, at)))
}

type Layer = { readonly actions: () => readonly KeyAction[]; readonly captures: () => boolean }

const layers: Layer[] = []

/** Off: letters, digits and signs do nothing; named keys (Enter, Escape, arrows, F2) go on working. WCAG 2.2, 2.1.4. */
export const letterKeys = shallowRef(true)

/**
 * Registers keys for as long as the calling component lives. `actions` is read at each key press, so it may depend on state.
 * While `captures` holds, no key reaches a layer that was registered before: dialogs.
 */
export function useKeys(actions: () => readonly KeyAction[], captures: () => boolean = () => false): void {
  const layer: Layer = { actions, captures }
  layers.push(layer)
  onScopeDispose(() => layers.splice(layers.indexOf(layer), 1))
  // A dialog of the frame is older than the screen it opens over, whose keys must not act behind it.
  watch(captures, (now) => now && toTheTop(layer), { flush: 'sync' })
}

function toTheTop(layer: Layer): void {
  layers.splice(layers.indexOf(layer), 1)
  layers.push(layer)
}

/** Starts listening; the result stops it. Called once by the app. */
export function listenForKeys(target: EventTarget = window): () => void {
  const hear = (event: Event): void => press(event as KeyboardEvent)
  target.addEventListener('keydown', hear)
  return () => target.removeEventListener('keydown', hear)
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  const action = actionFor(event)
  if (!action) return
  event.preventDefault()
  action.run()
}

function actionFor(event: KeyboardEvent): KeyAction | undefined {
  const key = keyOf(event)
  for (const layer of layers.toReversed()) {
    const action = layer.actions().find((candidate) => candidate.key === key)
    if (action && mayAct(action, event)) return action
    if (layer.captures()) return undefined
  }
  return undefined
}

/**
 * The name of a pressed key as the map has it. A key of the row of digits is its digit without Shift too: on an AZERTY keyboard it prints a
 * sign. What Shift makes of it otherwise stays what it is, because QWERTZ has the slash there.
 */
function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  const digit = /^Digit([1-9])$/.exec(code)?.[1]
  if (digit !== undefined && !shiftKey) return digit
  return key.length === 1 ? key.toLowerCase() : key
}

function mayAct(action: KeyAction, event: KeyboardEvent): boolean {
  if (event.repeat && !action.repeats) return false
  const isSign = action.key.length === 1 && action.key !== ' '
  if (isSign && !letterKeys.value) return false
  const target = event.target instanceof HTMLElement ? event.target : undefined
  if (!action.inFields && target && isTextField(target)) return false
  return !target || !ownsKey(target, action.key)
}

/** Where typing means writing. */
function isTextField(element: HTMLElement): boolean {
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true
  return element instanceof HTMLInputElement && !['button', 'checkbox', 'radio', 'submit'].includes(element.type)
}

const PAGING = new Set(['PageUp', 'PageDown', 'Home', 'End'])

/** A focused control keeps the keys that work it: Enter and Space press a button, arrows move in a group of radio buttons, Page Down scrolls a note. */
function ownsKey(element: HTMLElement, key: string): boolean {
  if (key === 'Enter' || key === ' ')
    return element.closest('button, a[href], summary, select, [role="button"]') !== null
  if (key.startsWith('Arrow')) return element.closest('select, [type="radio"]') !== null
  if (PAGING.has(key)) return element.closest('select, [tabindex="0"]') !== null
  return false
}
