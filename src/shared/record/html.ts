import type { HiddenKind } from '../session/events'
import { escaped, pageHtml, TYPE, type Page } from './page'
import type { SessionRecord } from './session-record'
import { sheetOf, type Sheet, type SheetLine, type SheetSection } from './sheet'

const STYLE = `
@page { @bottom-right { content: counter(page) ' / ' counter(pages); font: 9pt ${TYPE}; color: #4d5a66 } }
* { box-sizing: border-box }
body { margin: 0; font: 11pt/1.45 ${TYPE}; color: #17212b }
h1 { font-size: 16pt; line-height: 1.25; margin: 0 0 4pt }
h2 { font-size: 11pt; margin: 0 0 2pt; break-after: avoid }
p { margin: 0; overflow-wrap: anywhere }
.head { padding-bottom: 9pt }
section { border-top: .75pt solid #dcd9d0; padding: 8pt 0; break-inside: avoid-page }
section.list { break-inside: auto }
ul { list-style: none; margin: 0; padding: 0 }
li { overflow-wrap: anywhere }
.d1 { padding-left: 14pt } .d2 { padding-left: 28pt } .d3 { padding-left: 42pt } .d4, .d5 { padding-left: 56pt }
.title { font-weight: 700; break-after: avoid }
.quiet { color: #4d5a66 }
.stop { color: #a3211b } .warn { color: #8a4b00 } .ok { color: #1d6b3a }
footer { border-top: .75pt solid #dcd9d0; padding-top: 8pt; color: #4d5a66; font-size: 9.5pt }
@media screen { body { max-width: 720px; margin: 24px auto; padding: 0 20px } }
`

/** The note as one HTML document: text only, everything escaped, nothing loaded but the given type. */
export function htmlOf(record: SessionRecord, page: Page, hidden: readonly HiddenKind[] = []): string {
  return sheetHtml(sheetOf(record, hidden), page)
}

/** Any sheet as one HTML document. */
export function sheetHtml(sheet: Sheet, page: Page): string {
  const body = `<main>
<h1>${escaped(sheet.heading)}</h1>
<p class="head">${escaped(sheet.head)} · <strong>${escaped(sheet.outcome)}</strong></p>
${sheet.sections.map(sectionHtml).join('\n')}
</main>
<footer>${escaped(sheet.footer)}</footer>`
  return pageHtml({ language: sheet.language, title: sheet.heading, style: STYLE, body }, page)
}

function sectionHtml({ id, kind, heading, lines }: SheetSection): string {
  const body =
    kind === 'list'
      ? `<ul>${lines.map((line) => `<li class="${classesOf(line)}">${escaped(line.text)}</li>`).join('')}</ul>`
      : lines.map((line) => `<p class="${classesOf(line)}">${escaped(line.text)}</p>`).join('')
  return `<section class="${kind} ${id}"><h2>${escaped(heading)}</h2>${body}</section>`
}

function classesOf({ depth, tone }: SheetLine): string {
  return `d${Math.min(depth, 5)} ${tone === 'done' ? 'ok' : tone}`
}
