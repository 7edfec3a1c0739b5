import type { Article, Symptom } from '../../shared/content/article'
import { languageOf } from '../corpus/language-of'
import { cut, plainText, tidy, type PageRead } from './blocks'
import { draftTexts } from './draft-texts'
import { originalsOf } from './originals-of'
import { rowsOf, type RowFound } from './rows-of'
import { sectionsOf, titleOf, type Section } from './sections'
import { stepsOf } from './steps-of'
import { symptomsOf } from './symptoms-of'

/** A page as an article; the rows of its error table wait until it is known which articles there are. */
export type Draft = { readonly article: Article; readonly rows: readonly RowFound[] }

export type DraftGiven = {
  /** What the page is called where it comes from. */
  readonly source: string
  readonly says: readonly string[]
  readonly language: string | undefined
  readonly today: string
  /** When a draft must have been looked at. */
  readonly reviewBy: string
}

const longestBackground = 18_000

/** Maps what a page says to the keys of an article. What it does not say is an honest sentence that `check` names. */
export function draftOf(page: PageRead, given: DraftGiven): Draft {
  const { title, rest: body } = titleOf(page)
  const { rows, rest: parts } = rowsOf(body)
  const { keywords, rest } = originalsOf(parts)
  const sections = sectionsOf(rest)
  const { complaint, action, background } = sorted(sections)
  const named = cut(tidy(title ?? ''), 400)
  const language = given.language ?? languageOf(`${named} ${plainText(rest.slice(0, 30))}`)
  const texts = draftTexts(language)
  const found = symptomsOf(complaint.flatMap(({ blocks }) => blocks))
  const steps = stepsOf(action, page.marksLabels)
  return {
    article: {
      id: 'draft',
      language,
      title: named || texts.title,
      revision: 1,
      confidence: 'work-in-progress',
      heading: cut(action.find(({ heading }) => heading !== '')?.heading ?? texts.heading, 200),
      choose: chooseOf(page, found.opening, texts.choose),
      impact: impactOf(sections) ?? texts.impact,
      minutes: 15,
      dataAtRisk: texts.dataAtRisk,
      needs: [],
      whoMay: texts.whoMay,
      applies: {},
      symptoms: withSaid(found.symptoms, named, given.says, texts.symptom),
      keywords,
      steps: steps.steps.length > 0 ? [...steps.steps] : [emptyStep(texts)],
      completion: texts.completion,
      errors: [],
      invalidates: {},
      owner: texts.owner,
      reviewedOn: given.today,
      reviewBy: given.reviewBy,
      sources: [{ title: cut(given.source, 400) }],
      background: backgroundOf(background, steps.overflow),
    },
    rows,
  }
}

function chooseOf({ meta }: PageRead, opening: string | undefined, otherwise: string): string {
  return cut(textAt(meta, 'description') ?? opening ?? otherwise, 1200)
}

function impactOf(sections: readonly Section[]): string | undefined {
  const blocks = sections.filter(({ kind }) => kind === 'impact').flatMap((section) => section.blocks)
  const text = tidy(plainText(blocks).replaceAll('\n', ' '))
  return text === '' ? undefined : cut(text, 1200)
}

type Sorted = {
  readonly complaint: readonly Section[]
  readonly action: readonly Section[]
  readonly background: readonly Section[]
}

/** A page without a heading for its steps has them in what is neither complaint nor cause, or in its only part. */
function sorted(sections: readonly Section[]): Sorted {
  const of = (...kinds: Section['kind'][]) => sections.filter(({ kind }) => kinds.includes(kind))
  const complaint = of('symptoms')
  const [steps, other, more] = [of('steps'), of('other'), of('more')]
  if (steps.length > 0) return { complaint, action: steps, background: of('cause', 'other', 'more') }
  if (other.length > 0) return { complaint, action: other, background: of('cause', 'more') }
  const listed = [...more, ...complaint].filter(({ blocks }) =>
    blocks.some((block) => block.kind === 'list' && block.ordered),
  )
  return {
    complaint,
    action: listed,
    background: sections.filter((section) => !listed.includes(section) && section.kind !== 'symptoms'),
  }
}

function withSaid(found: readonly Symptom[], title: string, says: readonly string[], otherwise: string): Symptom[] {
  const said = says.map((phrase) => cut(tidy(phrase), 400)).filter((phrase) => phrase !== '')
  const [first = { id: 'symptom-1', text: title || otherwise }, ...rest] = found
  return [said.length === 0 ? first : { ...first, says: said }, ...rest]
}

function emptyStep(texts: ReturnType<typeof draftTexts>): Article['steps'][number] {
  return { id: 'step-1', title: texts.stepTitle, record: texts.record, do: texts.action, must: 'expected' }
}

function backgroundOf(sections: readonly Section[], overflow: readonly string[]): string {
  const parts = sections.map(({ heading, blocks }) => {
    const text = blocks
      .map((block) => plainText([block]))
      .filter((own) => own !== '')
      .join('\n\n')
    return heading === '' ? text : `## ${heading}\n\n${text}`
  })
  const long = overflow.length === 0 ? [] : [`## …\n\n${overflow.join('\n\n')}`]
  return cut([...parts, ...long].join('\n\n').trim(), longestBackground)
}

function textAt(meta: PageRead['meta'], key: string): string | undefined {
  const value = Object.hasOwn(meta, key) ? meta[key] : undefined
  const text = typeof value === 'string' ? tidy(value).replaceAll('\n', ' ') : ''
  return text === '' ? undefined : text
}
