/** How a text begins that nobody has written yet. It is read by clerks as it stands, so it says so plainly. */
const openings: Readonly<Record<string, string>> = { en: 'Not written yet: ', fr: 'Pas encore écrit : ' }

/** An honest text for something that a draft cannot know; `check` names it until a person has replaced it. */
export function notWritten(what: { readonly en: string; readonly fr: string }, language: string): string {
  const tag = language.split('-', 1)[0] === 'fr' ? 'fr' : 'en'
  return `${openings[tag] ?? ''}${what[tag]}`
}

export function isNotWritten(text: string): boolean {
  return Object.values(openings).some((opening) => text.startsWith(opening))
}
