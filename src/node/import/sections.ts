import type { Block, PageRead } from './blocks'

/** What a part of a support page is about. */
type SectionKind = 'symptoms' | 'impact' | 'cause' | 'steps' | 'more' | 'other'

export type Section = {
  readonly kind: SectionKind
  /** Empty above the first heading. */
  readonly heading: string
  readonly level: number
  readonly blocks: readonly Block[]
}

/** Headings as support pages in English and French have them; the first that fits decides. */
const headings: readonly (readonly [SectionKind, RegExp])[] = [
  ['impact', /^(?:user |customer )?impact\b|^conséquences?\b/iu],
  ['cause', /^(?:root )?causes?\b|^reason\b|^why (?:did|does|do|am)\b|^raisons?\b/iu],
  [
    'steps',
    /^(?:resolutions?|solutions?|workarounds?|fix(?:es)?|mitigation|procedure|steps?\b(?! to reproduce)|method|option) ?\d*\b/iu,
  ],
  ['steps', /^(?:résolutions?|contournement|étapes?|procédure|méthode|marche à suivre)\b/iu],
  [
    'symptoms',
    /^(?:symptoms?|problems?|issues?|summary|introduction|scenarios?|error messages?|overview|description) ?\d*\b/iu,
  ],
  ['symptoms', /^(?:symptômes?|problèmes?|sommaire|résumé|messages? d['’]erreur|présentation)\b/iu],
  ['more', /^(?:more|additional|further|related|other) (?:information|info|resources|articles|topics|help)\b/iu],
  ['more', /^(?:references?|see also|status|next steps|still need help|notes?|applies to|learn more)\b/iu],
  [
    'more',
    /^(?:informations? (?:supplémentaires?|complémentaires?)|plus d['’]informations?|pour en savoir plus|voir aussi|références?)\b/iu,
  ],
]
const somewhere: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'steps',
    /\b(?:resolution|solution|workaround|how (?:do|can|to)|to (?:fix|resolve|work around)|troubleshoot\w*)\b|résoudre|comment faire/iu,
  ],
  ['symptoms', /\b(?:symptoms?|error messages?)\b|symptôme/iu],
]

function kindBy(list: typeof headings, heading: string): SectionKind | undefined {
  return list.find(([, shape]) => shape.test(heading))?.[0]
}

/** The page cut at its headings. A part below another is of its kind, unless its own heading plainly says otherwise. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: { kind: SectionKind; heading: string; level: number; blocks: Block[] }[] = []
  const open: { level: number; kind: SectionKind }[] = []
  let current = { kind: 'symptoms' as SectionKind, heading: '', level: 1, blocks: [] as Block[] }
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      current.blocks.push(block)
      continue
    }
    sections.push(current)
    while ((open.at(-1)?.level ?? 0) >= block.level) open.pop()
    const above = open.at(-1)?.kind
    const own = kindBy(headings, block.text)
    const kind = own ?? (above === undefined || above === 'other' ? (kindBy(somewhere, block.text) ?? 'other') : above)
    open.push({ level: block.level, kind })
    current = { kind, heading: block.text, level: block.level, blocks: [] }
  }
  sections.push(current)
  return sections.filter(({ heading, blocks: own }) => heading !== '' || own.length > 0)
}

type Titled = { readonly title: string | undefined; readonly rest: readonly Block[] }

/** The page's own heading, which stands for the whole of it, and the blocks without it. */
export function titleOf({ blocks, title }: PageRead): Titled {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1)
  const heading = blocks[at]
  if (heading?.kind === 'heading') return { title: heading.text, rest: blocks.toSpliced(at, 1) }
  const first = title === undefined ? firstLine(blocks) : undefined
  return first === undefined ? { title, rest: blocks } : { title: first, rest: blocks.slice(1) }
}

/** Plain text has no levels: its title is the heading above the first heading, unless it names a part of a page itself. */
function firstLine([first, second]: readonly Block[]): string | undefined {
  if (first?.kind !== 'heading' || second?.kind !== 'heading') return undefined
  return kindBy(headings, first.text) === undefined ? first.text : undefined
}
