import { execFileSync } from 'node:child_process'

export type SmallDisk = {
  readonly readOnly: () => void
  readonly writable: () => void
  readonly resize: (size: string) => void
  readonly unmount: () => void
}

/**
 * A real file system of this size ('64k', '1m') over a folder, so that "disk full" and "read-only" are the kernel's own.
 * Needs the right to mount: root, as in CI. Without it the test fails rather than claiming what it did not see.
 */
export function mountSmall(folder: string, size: string): SmallDisk {
  const remount = (option: string): void => {
    execFileSync('mount', ['-o', `remount,${option}`, folder])
  }
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'pipe' })
  } catch (error) {
    throw new Error('This test fills a disk of its own and must be allowed to mount one; run it as root.', {
      cause: error,
    })
  }
  return {
    readOnly: () => {
      remount('ro')
    },
    writable: () => {
      remount('rw')
    },
    resize: (to) => {
      remount(`size=${to}`)
    },
    unmount: () => {
      execFileSync('umount', ['-l', folder])
    },
  }
}
