import { insightWords } from '../words/insight-words'
import { MINUTES, type Insights } from './insights'

/** One bar: its parts are drawn one behind the other, and each number stands beside it. */
type Bar = { readonly label: string; readonly parts: readonly number[]; readonly aside?: string }
export type Plot = {
  readonly id: 'outcomes' | 'weeks' | 'articles' | 'minutes' | 'steps' | 'searches'
  readonly title: string
  readonly help: string
  /** What the parts of a bar are, where there are several. */
  readonly series: readonly string[]
  readonly bars: readonly Bar[]
}

/** The same plots for the screen, the picture and the table, in the words of one language. */
export function plotsOf(insights: Insights, language: string): Plot[] {
  const words = insightWords(language)
  const { outcomes, weeks, articles, minutes, steps, searches } = insights
  const bar = (label: string, ...parts: number[]): Bar => ({ label, parts })
  const ends = ['resolved', 'escalated', 'abandoned', 'unfinished'] as const
  return [
    {
      ...words.plots.outcomes,
      id: 'outcomes',
      series: [],
      bars: ends.map((end) => bar(words.outcomes[end], outcomes[end])),
    },
    {
      ...words.plots.weeks,
      id: 'weeks',
      series: [words.known, words.unknown],
      bars: weeks.slice(-16).map(({ monday, known, unknown }) => bar(monday, known, unknown)),
    },
    {
      ...words.plots.articles,
      id: 'articles',
      series: [words.solved, words.notSolved],
      bars: articles.map(({ title, visits, solved }) => bar(title, solved, visits - solved)),
    },
    {
      ...words.plots.minutes,
      id: 'minutes',
      series: [],
      bars: minutes.map((count, at) => bar(words.upTo(MINUTES[at], MINUTES[at - 1]), count)),
    },
    {
      ...words.plots.steps,
      id: 'steps',
      series: [],
      bars: steps.map(({ article, step, version, failed, of }) => ({
        ...bar([step, article, version].filter((part) => part !== '').join(' · '), failed),
        aside: words.of(of),
      })),
    },
    {
      ...words.plots.searches,
      id: 'searches',
      series: [],
      bars: searches.map(({ words: typed, count }) => bar(typed, count)),
    },
  ]
}
