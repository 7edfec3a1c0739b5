import { contextBridge, ipcRenderer } from 'electron'
import { announcements, requests, type Bridge } from '../shared/ipc/contract'

const asks = Object.keys(requests).map((channel) => [
  channel,
  (input: unknown): Promise<unknown> => ipcRenderer.invoke(channel, input),
])

// The first thing every window asks is what this desk is. Asked here, the answer is on its way while the page's script still loads.
const first = ipcRenderer.invoke('desk:read', {})
let askedFirst = false
const deskRead = (input: unknown): Promise<unknown> => {
  if (askedFirst) return ipcRenderer.invoke('desk:read', input)
  askedFirst = true
  return first
}

/** The functions that cross the bridge are others on each side, so what stops the hearing is made here and handed out. */
const on: Bridge['on'] = (topic, hear) => {
  if (!Object.hasOwn(announcements, topic)) throw new Error(`No such topic: ${topic}`)
  const relay = (_event: unknown, data: Parameters<typeof hear>[0]): void => hear(data)
  ipcRenderer.on(topic, relay)
  return () => void ipcRenderer.off(topic, relay)
}

contextBridge.exposeInMainWorld('desk', { ...Object.fromEntries(asks), 'desk:read': deskRead, on })
