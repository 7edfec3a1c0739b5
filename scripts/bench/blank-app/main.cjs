// The least that is still an Electron app with one sandboxed window: what Handrail is measured against.
const { app, BrowserWindow } = require('electron')
const { join } = require('node:path')

app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
  window.removeMenu()
  void window.loadFile(join(__dirname, 'index.html'))
})
