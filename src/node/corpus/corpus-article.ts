import type { Article, Step, Symptom } from '../../shared/content/article'
import { appliesOf } from './corpus-facts'
import type { CorpusLine } from './corpus-line'
import { languageOf } from './language-of'

type Section = CorpusLine['sections'][number]

const symptomHeading = /symptom|problem|issue|summary|introduction|scenario|sympt|probl|sommaire|résumé/i
const noHeading = /^\s*$/
/** Sentences of a symptom that are read one by one; what comes after says more of the cause than of the complaint. */
const mostSentences = 14
const mostLetters = 300

/** A corpus line as an article of a pack: what customers would say goes to the symptoms, quoted messages stay quoted, the rest are steps. */
export function articleOf(line: CorpusLine, says: readonly string[]): Article {
  const { symptoms, rest } = partsOf(line.sections)
  const texts = symptoms.map((section) => section.text).join('\n')
  return {
    id: line.id,
    language: languageOf(`${line.title} ${line.description} ${line.sections[0]?.text ?? ''}`),
    title: line.title,
    revision: 1,
    confidence: 'validated',
    heading: line.title,
    choose: line.description,
    impact: [line.product, line.area, line.category, ...line.appliesTo].join(' ').replaceAll(/[\\/_-]/g, ' '),
    minutes: 5,
    dataAtRisk: '',
    needs: [],
    whoMay: '',
    applies: appliesOf(line),
    symptoms: [...symptomsOf(line, sentencesOf(texts)), ...saidOf(line, says)],
    keywords: [],
    steps: rest.map(stepOf),
    completion: '',
    errors: [],
    invalidates: {},
    owner: '',
    reviewedOn: '2026-01-01',
    reviewBy: '2027-01-01',
    sources: [],
    background: '',
  }
}

/** A section below a symptom's heading belongs to it as long as its own heading is of a lower level. */
function partsOf(sections: readonly Section[]): { symptoms: Section[]; rest: Section[] } {
  const symptoms: Section[] = []
  const rest: Section[] = []
  let below = 0
  for (const section of sections) {
    const named = symptomHeading.test(section.heading)
    const inside = below > 0 && section.level > below
    if (named || inside || noHeading.test(section.heading)) symptoms.push(section)
    else rest.push(section)
    if (named) below = inside ? below : section.level
    else if (!inside) below = 0
  }
  const [first] = rest
  return symptoms.length > 0 || first === undefined ? { symptoms, rest } : { symptoms: [first], rest: rest.slice(1) }
}

function symptomsOf(line: CorpusLine, sentences: readonly string[]): Symptom[] {
  const heading = line.h1 !== '' && line.h1 !== line.title ? [{ id: 'heading', text: line.h1 }] : []
  const messages = [...line.errors, ...line.errorCodes].map((text, at) => ({
    id: `message-${at}`,
    text,
    shows: [text],
  }))
  return [...heading, ...messages, ...sentences.map((text, at) => ({ id: `symptom-${at}`, text }))]
}

/** Customers' words find the article, its own heading is shown. */
function saidOf({ title, h1 }: CorpusLine, says: readonly string[]): Symptom[] {
  return says.length === 0 ? [] : [{ id: 'customers-say', text: h1 === '' ? title : h1, says: [...says] }]
}

function sentencesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?:])\s+(?=[\p{Lu}"“«\d])/u)
    .map((sentence) => sentence.trim().slice(0, mostLetters))
    .filter((sentence) => sentence.length > 2)
    .slice(0, mostSentences)
}

function stepOf({ heading, text }: Section, at: number): Step {
  return { id: `step-${at + 1}`, title: heading, record: heading, do: text, must: 'expected' }
}
