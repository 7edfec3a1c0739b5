export type HtmlToken =
  | {
      readonly kind: 'open'
      readonly name: string
      readonly attributes: ReadonlyMap<string, string>
      readonly line: number
    }
  | { readonly kind: 'close'; readonly name: string; readonly line: number }
  | { readonly kind: 'text'; readonly text: string; readonly line: number }

/** What stands inside is for a browser, never for a reader. */
const raw = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'textarea',
  'select',
  'video',
  'audio',
  'canvas',
])

/**
 * The tags and texts of a page, as tolerant as a browser and in one pass: a tag or comment that does not end takes the rest with it. Nothing
 * in the page is run or fetched; there is nothing here that could.
 */
export function* htmlTokens(source: string): Generator<HtmlToken> {
  const lower = source.toLowerCase()
  const lines = lineCounter(source)
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('<', at)
    const end = open < 0 ? source.length : open
    if (end > at) yield { kind: 'text', text: decoded(source.slice(at, end)), line: lines(at) }
    if (open < 0) return
    const tag = tagAt(source, lower, open)
    if (tag.token) yield { ...tag.token, line: lines(open) }
    at = tag.end
    if (tag.token?.kind === 'open' && raw.has(tag.token.name)) at = afterRaw(lower, tag.token.name, at)
  }
}

type Bare =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

function tagAt(source: string, lower: string, open: number): { readonly token?: Bare; readonly end: number } {
  if (source.startsWith('<!--', open)) return { end: after(source, '-->', open + 4) }
  if (/^<[!?]/.test(source.slice(open, open + 2))) return { end: after(source, '>', open) }
  const closing = source[open + 1] === '/'
  const name = /^[a-z][a-z0-9-]{0,30}/.exec(lower.slice(open + (closing ? 2 : 1), open + 40))?.[0]
  if (name === undefined) return { token: { kind: 'text', text: '<' }, end: open + 1 }
  const end = tagEnd(source, open)
  if (closing) return { token: { kind: 'close', name }, end }
  return { token: { kind: 'open', name, attributes: attributesOf(source.slice(open + 1 + name.length, end - 1)) }, end }
}

/** Behind the ">" that ends the tag; one inside quotes does not. */
function tagEnd(source: string, open: number): number {
  let quote = ''
  for (let at = open + 1; at < source.length; at++) {
    const sign = source[at] ?? ''
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '>') return at + 1
    else if ((sign === '"' || sign === "'") && source[at - 1] === '=') quote = sign
  }
  return source.length
}

function after(source: string, sign: string, from: number): number {
  const at = source.indexOf(sign, from)
  return at < 0 ? source.length : at + sign.length
}

function afterRaw(lower: string, name: string, from: number): number {
  const at = lower.indexOf(`</${name}`, from)
  return at < 0 ? lower.length : at
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const shape =
    /([a-z-]{1,30})="([^"]*)"|([a-z-]{1,30})='([^']*)'|([a-z-]{1,30})=([^\s"'>]+)|(?<![a-z-])(hidden)(?![a-z-])/gi
  for (const [, a, b, c, d, e, f, g] of text.slice(0, 4000).matchAll(shape)) {
    found.set((a ?? c ?? e ?? g ?? '').toLowerCase(), decoded(b ?? d ?? f ?? ''))
  }
  return found
}

/** Lines are asked for in rising order, so that all of them cost one pass. */
function lineCounter(source: string): (offset: number) => number {
  let line = 1
  let next = source.indexOf('\n')
  return (offset) => {
    for (; next >= 0 && next < offset; next = source.indexOf('\n', next + 1)) line++
    return line
  }
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  rarr: '→',
  larr: '←',
  times: '×',
  deg: '°',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  icirc: 'î',
  iuml: 'ï',
  ocirc: 'ô',
  ugrave: 'ù',
  ucirc: 'û',
  Eacute: 'É',
  Egrave: 'È',
  Agrave: 'À',
  Ccedil: 'Ç',
  oelig: 'œ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
}

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      const isLetter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      return isLetter ? String.fromCodePoint(code) : '\uFFFD'
    },
  )
}
