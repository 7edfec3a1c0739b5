import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../../', import.meta.url))

export type Bundle = { readonly file: string; readonly remove: () => void }

/** A source file of ours as a script that Node can run: a process that can be killed. In `node_modules`, to find its own. */
export async function bundled(entry: string): Promise<Bundle> {
  const folder = join(root, 'node_modules', `.handrail-child-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: join(root, entry),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  })
  return {
    file: join(folder, 'child.mjs'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type Started = {
  readonly process: ChildProcess
  /** Every whole line said so far: what was acknowledged before the kill. */
  readonly lines: () => string[]
  readonly firstLine: Promise<unknown>
  /** SIGKILL, and wait until the process is gone. */
  readonly kill: () => Promise<void>
  /** The end that it comes to by itself. */
  readonly ended: Promise<void>
}

export function start({ file }: Bundle, args: readonly string[]): Started {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  // Not 'exit': what was still in the pipe counts as acknowledged too.
  const ended = once(child, 'close').then(() => undefined)
  return {
    process: child,
    lines: () => said.split('\n').slice(0, -1),
    firstLine: Promise.race([once(child.stdout, 'data'), ended]),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    ended,
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}
