import { BrowserWindow, session as electronSessions, type Session } from 'electron'
import regular from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2?asset'
import bold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff2?asset'
import signs from '../../resources/fonts/handrail-signs.woff2?asset'
import { readFile } from 'node:fs/promises'
import { refuseDictionary } from './switches'

const SHEET = 'app://print/note.html'
// Static weights: a variable font would be drawn into the PDF as shapes instead of embedded as type.
const FONTS: Readonly<Record<string, string>> = {
  '/regular.woff2': regular,
  '/bold.woff2': bold,
  '/signs.woff2': signs,
}

/** The typefaces of the sheet, as the print page loads them from its own origin. */
export const printFontFaces = `
@font-face { font-family: 'Atkinson Hyperlegible Next'; src: url('app://print/regular.woff2') format('woff2'); font-weight: 400 }
@font-face { font-family: 'Atkinson Hyperlegible Next'; src: url('app://print/bold.woff2') format('woff2'); font-weight: 700 }
@font-face { font-family: 'Handrail Signs'; src: url('app://print/signs.woff2') format('woff2') }`

// Text and type only: whatever a clerk typed, nothing in the sheet can run or call out.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'"

/**
 * A tagged, searchable A4 PDF of one HTML sheet, made in a hidden window without scripts and in a session of its own.
 * Rejects when the sheet cannot be printed.
 */
export async function pdfOf(html: string): Promise<Uint8Array> {
  const printing = electronSessions.fromPartition(`print-${crypto.randomUUID()}`)
  serveSheet(printing, html)
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: printing, sandbox: true, contextIsolation: true, javascript: false, spellcheck: false },
  })
  try {
    await window.loadURL(SHEET)
    return await window.webContents.printToPDF({ pageSize: 'A4', generateTaggedPDF: true, preferCSSPageSize: true })
  } finally {
    window.destroy()
  }
}

function serveSheet(printing: Session, html: string): void {
  refuseDictionary(printing)
  printing.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !details.url.startsWith('app://print/') }))
  printing.protocol.handle('app', async (request) => {
    if (request.url === SHEET) {
      return new Response(html, {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
      })
    }
    const font = FONTS[new URL(request.url).pathname]
    if (font === undefined) return new Response(null, { status: 404 })
    return new Response(new Uint8Array(await readFile(font)), { headers: { 'content-type': 'font/woff2' } })
  })
}
