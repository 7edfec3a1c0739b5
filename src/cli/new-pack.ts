import type { Article } from '../shared/content/article'
import type { Manifest } from '../shared/content/pack'
import { draftTexts } from '../node/import/draft-texts'

type Given = { readonly id: string; readonly title: string; readonly language: string }

/** The manifest of a pack that begins today. */
export function firstManifest({ id, title, language }: Given, today: string): Manifest {
  const { publisher, licence } = draftTexts(language)
  const version = today.slice(0, 7).replace('-', '.')
  const texts = { [language]: title }
  return { id, version, title: texts, publisher, licence, languages: [language], facts: [], questions: [] }
}

/** An article in which everything is still to be written, but nothing is wrong. */
export function firstArticle(language: string, today: string): Article {
  const texts = draftTexts(language)
  return {
    id: 'first-article',
    language,
    title: texts.title,
    revision: 1,
    confidence: 'work-in-progress',
    heading: texts.heading,
    choose: texts.choose,
    impact: texts.impact,
    minutes: 5,
    dataAtRisk: texts.dataAtRisk,
    needs: [],
    whoMay: texts.whoMay,
    applies: {},
    symptoms: [{ id: 'first-symptom', text: texts.symptom }],
    keywords: [],
    steps: [{ id: 'first-step', title: texts.stepTitle, record: texts.record, do: texts.action, must: 'critical' }],
    completion: texts.completion,
    errors: [],
    invalidates: {},
    owner: texts.owner,
    reviewedOn: today,
    reviewBy: `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('02-29', '02-28')}`,
    sources: [],
    background: '',
  }
}
