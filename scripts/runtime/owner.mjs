import { hostname } from 'node:os'

/** @returns {string} names this process in folders that another one may find after we were killed */
export function ownerTag() {
  return `${hostname()}@${process.pid}`
}

/**
 * Only for owners on this computer can it be known. One on another computer (a shared home) or in another container may
 * well be alive.
 *
 * @param {string} tag
 */
export function isKnownDead(tag) {
  const ours = `${hostname()}@`
  if (!tag.startsWith(ours)) return false
  try {
    process.kill(Number.parseInt(tag.slice(ours.length), 10), 0)
    return false
  } catch (error) {
    // EPERM: it lives and belongs to someone else.
    return error.code === 'ESRCH'
  }
}
