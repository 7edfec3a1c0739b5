import { tidy, type Block, type Dropped } from './blocks'

/** Lines that support sites put around their articles. A line here is dropped from every import, and named in its report. */
const knownFrames: readonly RegExp[] = [
  /^besoin d['’]aide ?\??$/iu,
  /^need more help ?\??$/iu,
  /^vous voulez plus d['’]options ?\??$/iu,
  /^want more options ?\??$/iu,
  /^explore subscription benefits\b/iu,
  /^(?:découvrez|explorez) les avantages de l['’]abonnement/iu,
  /^(?:was this (?:information|page|article) helpful|ces informations vous ont-elles été utiles|cet article vous a-t-il été utile) ?\??$/iu,
  /^(?:thank you for your feedback|merci pour vos commentaires)\b/iu,
  /^(?:skip to main content|passer directement au contenu principal|aller au contenu)$/iu,
  /^(?:subscribe to rss feed|s['’]abonner à des flux rss)$/iu,
  /^(?:sign in|log in|se connecter) (?:to|avec|with) .{0,60}$/iu,
  /^(?:ask the (?:microsoft )?community|poser une question à la communauté)\b.{0,40}$/iu,
  /^(?:your privacy choices|vos choix de confidentialité|cookie preferences|gérer les cookies|manage cookies)$/iu,
  /^©.{0,80}$/u,
]

/** The blocks without the site's frame, and what was left out. */
export function withoutFrame(blocks: readonly Block[]): { readonly blocks: Block[]; readonly dropped: Dropped[] } {
  const dropped: Dropped[] = []
  const kept = blocks.filter((block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return true
    if (!knownFrames.some((frame) => frame.test(block.text))) return true
    dropped.push({ line: block.line, text: block.text, why: 'frame of the site' })
    return false
  })
  return { blocks: kept, dropped }
}

/** The same for plain text, whose lines are dropped before they are put together; every line keeps its number. */
export function withoutFrameLines(source: string): { readonly text: string; readonly dropped: Dropped[] } {
  const dropped: Dropped[] = []
  const lines = source.split(/\r\n?|\n/).map((raw, at) => {
    const text = tidy(raw)
    if (!knownFrames.some((frame) => frame.test(text))) return raw
    dropped.push({ line: at + 1, text, why: 'frame of the site' })
    return ''
  })
  return { text: lines.join('\n'), dropped }
}
