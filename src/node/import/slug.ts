import { fold } from '../../shared/triage/words'

/** As long as ids may be, with room for a number behind it. */
const most = 58

/** Words as an id: lower case, joined by hyphens, cut at a word. `otherwise` when nothing of it can be an id. */
export function slugOf(text: string, otherwise: string): string {
  const words = fold(text)
    .replace(/['’]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, most) : `${slug}-${word}`
    if (longer.length > most) break
    slug = longer
  }
  return slug === '' ? otherwise : slug
}

/** The id, or the id with the first number that makes it new; it is taken from then on. */
export function uniqueId(id: string, taken: Set<string>): string {
  let unique = id
  for (let nth = 2; taken.has(unique); nth++) unique = `${id}-${nth}`
  taken.add(unique)
  return unique
}
