import { join } from 'node:path'
import { expect, inMain, test } from './desk'

test('the window has no Node, a sealed bridge and only its own origin', async ({ desk }) => {
  const page = await desk.start()
  const seen = await page.evaluate(() => ({
    node: [
      typeof Reflect.get(window, 'require'),
      typeof Reflect.get(window, 'process'),
      typeof Reflect.get(window, 'module'),
    ],
    sealed: Object.isFrozen(window.desk),
    origin: location.origin,
  }))
  expect(seen).toEqual({ node: ['undefined', 'undefined', 'undefined'], sealed: true, origin: 'app://desk' })
  const preferences = await inMain(() =>
    desk.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]
      return (
        window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences()
    }),
  )
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    disableDialogs: true,
  })
  expect(preferences['enableBlinkFeatures'] ?? '').toBe('')
})

test('the page comes with its policy from our own scheme, and neither a file nor anything beside the window is served', async ({
  desk,
}) => {
  const page = await desk.start()
  const served = await page.evaluate(async () => {
    const index = await fetch('app://desk/index.html')
    const outside = ['app://desk/..%2f..%2fpackage.json', 'app://desk/%2e%2e/main/index.js', 'app://print/index.html']
    const tried = [...outside, 'file:///etc/passwd', 'data:text/plain,x'].map((address) =>
      fetch(address).then(
        ({ status }) => status,
        () => 'refused',
      ),
    )
    const policy = index.headers.get('content-security-policy') ?? ''
    const inline = document.createElement('script')
    inline.textContent = "document.body.dataset.ran = 'yes'"
    document.body.append(inline)
    const { ran = 'refused' } = document.body.dataset
    return { policy: policy.split('; '), tried: await Promise.all(tried), ran }
  })
  expect(served.policy).toEqual(
    expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'self'"]),
  )
  expect(served.policy.join()).not.toContain('unsafe')
  expect(served.tried).toEqual([404, 404, 'refused', 'refused', 'refused'])
  expect(served.ran).toBe('refused')
  desk.complaints.splice(0)
})

test('navigation, new windows, permissions, downloads and requests are refused', async ({ desk }) => {
  const page = await desk.start()
  const before = page.url()
  const refused = await page.evaluate(async () => {
    const opened = window.open('https://example.org/')
    location.href = 'https://example.org/'
    const request = await fetch('https://example.org/').then(
      () => 'reached',
      () => 'refused',
    )
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'refused',
    )
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'screen-wake-lock']
    const asked = names.map((name) => navigator.permissions.query({ name: name as PermissionName }))
    const states = (await Promise.all(asked)).map(({ state }) => state)
    const link = Object.assign(document.createElement('a'), { href: 'app://desk/index.html', download: 'x.html' })
    document.body.append(link)
    link.click()
    link.remove()
    return { opened: opened === null, request, camera, states: [...new Set(states)] }
  })
  expect(refused).toEqual({ opened: true, request: 'refused', camera: 'refused', states: ['denied'] })
  expect(page.url()).toBe(before)
  expect(desk.app.windows()).toHaveLength(1)
  // The page's own policy reports the refused request; that is what it is for.
  desk.complaints.splice(0)
})

test('a page that would call another by WebRTC finds no address to call from', async ({ desk }) => {
  const page = await desk.start()
  const candidates = await page.evaluate(async () => {
    const found: string[] = []
    const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:192.0.2.1:3478' }] })
    peer.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate) found.push(candidate.candidate)
    })
    const gathered = new Promise<void>((done) => {
      peer.addEventListener('icegatheringstatechange', () => peer.iceGatheringState === 'complete' && done())
    })
    peer.createDataChannel('x')
    await peer.setLocalDescription(await peer.createOffer())
    await gathered
    peer.close()
    return found
  })
  expect(candidates).toEqual([])
})

test('every request is refused in the main process too, whoever makes it', async ({ desk }) => {
  await desk.start()
  const outcome = await inMain(() =>
    desk.app.evaluate(({ net }) =>
      net.fetch('https://example.org/').then(
        () => 'reached',
        (error: unknown) => String(error),
      ),
    ),
  )
  expect(outcome).toContain('ERR_')
})

test('a message that is not in the contract is refused and changes nothing', async ({ desk }) => {
  const page = await desk.start()
  const replies = await page.evaluate(async () => {
    const { on: _hears, ...asks } = window.desk
    const channels = Object.entries(asks) as [string, (input: unknown) => Promise<unknown>][]
    const inputs = [
      undefined,
      null,
      1,
      'x',
      [],
      { extra: true },
      { session: '../../etc', expectedSeq: -1, command: {} },
    ]
    return Promise.all(channels.flatMap(([, ask]) => inputs.map((input) => ask(input))))
  })
  expect(new Set(replies.map((reply) => (reply as { error?: { code: string } }).error?.code))).toEqual(
    new Set(['invalid-input']),
  )
})

test('a file that is dropped on the page is not opened in its place', async ({ desk }) => {
  const page = await desk.start()
  await page.evaluate(() => (document.body.dataset['mark'] = 'same page'))
  const hand = await page.context().newCDPSession(page)
  const data = { items: [], files: [join(import.meta.dirname, 'lockdown.spec.ts')], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await hand.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  expect(await page.evaluate(() => [document.body.dataset['mark'], location.href])).toEqual(['same page', page.url()])
  expect(desk.app.windows()).toHaveLength(1)
})

test('reload, zoom and tool keys do nothing', async ({ desk }) => {
  const page = await desk.start()
  await page.evaluate(() => (document.body.dataset['mark'] = 'same page'))
  for (const key of ['F5', 'Control+r', 'F12', 'Control+Shift+i', 'Control+=', 'Control+-', 'Alt+ArrowLeft']) {
    await page.keyboard.press(key)
  }
  expect(await page.evaluate(() => [document.body.dataset['mark'], window.devicePixelRatio])).toEqual(['same page', 1])
})
