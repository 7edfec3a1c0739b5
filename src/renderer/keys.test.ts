// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { effectScope, ref, type EffectScope } from 'vue'
import { letterKeys, listenForKeys, on, onDigits, onKey, useKeys, type KeyAction } from './keys'
import { press } from './testing/mount-with-desk'

let scopes: EffectScope[] = []
let stop = listenForKeys()

afterEach(() => {
  scopes.forEach((scope) => scope.stop())
  scopes = []
  letterKeys.value = true
  document.body.replaceChildren()
  stop()
  stop = listenForKeys()
})

function screen(actions: readonly KeyAction[], captures = false): EffectScope {
  const scope = effectScope()
  scope.run(() =>
    useKeys(
      () => actions,
      () => captures,
    ),
  )
  scopes.push(scope)
  return scope
}

function focused<K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  document.body.append(element)
  element.focus()
  return element
}

it('runs the action whose key is pressed, capital or small', () => {
  const done: string[] = []
  screen([on('recover.could-not', () => done.push('x')), ...onDigits(['a', 'b'], (item) => done.push(item))])
  press('x')
  press('X')
  press('2')
  expect(done).toEqual(['x', 'x', 'b'])
})

it('leaves letters, digits, Space and Enter to a text field, so that words can be typed', () => {
  const done: string[] = []
  screen([
    on('recover.note', () => done.push('n')),
    onKey('2', () => done.push('2')),
    on('recover.done', () => done.push('space')),
    on('listen.open', () => done.push('enter')),
    on('choose.back', () => done.push('escape')),
  ])
  focused('textarea')
  ;['n', '2', ' ', 'Enter', 'Escape'].forEach((key) => press(key))
  expect(done).toEqual(['escape'])
})

it('hears digits by their place, so that AZERTY needs no Shift for them and its printed signs do nothing of their own', () => {
  const done: string[] = []
  screen([...onDigits(['a', 'b'], (item) => done.push(item)), onKey('é', () => done.push('é'))])
  const strike = (init: KeyboardEventInit) =>
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true }))
  strike({ key: 'é', code: 'Digit2' })
  strike({ key: '2', code: 'Digit2', shiftKey: true })
  strike({ key: '1', code: 'Numpad1' })
  expect(done).toEqual(['b', 'b', 'a'])
  focused('textarea')
  strike({ key: 'é', code: 'Digit2' })
  expect(done).toHaveLength(3)
})

it('leaves to the row of digits what Shift makes of it, because the slash of the search is there on QWERTZ', () => {
  const done: string[] = []
  screen([on('lookup.search', () => done.push('/')), ...onDigits([1, 2, 3, 4, 5, 6, 7], () => done.push('7'))])
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', code: 'Digit7', shiftKey: true, bubbles: true }))
  expect(done).toEqual(['/'])
})

it('does nothing for single letters once they are switched off, and keeps named keys', () => {
  const done: string[] = []
  screen([on('recover.note', () => done.push('n')), on('recover.done', () => done.push('space'))])
  letterKeys.value = false
  press('n')
  press(' ')
  expect(done).toEqual(['space'])
})

it('leaves Enter and Space to the button that has the focus, so that one press never does two things', () => {
  const done: string[] = []
  screen([on('listen.open', () => done.push('enter')), on('recover.done', () => done.push('space'))])
  focused('button')
  press('Enter')
  press(' ')
  expect(done).toEqual([])
})

it('acts once while a key is held, because a held key must not answer two steps; moving goes on', () => {
  const done: string[] = []
  screen([on('recover.done', () => done.push('space')), on('listen.down', () => done.push('down'))])
  for (const key of [' ', 'ArrowDown']) {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, repeat: true, bubbles: true }))
  }
  expect(done).toEqual(['down'])
})

it('gives no key to the screen behind a dialog', () => {
  const done: string[] = []
  screen([on('listen.open', () => done.push('screen')), onKey('1', () => done.push('one'))])
  screen([on('dialog.confirm', () => done.push('dialog'))], true)
  press('Enter')
  press('1')
  expect(done).toEqual(['dialog'])
})

it('forgets the keys of a screen that is gone', () => {
  const done: string[] = []
  screen([onKey('p', () => done.push('p'))]).stop()
  press('p')
  expect(done).toEqual([])
})

it('does not take chords, which belong to the browser and the system', () => {
  const done: string[] = []
  screen([onKey('c', () => done.push('c'))])
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', ctrlKey: true, bubbles: true }))
  expect(done).toEqual([])
})

it('lets no key through to a screen that is younger than the dialog over it', () => {
  const done: string[] = []
  const open = ref(false)
  const scope = effectScope()
  scope.run(() =>
    useKeys(
      () => (open.value ? [on('dialog.cancel', () => done.push('cancel'))] : []),
      () => open.value,
    ),
  )
  scopes.push(scope)
  screen([on('recover.done', () => done.push('done')), on('recover.leave', () => done.push('leave'))])
  press('Escape')
  open.value = true
  press(' ')
  press('Escape')
  expect(done).toEqual(['leave', 'cancel'])
})
