/** The article's text with the digest of what it was translated from, on its own line below the language; undefined where no such line is. */
export function withTranslationOf(text: string, digest: string): string | undefined {
  const lines = text.split('\n')
  const end = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line))
  const keyAt = (key: string) => lines.slice(0, Math.max(0, end)).findIndex((line) => line.startsWith(`${key}:`))
  const stamped = `translationOf: "${digest}"${lines[0]?.endsWith('\r') ? '\r' : ''}`
  const old = keyAt('translationOf')
  if (old >= 0) return lines.with(old, stamped).join('\n')
  const language = keyAt('language')
  return language < 0 ? undefined : lines.toSpliced(language + 1, 0, stamped).join('\n')
}
