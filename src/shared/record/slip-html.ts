import { paperWords } from '../words/paper-words'
import { escaped, pageHtml, TYPE, type Page } from './page'
import type { Slip } from './slip'

const STYLE = `
* { box-sizing: border-box }
body { margin: 0; font: 15pt/1.4 ${TYPE}; color: #000 }
main { padding: 14pt 18pt; border: 2pt solid #000; break-inside: avoid }
h1 { font-size: 18pt; margin: 0 }
h2 { font-size: 13pt; margin: 10pt 0 0 }
p { margin: 0; overflow-wrap: anywhere }
ul { margin: 0; padding-left: 18pt }
.code { font-size: 44pt; font-weight: 700; line-height: 1.2; letter-spacing: 2pt }
.when { font-size: 20pt; font-weight: 700 }
.cut { margin: 14pt 0 0; border: 0; border-top: 1pt dashed #000 }
@media screen { body { max-width: 620px; margin: 24px auto; padding: 0 20px } }
`

/** The slip as one HTML document: its code can be read from an arm's length, and the rest of the page is cut off. */
export function slipHtml(slip: Slip, page: Page): string {
  const { heading, code, issued, when, about, step, wait, bring } = slip
  const words = paperWords(slip.language).slip
  const part = (name: string, text: string | undefined): string =>
    text === undefined || text === '' ? '' : `<h2>${escaped(name)}</h2><p>${escaped(text)}</p>`
  const body = `<main>
<h1>${escaped(heading)}</h1>
<p>${escaped(issued)}</p>
<p class="code">${escaped(code)}</p>
${when === undefined ? `<p class="when">${escaped(words.anyTime)}</p>` : `<h2>${escaped(words.when)}</h2><p class="when">${escaped(when)}</p>`}
${wait === undefined ? '' : `<p>${escaped(wait)}</p>`}
${part(words.about, about)}
${part(words.goesOn, step)}
${bring.length === 0 ? '' : `<h2>${escaped(words.bring)}</h2><ul>${bring.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>`}
<h2>${escaped(words.noName)}</h2>
</main>
<hr class="cut">`
  return pageHtml({ language: slip.language, title: `${heading} ${code}`, style: STYLE, body }, page)
}
