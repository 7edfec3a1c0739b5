import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds, as sentences. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze()
  return told(violations)
}

/** What axe finds wrong with the colours alone. */
export async function poorColours(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withRules(['color-contrast']).analyze()
  return told(violations)
}

type Violation = { readonly id: string; readonly nodes: readonly { readonly target: readonly unknown[] }[] }

function told(violations: readonly Violation[]): string[] {
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`)
}

/** Parts of the screen that are wider than the room they have, by how many pixels. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    ['html', '.header', '.app-screen', '.app-record', '.footer', 'dialog[open]'].flatMap((part) =>
      [...document.querySelectorAll(part)].flatMap((element) => {
        const over = element.scrollWidth - element.clientWidth
        return over > 0 ? [`${part} is ${String(over)} px too wide`] : []
      }),
    ),
  )
}

/** Controls that a finger 22 px off their middle would miss. Hit areas may be larger than what is drawn, so the page is asked. */
export function tooSmallToTouch(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const reach = 21
    const controls = Array.from(
      document.querySelectorAll<HTMLElement>(
        'main :is(button, input, select), header button, footer button, dialog[open] :is(button, input, select)',
      ),
    )
    const inDialog = document.querySelector('dialog[open]')
    return controls
      .filter((control) => control.checkVisibility() && !control.closest('.visually-hidden'))
      .filter((control) => !(control instanceof HTMLButtonElement && control.disabled))
      .filter((control) => !inDialog || inDialog.contains(control))
      .filter((control) => {
        // A card or a label takes the touch for the button or the radio in it.
        const area = control.closest('.card, label') ?? control
        const box = control.getBoundingClientRect()
        const seen = (control.closest('main, header, footer, dialog') ?? document.body).getBoundingClientRect()
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
        const points = [
          [x - reach, y],
          [x + reach, y],
          [x, y - reach],
          [x, y + reach],
        ] as const
        return points.some(([px, py]) => {
          const hit = document.elementFromPoint(px, py)
          const onScreen = px > seen.left && py > seen.top && px < seen.right && py < seen.bottom
          return hit !== null && onScreen && !area.contains(hit)
        })
      })
      .map((control) => `too small to touch: ${control.innerText || control.outerHTML.slice(0, 80)}`)
  })
}

/** Controls that cannot be brought into sight and touched, however one scrolls. */
export function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('dialog[open]') ?? document.body
    const places = [...document.querySelectorAll('main, dialog[open]')].map((place) => ({
      place,
      top: place.scrollTop,
    }))
    const missed = [...root.querySelectorAll<HTMLElement>('button, input, select, textarea')]
      .filter((control) => control.checkVisibility() && !control.closest('.visually-hidden'))
      .filter((control) => {
        control.scrollIntoView({ block: 'center', behavior: 'instant' })
        const box = control.getBoundingClientRect()
        const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
        const area = control.closest('.card, label') ?? control
        return hit === null || !(area.contains(hit) || hit.contains(control))
      })
    for (const { place, top } of places) place.scrollTop = top
    return missed.map((control) => `out of reach: ${control.innerText || control.outerHTML.slice(0, 80)}`)
  })
}

/** Walks round with the Tab key: what has the focus must be in sight, with a ring around it. The focus is given back. */
export async function badFocus(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const world = window as unknown as { had?: Element | null; met?: Element[] }
    world.had = document.activeElement
    world.met = []
  })
  const bad: string[] = []
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(focusAsSeen)
    if (found === 'round') break
    if (found !== '') bad.push(found)
  }
  await page.evaluate(() => {
    const { had } = window as unknown as { had?: Element | null }
    if (had instanceof HTMLElement && had !== document.body) had.focus({ preventScroll: true })
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  return bad
}

function focusAsSeen(): string {
  const world = window as unknown as { met: Element[] }
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return world.met.length > 0 ? 'round' : ''
  if (world.met.includes(element)) return 'round'
  world.met.push(element)
  const name = element.innerText.slice(0, 40) || element.outerHTML.slice(0, 80)
  const box = element.getBoundingClientRect()
  // What is drawn as one thing has one ring: a card, a label with its radio, the frame of the complaint.
  const ringed = [element, element.closest('label'), element.closest('.card, .complaint')].some((one) => {
    if (!one) return false
    const { outlineStyle, outlineWidth, borderTopWidth } = getComputedStyle(one)
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || parseFloat(borderTopWidth) >= 2
  })
  if (!ringed) return `no ring around the focus: ${name}`
  const hidden = box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth
  return hidden ? `the focus is out of sight: ${name}` : ''
}

/** Whatever is chosen, and looks just like what is not, once colours and backgrounds are the system's. */
export function chosenByColourOnly(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const CHOSEN = '[aria-pressed="true"], [aria-current], [aria-selected="true"], [aria-checked="true"]'
    const look = (element: Element): string => {
      const signs = [element, ...element.querySelectorAll('*')].map((one) => {
        const { borderTopWidth, borderTopStyle, outlineStyle, fontWeight, textDecorationLine } = getComputedStyle(one)
        const { forcedColorAdjust, backgroundColor } = getComputedStyle(one) as CSSStyleDeclaration &
          Record<string, string>
        const own = forcedColorAdjust === 'none' ? backgroundColor : ''
        const drawn = ['::before', '::after'].map((part) => getComputedStyle(one, part).content)
        return [borderTopWidth, borderTopStyle, outlineStyle, fontWeight, textDecorationLine, own, ...drawn].join()
      })
      const text = element.textContent.replace(/[\p{L}\p{N}\s.,:;’'·()-]/gu, '')
      return `${signs[0] ?? ''} ${text} ${String(element.querySelectorAll('svg').length)}`
    }
    return [...document.querySelectorAll(CHOSEN)].flatMap((chosen) => {
      const kind = chosen.className.split(' ')[0] ?? ''
      const alike = kind === '' ? [] : [...document.querySelectorAll(`.${CSS.escape(kind)}`)]
      const others = alike.filter((other) => !other.matches(CHOSEN))
      const same = others.some((other) => look(other) === look(chosen))
      return same ? [`chosen by colour alone: ${chosen.textContent.trim().slice(0, 40)}`] : []
    })
  })
}

/** As a language that is written from right to left would have it: each text runs the other way, too, as in a pseudo-locale "ar-XB". */
export async function fromRightToLeft(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('[dir="rtl"] body, [dir="rtl"] body * { unicode-bidi: bidi-override }')
    document.adoptedStyleSheets = [sheet]
    document.documentElement.dir = 'rtl'
  })
}

/** Parts of the screen that stay on their side when the language runs the other way. */
export function notMirrored(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts = [
      ...document.querySelectorAll<HTMLElement>('header > *, .app-record, main .card, dialog[open] h2'),
    ].filter((part) => part.checkVisibility() && !part.closest('.visually-hidden, body [dir]'))
    const left = (): number[] => parts.map((part) => part.getBoundingClientRect().left)
    const right = (): number[] => parts.map((part) => innerWidth - part.getBoundingClientRect().right)
    const there = left()
    document.documentElement.dir = 'ltr'
    const here = right()
    document.documentElement.dir = 'rtl'
    return parts.flatMap((part, at) =>
      Math.abs((there[at] ?? 0) - (here[at] ?? 0)) > 8
        ? [`not mirrored: ${part.className} ${part.innerText.slice(0, 30)}`]
        : [],
    )
  })
}

/** What moves although the person asked that nothing does. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => document.getAnimations().map((one) => `moves: ${one.constructor.name} ${one.playState}`))
}
