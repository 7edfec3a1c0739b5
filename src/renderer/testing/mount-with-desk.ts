import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia, type Pinia } from 'pinia'
import { createApp, type App, type Component } from 'vue'
import { provideBridge } from '../bridge'
import { listenForKeys } from '../keys'
import { fakeDesk, type FakeDesk } from './fake-desk'

/** Stores that live on a desk in memory, for a store test or for mounting components. */
export function storesOn(desk: FakeDesk = fakeDesk()): { readonly desk: FakeDesk; readonly pinia: Pinia } {
  const pinia = createPinia()
  const app = createApp({})
  provideBridge(app, desk)
  app.use(pinia)
  setActivePinia(pinia)
  return { desk, pinia }
}

/** Mounts a component in the document with the stores and the keys of the app; `close` takes both away. */
export function mountOn(
  { desk, pinia }: { readonly desk: FakeDesk; readonly pinia: Pinia },
  component: Component,
  props: Record<string, unknown> = {},
): { readonly view: VueWrapper; readonly close: () => void } {
  const stop = listenForKeys()
  const view = mount(component, {
    props,
    global: { plugins: [{ install: (app: App) => provideBridge(app, desk) }, pinia] },
    attachTo: document.body,
  }) as VueWrapper
  return {
    view,
    close: () => {
      view.unmount()
      stop()
    },
  }
}

/** A key press as the browser sends it, at the element that has the focus. */
export function press(key: string, target: EventTarget = document.activeElement ?? document.body): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

/** Waits until every reply that is under way has been shown. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0))
  await new Promise((resolve) => setTimeout(resolve, 0))
}

/** The element with this role and accessible name; the name is its label or its text. */
export function byRole(role: string, name: string | RegExp): HTMLElement {
  const selectors: Record<string, string> = {
    button: 'button',
    heading: 'h1, h2, h3',
    textbox: 'textarea, input:not([type]), input[type="text"]',
    radio: 'input[type="radio"]',
  }
  const all = [...document.querySelectorAll<HTMLElement>(selectors[role] ?? `[role="${role}"]`)]
  const fits = (text: string): boolean => (typeof name === 'string' ? text === name : name.test(text))
  const found = all.find((element) => fits(nameOf(element)))
  if (!found) throw new Error(`no ${role} called ${String(name)} among: ${all.map(nameOf).join(' | ')}`)
  return found
}

function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label') ?? element.closest('label')?.textContent
  if (label) return label.trim()
  const shown = element.cloneNode(true) as HTMLElement
  shown.querySelectorAll('[aria-hidden="true"]').forEach((hidden) => hidden.remove())
  return shown.textContent.trim()
}
