import type { PackRefusal } from '../../shared/content/pack-offer'

/** A refusal for a terminal: nothing in a pack may move its cursor. */
export function refusalText({ code, file, detail }: PackRefusal): string {
  return [code, file, detail]
    .filter((part) => part !== undefined)
    .join(': ')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}
