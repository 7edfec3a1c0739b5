/** A language that `Intl` takes; a tag that only looks like one, as a record from elsewhere may have, is read as English. */
export function localeOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
