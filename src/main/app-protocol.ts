import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'

/** The window's origin. Everything it loads comes from this host of our own scheme, and from nowhere else. */
export const ORIGIN = 'app://desk'

/**
 * No inline script or style, no remote source of anything; forms and frames lead nowhere. `data:` images are the only ones
 * that are not files of ours.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Must run before the app is ready, else the scheme has no origin of its own. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built window out of one folder; anything else is not found. */
export function serveWindow(electronSession: Session, folder: string): void {
  electronSession.protocol.handle('app', (request) => respond(request.url, folder))
}

async function respond(address: string, folder: string): Promise<Response> {
  const file = fileFor(address, folder)
  const type = file === undefined ? undefined : TYPES[extname(file)]
  if (file === undefined || type === undefined) return notFound()
  try {
    const bytes = await readFile(file)
    return new Response(new Uint8Array(bytes), {
      headers: { 'content-type': type, 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' },
    })
  } catch {
    return notFound()
  }
}

/** The file that an address names inside the folder, or undefined: dots and encoded slashes lead nowhere else. */
function fileFor(address: string, folder: string): string | undefined {
  const { host, pathname } = new URL(address)
  if (`app://${host}` !== ORIGIN) return undefined
  const path = normalize(join(folder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)))
  return path.startsWith(folder + sep) ? path : undefined
}

function notFound(): Response {
  return new Response(null, { status: 404 })
}
