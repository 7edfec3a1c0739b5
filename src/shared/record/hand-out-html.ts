import type { QrCode } from '../qr/qr'
import { paperWords } from '../words/paper-words'
import type { HandOut, HandOutPart } from './hand-out'
import { escaped, pageHtml, TYPE, type Page } from './page'

/** Lines beyond which the type grows smaller rather than the sheet longer. */
const MANY = 16
/** Lines beyond which a list then takes two columns. */
const COLUMN = 4

const STYLE = `
* { box-sizing: border-box }
body { margin: 0; font: 16pt/1.4 ${TYPE}; color: #000 }
h1 { font-size: 26pt; line-height: 1.2; margin: 0 0 4pt }
h2 { font-size: 18pt; margin: 14pt 0 4pt; break-after: avoid }
h3 { font-size: 16pt; margin: 6pt 0 2pt; break-after: avoid }
p { margin: 0 0 4pt; overflow-wrap: anywhere }
ul { list-style: none; margin: 0; padding: 0 }
li { padding-left: 20pt; text-indent: -20pt; overflow-wrap: anywhere }
.outcome { font-size: 20pt; font-weight: 700 }
.box { margin: 12pt 0; padding: 10pt 12pt; border: 2pt solid #000; break-inside: avoid }
.box p { font-size: 20pt; font-weight: 700 }
.box p + p { font-size: 16pt; font-weight: 400 }
.address { display: flex; gap: 14pt; align-items: center; margin: 6pt 0; break-inside: avoid }
.address svg { flex: none; width: 32mm; height: 32mm }
footer { margin-top: 14pt; padding-top: 8pt; border-top: 1pt solid #000; break-inside: avoid }
.many, .many h3 { font-size: 12.5pt } .many h1 { font-size: 21pt } .many h2 { font-size: 15pt; margin-top: 9pt }
.many .outcome, .many .box p { font-size: 15pt } .many .box p + p { font-size: 12.5pt }
.many .long { columns: 2; column-gap: 10mm } .many .long li { break-inside: avoid }
.many .address { margin: 3pt 0; font-size: 11pt; line-height: 1.3 } .many .address svg { width: 20mm; height: 20mm }
.many .address p { margin: 0 } .many footer { margin-top: 6pt; padding-top: 4pt }
@media screen { body { max-width: 720px; margin: 24px auto; padding: 0 20px } }
`

/** The hand-out as one HTML document in large type; the squares are drawings with the address as their name. */
export function handOutHtml(handOut: HandOut, page: Page): string {
  const words = paperWords(handOut.language).handOut
  const { heading, desk, day, code, outcome, done, left, comeBack, addresses } = handOut
  const body = `<main class="${linesIn(handOut) > MANY ? 'many' : 'few'}">
<h1>${escaped(heading)}</h1>
<p>${escaped(`${desk} · ${day}`)}</p>
<p class="outcome">${escaped(outcome)}</p>
${comeBack ? boxHtml(words.comeBack, [comeBack.when, ...(comeBack.wait === undefined ? [] : [comeBack.wait])]) : ''}
${done.length > 0 ? `<h2>${escaped(words.done)}</h2>${done.map((part) => partHtml(part, '✓')).join('')}` : `<p>${escaped(words.nothingDone)}</p>`}
${left.length > 0 ? `<h2>${escaped(words.left)}</h2>${left.map((part) => partHtml(part, '→')).join('')}` : ''}
${addresses.length > 0 ? addressesHtml(handOut) : ''}
<footer>${escaped(words.again(code))}</footer>
</main>`
  return pageHtml({ language: handOut.language, title: `${heading} · ${code}`, style: STYLE, body }, page)
}

function linesIn({ done, left, addresses }: HandOut): number {
  return [...done, ...left].reduce((sum, { lines }) => sum + lines.length + 1, 0) + addresses.length * 3
}

function boxHtml(heading: string, lines: readonly string[]): string {
  return `<div class="box"><h2>${escaped(heading)}</h2>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</div>`
}

function partHtml({ title, lines }: HandOutPart, sign: string): string {
  const length = lines.length > COLUMN ? 'long' : 'short'
  return `<h3>${escaped(title)}</h3><ul class="${length}">${lines.map((line) => `<li>${sign} ${escaped(line)}</li>`).join('')}</ul>`
}

function addressesHtml({ addresses, language }: HandOut): string {
  const words = paperWords(language).handOut
  const all = addresses.map(
    ({ title, address, qr }) =>
      `<div class="address">${qr ? qrSvg(qr, address) : ''}<div><p>${escaped(title)}</p><p>${escaped(address)}</p></div></div>`,
  )
  const scan = addresses.some(({ qr }) => qr) ? `<p>${escaped(words.scan)}</p>` : ''
  return `<h2>${escaped(words.addresses)}</h2>${all.join('')}${scan}`
}

/** With the quiet zone of four modules that a camera needs; one path, so that no hairline shows between modules. */
function qrSvg(code: QrCode, name: string): string {
  const size = code.length + 8
  const path = code.map((row, y) => barsOf(row, y + 4)).join('')
  return `<svg role="img" aria-label="${escaped(name)}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}

function barsOf(row: readonly boolean[], y: number): string {
  const text = row.map((dark) => (dark ? '1' : '0')).join('')
  const bars = Array.from(
    text.matchAll(/1+/gu),
    ({ index, 0: bar }) => `M${index + 4} ${y}h${bar.length}v1h-${bar.length}z`,
  )
  return bars.join('')
}
