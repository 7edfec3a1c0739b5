import type { Article, Step } from '../../shared/content/article'
import type { Manifest } from '../../shared/content/pack'
import { writeYaml, type YamlValue } from './yaml-write'

/** The text of an article's file, its keys in the order of the guide. What is as usual is left out. */
export function articleFile(article: Article): string {
  const { id, language, translationOf, title, revision, confidence, ...rest } = article
  const { heading, choose, impact, minutes, dataAtRisk, needs, whoMay, applies, symptoms, keywords, steps, ...end } =
    rest
  const { completion, errors, invalidates, owner, reviewedOn, reviewBy, sources, background } = end
  const first = writeYaml({ id, language, translationOf, title, revision, confidence })
  const choice = writeYaml({ heading, choose, impact, minutes, dataAtRisk, needs, whoMay, applies })
  const found = writeYaml({ symptoms: [...symptoms], keywords: someOf(keywords) })
  const done = writeYaml({ steps: steps.map(written), completion })
  const rows = writeYaml({ errors: someOf(errors), invalidates: someKeys(invalidates) })
  const last = writeYaml({ owner, reviewedOn, reviewBy, sources: someOf(sources) })
  const keys = [first, choice, found, done, rows, last].filter((part) => part !== '').join('\n')
  return `---\n${keys}---\n${background === '' ? '' : `\n${background}\n`}`
}

function written({ must, ...step }: Step): YamlValue {
  return must === 'expected' ? step : { ...step, must }
}

function someOf<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined
}

function someKeys<T extends object>(keys: T): T | undefined {
  return Object.keys(keys).length > 0 ? keys : undefined
}

/** The text of `pack.yaml`. */
export function manifestFile(manifest: Manifest): string {
  const { facts, questions, lexicon, ...rest } = manifest
  const shared = { facts: someOf(facts), questions: someOf(questions), lexicon: lexicon && someOf(lexicon) }
  return writeYaml({ ...rest, ...shared })
}
