import { Menu, type App, type Session, type WebContents } from 'electron'
import { ORIGIN } from './app-protocol'

/** Keys that would reload, zoom, navigate or open tools; the page never sees them. */
const REFUSED_KEYS: readonly { readonly key: string; readonly control?: boolean; readonly alt?: boolean }[] = [
  { key: 'F5' },
  { key: 'F5', control: true },
  { key: 'r', control: true },
  { key: 'F11' },
  { key: 'F12' },
  { key: 'q', control: true },
  { key: 'm', control: true },
  { key: 'h', control: true },
  { key: 'o', control: true },
  { key: 's', control: true },
  { key: 'u', control: true },
  { key: 't', control: true },
  { key: 'F4', control: true },
  { key: 'F4', alt: true },
  { key: 'Home', alt: true },
  { key: ' ', alt: true },
  { key: 'i', control: true },
  { key: 'j', control: true },
  { key: 'p', control: true },
  { key: 'w', control: true },
  { key: 'n', control: true },
  { key: '+', control: true },
  { key: '-', control: true },
  { key: '0', control: true },
  { key: '=', control: true },
  { key: 'ArrowLeft', alt: true },
  { key: 'ArrowRight', alt: true },
  { key: 'BrowserBack' },
  { key: 'BrowserForward' },
]

/** Rules for every web page that this app ever holds, whoever makes it. */
export function lockDownContents(app: App): void {
  // Without it Electron makes a menu of its own, whose keys work even while nobody sees it.
  Menu.setApplicationMenu(null)
  app.on('web-contents-created', (_event, contents) => {
    refuseLeaving(contents)
    refuseKeys(contents)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('context-menu', (event) => event.preventDefault())
    // Electron does not read Chromium's switch for it; there is no proxy that would take it either.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    contents.setVisualZoomLevelLimits(1, 1).catch(() => undefined)
  })
}

function refuseLeaving(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => {
    if (!event.url.startsWith(`${ORIGIN}/`)) event.preventDefault()
  })
}

function refuseKeys(contents: WebContents): void {
  contents.on('before-input-event', (event, input) => {
    const control = input.control || input.meta
    const refused = REFUSED_KEYS.some(
      (rule) =>
        rule.key.toLowerCase() === input.key.toLowerCase() &&
        (rule.control ?? false) === control &&
        (rule.alt ?? false) === input.alt,
    )
    if (refused) event.preventDefault()
  })
}

/** A help desk needs no camera, no place, no notification and no file that comes from a page. */
export function refusePermissions(electronSession: Session): void {
  electronSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  electronSession.setPermissionCheckHandler(() => false)
  electronSession.setDevicePermissionHandler(() => false)
  electronSession.on('will-download', (event) => event.preventDefault())
}
