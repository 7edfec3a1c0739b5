import type { Step } from './article'
import { finding, type Finding, type ReadArticle } from './finding'
import { checkLabels } from './lint-labels'
import type { Path } from './rules'

/** What can be said of an article without looking at any other. */
export function checkArticle(read: ReadArticle, today?: string): Finding[] {
  return [
    ...repeatedIds(read),
    ...read.article.steps.flatMap((step, index) => checkStep(read, step, index)),
    ...criticalStep(read),
    ...checkLabels(read),
    ...reviewDates(read, today),
  ]
}

type WithId = { readonly id: string }

function repeatedIds(read: ReadArticle): Finding[] {
  const { symptoms, steps, errors } = read.article
  return [
    ...repeated(read, ['symptoms'], symptoms),
    ...repeated(read, ['steps'], steps),
    ...repeated(read, ['errors'], errors),
    ...steps.flatMap((step, index) => [
      ...repeated(read, ['steps', index, 'variants'], step.variants ?? []),
      ...repeated(read, ['steps', index, 'couldNot'], step.couldNot ?? []),
      ...repeated(read, ['steps', index, 'sights'], step.sights ?? []),
      ...repeated(read, ['steps', index, 'value', 'choices'], step.value?.choices ?? []),
    ]),
  ]
}

/** A step, a sight or a choice is part of the procedure, so an article is not used without it; of anything else the later one goes. */
function repeated(read: ReadArticle, list: Path, items: readonly WithId[]): Finding[] {
  const whole = ['steps', 'sights', 'choices'].includes(String(list.at(-1)))
  const seen = new Set<string>()
  return items.flatMap(({ id }, index) => {
    const isNew = !seen.has(id)
    seen.add(id)
    if (isNew) return []
    const text = `The id "${id}" stands twice among the ${String(list.at(-1))}; ${whole ? 'the article' : 'this one'} is left out`
    return [finding('duplicate-id', read, { at: [...list, index, 'id'], text, cut: whole ? 'file' : [...list, index] })]
  })
}

function checkStep(read: ReadArticle, step: Step, index: number): Finding[] {
  const at: Path = ['steps', index]
  if (step.destructive && !step.warning) {
    const text = `Step "${step.id}" is destructive but warns of nothing; the article is left out`
    return [finding('destructive-without-warning', read, { at: [...at, 'destructive'], text, cut: 'file' })]
  }
  const found = secretValue(read, step, at)
  const word = step.warning ? undefined : riskyWord(step, read.article.language)
  if (word) found.push(finding('risky-word', read, { at: [...at, 'do'], text: `Step "${step.id}" says "${word}" without a warning` }))
  if (changesSomething(step) && !saysWhatToSee(step)) {
    found.push(finding('no-look', read, { at: [...at, 'id'], text: `Step "${step.id}" does not say what should be seen after it` }))
  }
  return found
}

/** What is typed there would be in the record. */
function secretValue(read: ReadArticle, { id, secret, value }: Step, at: Path): Finding[] {
  if (!secret || !value) return []
  const text = `Step "${id}" is secret, yet asks what is seen or typed there; the question is left out`
  return [finding('secret-value', read, { at: [...at, 'value'], text, cut: [...at, 'value'] })]
}

const risky: Readonly<Record<string, RegExp>> = {
  en: /\b(?:delet(?:e|ing)|eras(?:e|ing)|remov(?:e|ing)|wip(?:e|ing)|uninstall(?:ing)?)\b/i,
  fr: /\b(?:supprim(?:er|ez|e)|effac(?:er|ez|e)|désinstall(?:er|ez|e))(?!\p{L})/iu,
}

function riskyWord(step: Step, language: string): string | undefined {
  const texts = [step.title, step.do, ...(step.variants ?? []).map((variant) => variant.do)]
  return risky[language.split('-', 1)[0] ?? '']?.exec(texts.join('\n'))?.[0]
}

/** A touch, a typed secret or a loss: all that is known of a step without understanding its words. */
function changesSomething(step: Step): boolean {
  const touches = [step, ...(step.variants ?? [])].some((way) => (way.labels ?? []).length > 0 || way.do.includes('**'))
  return touches || Boolean(step.secret) || Boolean(step.destructive)
}

function saysWhatToSee(step: Step): boolean {
  const variants = step.variants ?? []
  return Boolean(step.look ?? step.sights) || (variants.length > 0 && variants.every((variant) => variant.look))
}

function criticalStep(read: ReadArticle): Finding[] {
  if (read.article.steps.some((step) => step.must === 'critical')) return []
  return [finding('no-critical-step', read, { at: ['steps'], text: 'No step is critical, so nothing proves that the article worked' })]
}

function reviewDates(read: ReadArticle, today: string | undefined): Finding[] {
  const { reviewBy, reviewedOn } = read.article
  const at = ['reviewBy']
  if (reviewBy <= reviewedOn) return [finding('review-order', read, { at, text: `To be reviewed by ${reviewBy}, which is not after ${reviewedOn}` })]
  if (today === undefined || today <= reviewBy) return []
  return [finding('review-overdue', read, { at, text: `The review was due by ${reviewBy}` })]
}
