/**
 * Nothing is dragged into the window: neither a file, whose name or words would land in a field, nor a piece of another program. Words that are
 * marked on the page are not dragged about either: under a finger that is nearly always a slip.
 */
export function refuseDrops(target: EventTarget = window): void {
  for (const type of ['dragstart', 'dragenter', 'dragover', 'drop']) {
    target.addEventListener(type, (event) => event.preventDefault(), { capture: true })
  }
}
