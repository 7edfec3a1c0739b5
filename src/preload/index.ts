import { contextBridge, ipcRenderer } from 'electron'
import { requests } from '../shared/ipc/contract'

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

contextBridge.exposeInMainWorld('desk', { ...Object.fromEntries(asks), 'desk:read': deskRead })
