import type { Article, ErrorMessage, Step } from '../article'
import { checkPack } from '../lint'
import type { Manifest } from '../pack'
import type { Path } from '../rules'

export const manifest: Manifest = {
  id: 'sample',
  version: '2026.11',
  title: { en: 'Sample', fr: 'Exemple' },
  publisher: 'Help desk',
  licence: 'CC-BY-4.0',
  languages: ['en', 'fr'],
  facts: [
    {
      id: 'device',
      label: { en: 'Device', fr: 'Appareil' },
      knows: 0.9,
      values: ['iphone', 'ipad', 'android'].map((id) => ({ id, label: { en: id, fr: id }, words: {} })),
    },
  ],
  questions: [],
}

export function step(id: string, more: Partial<Step> = {}): Step {
  return { id, title: id, record: id, do: 'Look.', must: 'expected', ...more }
}

export function row(id: string, article: string, more: Partial<ErrorMessage> = {}): ErrorMessage {
  return { id, kind: 'error', shows: [`Message ${id}`], article, ...more }
}

export function article(id: string, more: Partial<Article> = {}): Article {
  return {
    id,
    language: 'en',
    title: id,
    revision: 1,
    confidence: 'validated',
    heading: 'Do it',
    choose: 'Choose this.',
    impact: 'A moment.',
    minutes: 5,
    dataAtRisk: 'Nothing.',
    needs: [],
    whoMay: 'Everyone',
    applies: { device: ['iphone'] },
    symptoms: [{ id: 'one', text: 'Broken' }],
    keywords: [],
    steps: [step('first'), step('last', { must: 'critical' })],
    completion: 'Done.',
    errors: [],
    invalidates: {},
    owner: 'Help desk',
    reviewedOn: '2026-10-01',
    reviewBy: '2027-10-01',
    sources: [],
    background: '',
    ...more,
  }
}

export const both = (id: string, more: Partial<Article> = {}) => [
  article(id, more),
  article(id, { ...more, language: 'fr' }),
]

/** Each problem as `file path rule`: the path stands in for the line, which only a file has. */
export function check(
  articles: readonly Article[],
  given: Partial<Manifest> = {},
  today?: string,
  digests: Readonly<Record<string, string>> = {},
) {
  const places: Path[] = []
  const locate = (path: Path) => ({ line: places.push(path), column: 1 })
  const digestOf = ({ language }: Article) => {
    const digest = digests[language]
    return digest === undefined ? {} : { digest }
  }
  const { pack, problems } = checkPack({
    manifest: { manifest: { ...manifest, ...given }, file: 'pack.yaml', locate },
    articles: articles.map((one) => ({ article: one, file: `${one.id}.${one.language}`, locate, ...digestOf(one) })),
    ...(today === undefined ? {} : { today }),
  })
  const told = problems.map(({ file, line, rule }) => `${file} ${(places[line - 1] ?? []).join('.')} ${rule}`)
  return { pack, told, problems, used: pack.articles.map(({ id, language }) => `${id}.${language}`) }
}
