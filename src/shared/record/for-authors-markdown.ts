import { forAuthorsWords, type ForAuthorsWords } from '../words/for-authors-words'
import type { FlagSum, ForAuthors, GapSum } from './for-authors'
import { escaped } from './markdown'

/** One file for a person and for a program: Markdown that ends in the same as a block of JSON. */
export function forAuthorsMarkdown(report: ForAuthors, language: string): string {
  const words = forAuthorsWords(language)
  const { flags, gaps } = report
  const parts = [
    `# ${escaped(words.heading(report.desk, report.day))}`,
    words.about,
    `## ${words.flags}`,
    ...(flags.length === 0 ? [words.noFlags] : byArticle(flags).map((sums) => articlePart(sums, words))),
    `## ${words.gaps}`,
    gaps.length === 0 ? words.noGaps : gaps.map((gap) => gapLines(gap, words)).join('\n'),
    `## ${words.data}`,
    // No string of it begins a line, so nothing typed can end the block.
    `\`\`\`json\n${JSON.stringify(report, undefined, 2)}\n\`\`\``,
  ]
  return `${parts.join('\n\n')}\n`
}

/** The files' names differ by day; two of one day are numbered by who writes them. */
export function forAuthorsFileName({ desk, day }: ForAuthors): string {
  return `handrail-for-authors ${desk} ${day}.md`
}

/** In the order of the article that was flagged most. */
function byArticle(flags: readonly FlagSum[]): FlagSum[][] {
  const articles = new Map<string, FlagSum[]>()
  for (const flag of flags) {
    const key = JSON.stringify([flag.pack, flag.packVersion, flag.article, flag.revision, flag.language])
    articles.set(key, [...(articles.get(key) ?? []), flag])
  }
  return [...articles.values()]
}

function articlePart(sums: readonly FlagSum[], words: ForAuthorsWords): string {
  const [first] = sums
  if (!first) return ''
  const { article, title, revision, pack, packVersion, language } = first
  const head = `### ${escaped(title)}\n\n${words.article(article, revision, `${pack} ${packVersion}`, language)}`
  return `${head}\n\n${sums.map((sum) => flagLines(sum, words)).join('\n')}`
}

function flagLines(flag: FlagSum, words: ForAuthorsWords): string {
  const { step, kind, facts } = flag
  const place = step ? `${step.number} ${step.title}` : words.whole
  const known = facts.map(({ label, words: value, count }) => words.fact(label, value, count))
  return [
    `- **${escaped(place)}** · ${words.kinds[kind]} · ${when(flag, words)}`,
    ...(known.length === 0 ? [] : [`  - ${escaped(words.known(known.join(' · ')))}`]),
    ...flag.words.map((typed) => `  - ${escaped(words.quote(typed))}`),
  ].join('\n')
}

function gapLines(gap: GapSum, words: ForAuthorsWords): string {
  return [
    `- ${escaped(words.quote(gap.words))} · ${when(gap, words)}`,
    ...(gap.nearest.length === 0 ? [] : [`  - ${escaped(words.nearest(gap.nearest.join(' · ')))}`]),
    ...(gap.why === 'nothing-begun' ? [`  - ${words.begun}`] : []),
  ].join('\n')
}

function when({ count, from, to }: FlagSum | GapSum, words: ForAuthorsWords): string {
  return `${words.times(count)} · ${from === to ? from : `${from} – ${to}`}`
}
