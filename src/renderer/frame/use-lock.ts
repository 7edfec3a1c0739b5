import { nextTick, onScopeDispose } from 'vue'
import { keys } from '../keys'
import { useDeskStore } from '../stores/desk'
import { useScreenStore } from '../stores/screen'
import { useSessionStore } from '../stores/session'

const TOUCHES = ['keydown', 'pointerdown', 'wheel'] as const
const COPIES = ['copy', 'cut'] as const
const LOOK_EVERY = 1000

/** Locks the desk by its key, wherever the focus is and whatever dialog is open, and after the idle time that policy gives. */
export function useLock(): { readonly lock: () => Promise<void> } {
  const desk = useDeskStore()
  const session = useSessionStore()
  const screen = useScreenStore()
  // By a clock that cannot be set: one that is set back must not keep the desk open.
  let touched = performance.now()

  async function lock(): Promise<void> {
    if (!desk.state?.clerk) return
    // Leaving a field hands over what was just typed into it, so that it is in the record and not lost.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    await nextTick()
    const locked = desk.lock()
    session.clear()
    screen.askDisplay(false)
    screen.showDesk()
    await locked
  }

  function press(event: KeyboardEvent): void {
    if (event.key !== keys['shell.lock'] || event.repeat) return
    event.preventDefault()
    void lock()
  }

  const copied = (): void => void desk.copied()
  const touch = (): void => void (touched = performance.now())
  let pointer = ''
  // A pointer that lies still tells of a move, too, whenever a window opens or closes over it.
  const moved = ({ screenX, screenY }: PointerEvent): void => {
    const now = `${screenX} ${screenY}`
    if (now !== pointer) touch()
    pointer = now
  }
  const idle = setInterval(() => {
    const minutes = desk.state?.idle ?? 0
    if (minutes > 0 && performance.now() - touched >= minutes * 60_000) void lock()
  }, LOOK_EVERY)

  addEventListener('keydown', press, true)
  for (const kind of COPIES) addEventListener(kind, copied, true)
  for (const kind of TOUCHES) addEventListener(kind, touch, { capture: true, passive: true })
  addEventListener('pointermove', moved, { capture: true, passive: true })
  onScopeDispose(() => {
    clearInterval(idle)
    removeEventListener('keydown', press, true)
    for (const kind of COPIES) removeEventListener(kind, copied, true)
    for (const kind of TOUCHES) removeEventListener(kind, touch, { capture: true })
    removeEventListener('pointermove', moved, { capture: true })
  })
  return { lock }
}
