import { BrowserWindow, session as electronSessions, type Session, type WebContents } from 'electron'
import regular from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2?asset'
import bold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff2?asset'
import signs from '../../resources/fonts/handrail-signs.woff2?asset'
import { readFile } from 'node:fs/promises'
import type { Printing } from '../node/exports/printing'
import type { PaperSize } from '../shared/record/page'
import { refusePermissions } from './lockdown'
import { refuseRequests } from './switches'

const PRINT = 'app://print'
// Static weights: a variable font would be drawn into the PDF as shapes instead of embedded as type.
const FONTS: Readonly<Record<string, string>> = {
  '/regular.woff2': regular,
  '/bold.woff2': bold,
  '/signs.woff2': signs,
}

/** The typefaces of the sheet, as the print page loads them from its own origin. */
const printFontFaces = `
@font-face { font-family: 'Atkinson Hyperlegible Next'; src: url('${PRINT}/regular.woff2') format('woff2'); font-weight: 400 }
@font-face { font-family: 'Atkinson Hyperlegible Next'; src: url('${PRINT}/bold.woff2') format('woff2'); font-weight: 700 }
@font-face { font-family: 'Handrail Signs'; src: url('${PRINT}/signs.woff2') format('woff2') }`

/** The same typefaces within the file, for a page that is opened elsewhere: a bare PC has no sign for "done". */
async function embeddedFontFaces(): Promise<string> {
  let faces = printFontFaces
  for (const [path, file] of Object.entries(FONTS)) {
    const bytes = (await readFile(file)).toString('base64')
    faces = faces.replace(`${PRINT}${path}`, `data:font/woff2;base64,${bytes}`)
  }
  return faces
}

// Text and type only: whatever a clerk typed, nothing in the sheet can run or call out.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'"

/** Sheets that are being printed, by their path. */
const sheets = new Map<string, string>()
let session: Session | undefined

/** A world of our own beside the page's, whose policy lets no script run in it. */
const OUR_WORLD = 999
const TYPEFACES_LOADED = 'Promise.all([...document.fonts].map((face) => face.load())).then((faces) => faces.length)'

/** A tagged, searchable PDF of one HTML sheet, of the size that the sheet names. Rejects when it cannot be made. */
async function pdfOf(html: string): Promise<Uint8Array> {
  return onPage(html, (contents) => contents.printToPDF({ generateTaggedPDF: true, preferCSSPageSize: true }))
}

/** Prints on that printer without a dialog of the system; says whether it took the page. */
async function print(html: string, deviceName: string, pageSize: PaperSize): Promise<boolean> {
  return onPage(html, (contents) => {
    const options = {
      silent: true,
      deviceName,
      pageSize,
      printBackground: true,
      margins: { marginType: 'none' },
    } as const
    return new Promise<boolean>((done) => contents.print(options, (taken) => done(taken)))
  }).catch(() => false)
}

/** Pages of this desk as PDF or on paper. Which printers there are only a window can say. */
export function printing(window: () => BrowserWindow | undefined): Printing {
  return {
    fontFaces: printFontFaces,
    embeddedFontFaces,
    pdf: pdfOf,
    print,
    printers: async () => {
      const found =
        (await window()
          ?.webContents.getPrintersAsync()
          .catch(() => [])) ?? []
      return found.map(({ name, displayName }) => ({ name, label: displayName || name }))
    },
  }
}

/** Does something with a sheet in a hidden window without scripts, apart from the desk's own session. */
async function onPage<T>(html: string, work: (contents: WebContents) => Promise<T>): Promise<T> {
  const path = `/${crypto.randomUUID()}.html`
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession(),
      sandbox: true,
      contextIsolation: true,
      spellcheck: false,
    },
  })
  sheets.set(path, html)
  try {
    await window.loadURL(`${PRINT}${path}`)
    // Text whose typeface is still on its way would be left out without a word.
    await window.webContents.executeJavaScriptInIsolatedWorld(OUR_WORLD, [{ code: TYPEFACES_LOADED }])
    return await work(window.webContents)
  } finally {
    sheets.delete(path)
    window.destroy()
  }
}

/** One for all sheets: Electron never lets a session go. It is in memory only, so nothing of a note stays on the disk. */
function printSession(): Session {
  if (session) return session
  session = electronSessions.fromPartition('print')
  refuseRequests(session, [`${PRINT}/`])
  refusePermissions(session)
  session.protocol.handle('app', (request) => respond(new URL(request.url).pathname))
  return session
}

async function respond(path: string): Promise<Response> {
  const html = sheets.get(path)
  if (html !== undefined) {
    return new Response(html, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
    })
  }
  const font = FONTS[path]
  if (font === undefined) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(await readFile(font)), { headers: { 'content-type': 'font/woff2' } })
}
