// First, because the order of the layers is that of the first style sheet.
import './ui/tokens.css'
import { createPinia } from 'pinia'
import { createApp, nextTick } from 'vue'
import App from './App.vue'
import { provideBridge, windowBridge } from './bridge'
import { refuseDrops } from './no-drops'
import { useDeskStore } from './stores/desk'

const app = createApp(App)
provideBridge(app, windowBridge())
app.use(createPinia())
refuseDrops()
void start()

/** The first paint shows who and what is at this desk, so it waits for that one answer and for nothing else. */
async function start(): Promise<void> {
  const desk = useDeskStore()
  await desk.read()
  app.mount('#app')
  await nextTick()
  // Two frames: the first is only asked for, the second means that the one before was painted.
  requestAnimationFrame(() => requestAnimationFrame(sayInteractive))
}

function sayInteractive(): void {
  performance.mark('interactive')
  document.documentElement.dataset['ready'] = 'true'
}
