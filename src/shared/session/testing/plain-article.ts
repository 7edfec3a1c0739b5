import type { Article, Step } from '../../content/article'
import type { Pack } from '../../content/pack'
import { smallPack } from './small-pack'

type Change = Partial<Omit<Article, 'steps'>> & {
  readonly steps?: readonly (Partial<Step> & { readonly id: string })[]
}

/** An article in English whose every word is its id; by default it has the steps "one" and "two". */
export function plainArticle(id: string, { steps = [{ id: 'one' }, { id: 'two' }], ...more }: Change = {}): Article {
  return {
    id,
    language: 'en',
    title: id,
    revision: 1,
    confidence: 'validated',
    heading: id,
    choose: id,
    impact: id,
    minutes: 5,
    dataAtRisk: id,
    needs: [],
    whoMay: id,
    applies: {},
    symptoms: [{ id: 'symptom', text: id }],
    keywords: [],
    steps: steps.map((step) => ({
      title: step.id,
      record: `${step.id} reached`,
      do: step.id,
      must: 'expected',
      ...step,
    })),
    completion: id,
    errors: [],
    invalidates: {},
    owner: id,
    reviewedOn: '2026-10-01',
    reviewBy: '2027-10-01',
    sources: [],
    background: '',
    ...more,
  }
}

/** The facts and questions of the small pack with other articles. */
export function packOf(...articles: readonly Article[]): Pack {
  return { ...smallPack, articles: [...articles] }
}
