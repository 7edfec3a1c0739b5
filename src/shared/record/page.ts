/** Sheets that printers hold: A4 nearly everywhere, Letter in North America. */
export type PaperSize = 'A4' | 'Letter'

/** Where printers hold Letter, by the two letters of the country. */
const LETTER = ['US', 'CA', 'MX', 'CL', 'CO', 'CR', 'GT', 'PA', 'PH', 'PR', 'SV', 'VE']

/** The paper of a country; an unknown one has the world's. */
export function paperOf(country: string): PaperSize {
  return LETTER.includes(country.toUpperCase()) ? 'Letter' : 'A4'
}

/** How a page is printed: its size, and CSS that declares 'Atkinson Hyperlegible Next' and 'Handrail Signs'. */
export type Page = { readonly size: PaperSize; readonly fontFaces: string }

type Content = {
  readonly language: string
  readonly title: string
  /** Size of the type, margins, and what this paper alone looks like. */
  readonly style: string
  /** Markup whose every text was escaped. */
  readonly body: string
}

/** Only what stands in the file: whoever opens it anywhere loads nothing and runs nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:"

/** The typeface of every paper. */
export const TYPE = "'Atkinson Hyperlegible Next', 'Handrail Signs', sans-serif"

/** One HTML document that is complete in itself and prints well. */
export function pageHtml({ language, title, style, body }: Content, { size, fontFaces }: Page): string {
  return `<!doctype html>
<html lang="${escaped(language)}" dir="auto">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${fontFaces}
@page { size: ${size}; margin: 20mm 18mm 22mm }${style}</style>
</head>
<body>
${body}
</body>
</html>
`
}

/** Text as it stands between tags and in quoted attributes. */
export function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;')
}
