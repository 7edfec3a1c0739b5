import { app, type Session } from 'electron'

type Switch = readonly [name: string, value: string | undefined, why: string]

/**
 * Chromium services that would call out, each with what it would call out for. A desk has no network and needs none; an attempt would
 * only be noise in the firewall's log, or worse, succeed. Electron is built without some of them; which, is not ours to decide, so they are
 * off all the same.
 */
const OFF: readonly Switch[] = [
  ['disable-background-networking', undefined, 'variations (field trials), update and safe-browsing pings, push'],
  ['disable-component-update', undefined, 'the component updater: revocation lists, optimization hints, models'],
  ['disable-client-side-phishing-detection', undefined, 'safe browsing'],
  ['disable-domain-reliability', undefined, 'upload of failure reports'],
  ['disable-breakpad', undefined, 'crash upload'],
  ['disable-sync', undefined, 'account sync'],
  ['no-pings', undefined, 'hyperlink auditing'],
  ['no-default-browser-check', undefined, 'the default-browser call'],
  ['metrics-recording-only', undefined, 'upload of metrics'],
  ['dns-prefetch-disable', undefined, 'name look-ups ahead of need'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND', 'any name look-up'],
  ['proxy-server', 'http://127.0.0.1:9', 'finding a proxy (WPAD), and any request that gets past the other walls'],
  ['proxy-bypass-list', '<-loopback>', 'requests to this computer itself, which would go past the proxy'],
  ['disable-quic', undefined, 'UDP past the proxy'],
  ['disable-speech-api', undefined, 'speech recognition'],
  ['disable-presentation-api', undefined, 'looking for screens in the network'],
  ['disable-remote-playback-api', undefined, 'looking for players in the network'],
  ['disable-notifications', undefined, 'web push'],
]

/** The same for services that are features. */
const FEATURES_OFF: readonly (readonly [name: string, why: string])[] = [
  ['DnsOverHttps', 'name look-ups over HTTPS'],
  ['AsyncDns', 'name look-ups by Chromium itself'],
  ['UseDnsHttpsSvcb', 'a second look-up for each name'],
  ['NetworkTimeServiceQuerying', 'asking for the time'],
  ['CertificateTransparencyComponentUpdater', 'lists of certificate logs'],
  ['AutofillServerCommunication', 'asking what a form is'],
  ['OptimizationHints', 'hints for pages'],
  ['Translate', 'languages and translations'],
  ['MediaRouter', 'looking for players in the network (mDNS, DIAL)'],
  ['WebRtcHideLocalIpsWithMdns', 'an mDNS responder'],
  ['Reporting', 'reports to the makers of a page'],
  ['NetworkErrorLogging', 'reports of failed requests'],
  ['BrowsingTopics', 'advertising'],
  ['PrivateAggregationApi', 'advertising'],
  ['AttributionReporting', 'advertising'],
  ['SpareRendererForSitePerProcess', 'a process that nobody asked for'],
  ['HardwareMediaKeyHandling', 'a session of media keys, on the bus'],
]

/**
 * The printers are those of this computer's own print service, through its socket. Without this, the library that lists them looks up
 * "localhost", and then asks there, or wherever a file of the user says.
 */
const PRINT_SERVICE = '/run/cups/cups.sock'

/** Ways by which a hand on the glass would leave the page or make it larger. */
const GESTURES: readonly (readonly [name: string, value: string | undefined])[] = [
  ['disable-pinch', undefined],
  ['overscroll-history-navigation', '0'],
  ['pull-to-refresh', '0'],
]

/** What Electron takes for "no". */
const CERTIFICATE_REFUSED = -2

/** Must run before the app is ready: Chromium reads its switches once. */
export function turnOffNetwork(): void {
  for (const [name, value] of [...OFF, ...GESTURES]) {
    if (value === undefined) app.commandLine.appendSwitch(name)
    else app.commandLine.appendSwitch(name, value)
  }
  app.commandLine.appendSwitch('disable-features', FEATURES_OFF.map(([name]) => name).join(','))
  if (process.platform === 'linux') process.env['CUPS_SERVER'] = PRINT_SERVICE
}

/** A graphics process that is lost again and again would take the whole app with it; a desk starts another one and draws on. */
export function keepDrawing(): void {
  app.commandLine.appendSwitch('disable-gpu-process-crash-limit')
}

/** Refuses every request to any address but those that begin so, whoever makes it. */
export function refuseRequests(electronSession: Session, beginnings: readonly string[]): void {
  electronSession.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !beginnings.some((beginning) => details.url.startsWith(beginning)) })
  })
  // No server is ever trusted, so none is asked whether a certificate still holds.
  electronSession.setCertificateVerifyProc((_request, answer) => answer(CERTIFICATE_REFUSED))
  refuseDictionary(electronSession)
}

/** The spell checker would fetch its dictionary past every request filter: no languages and nowhere to fetch from. */
function refuseDictionary(electronSession: Session): void {
  electronSession.setSpellCheckerLanguages([])
  electronSession.setSpellCheckerDictionaryDownloadURL('app://desk/no-dictionary/')
  electronSession.setSpellCheckerEnabled(false)
}
