import { app, type Session } from 'electron'

/**
 * Chromium services that would call out, each with the sentence why it is off. A desk has no network and needs none;
 * an attempt would only be noise in the firewall's log, or worse, succeed.
 */
const OFF: readonly (readonly [name: string, value: string | undefined, why: string])[] = [
  ['disable-background-networking', undefined, 'variations, update and safe-browsing pings'],
  ['disable-component-update', undefined, 'the component updater'],
  ['disable-domain-reliability', undefined, 'upload of failure reports'],
  ['disable-breakpad', undefined, 'crash upload'],
  ['disable-sync', undefined, 'account sync'],
  ['no-pings', undefined, 'hyperlink auditing'],
  ['no-default-browser-check', undefined, 'the default-browser call'],
  ['metrics-recording-only', undefined, 'upload of metrics'],
  ['dns-prefetch-disable', undefined, 'name look-ups ahead of need'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND', 'any name look-up'],
  [
    'proxy-server',
    'http://127.0.0.1:9',
    'any request that gets past the other walls: the discard port answers nothing',
  ],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp', 'WebRTC candidates'],
  [
    'disable-features',
    'DnsOverHttps,AsyncDns,MediaRouter,OptimizationHints,Translate,NetworkTimeServiceQuerying,CertificateTransparencyComponentUpdater,SpareRendererForSitePerProcess,HardwareMediaKeyHandling',
    'services that start sockets or processes nobody asked for',
  ],
]

/** Ways by which a hand on the glass would leave the page or make it larger. */
const GESTURES: readonly (readonly [name: string, value: string | undefined])[] = [
  ['disable-pinch', undefined],
  ['overscroll-history-navigation', '0'],
  ['pull-to-refresh', '0'],
]

/** Must run before the app is ready: Chromium reads its switches once. */
export function turnOffNetwork(): void {
  for (const [name, value] of [...OFF, ...GESTURES]) {
    if (value === undefined) app.commandLine.appendSwitch(name)
    else app.commandLine.appendSwitch(name, value)
  }
}

/** Refuses every request to any address but those that begin so, whoever makes it. */
export function refuseRequests(electronSession: Session, beginnings: readonly string[]): void {
  electronSession.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !beginnings.some((beginning) => details.url.startsWith(beginning)) })
  })
  refuseDictionary(electronSession)
}

/** The spell checker would fetch its dictionary past every request filter: no languages and nowhere to fetch from. */
function refuseDictionary(electronSession: Session): void {
  electronSession.setSpellCheckerLanguages([])
  electronSession.setSpellCheckerDictionaryDownloadURL('app://desk/no-dictionary/')
  electronSession.setSpellCheckerEnabled(false)
}
