import type { QueryLine } from '../node/corpus/corpus-line'
import { nextQuestion, type NextQuestion } from '../shared/triage/ask'
import { rank, type AnswerEffect } from '../shared/triage/rank'
import type { Facts, Suggestion } from '../shared/triage/suggestion'
import type { TriageIndex } from '../shared/triage/triage-index'
import { scoresOf, type Run, type Scores } from './eval-scores'

const most = 3

/** The scores after 0, 1, 2 and 3 questions, each answered from the facts of the right article; who has no more questions stays as he is. */
export function scoresAfterQuestions(queries: readonly QueryLine[], index: TriageIndex): Scores[] {
  const visits = queries.map((query) => visitOf(query, index))
  return Array.from({ length: most + 1 }, (_, asked) =>
    scoresOf(
      visits.map((runs) => runs[Math.min(asked, runs.length - 1)] ?? { query: queries[0] as QueryLine, found: [] }),
    ),
  )
}

/** What is found before the first question and after each. */
function visitOf(query: QueryLine, index: TriageIndex): Run[] {
  let facts: Facts = {}
  let answers: readonly AnswerEffect[] = []
  let asked: readonly string[] = []
  let suggestions = ranked(query, facts, answers, index)
  const right = rightArticle(query, suggestions)
  const runs = [runOf(query, suggestions)]
  while (runs.length <= most) {
    const question = nextQuestion(suggestions, facts, asked, index.pack, index)
    if (question === undefined) break
    asked = [...asked, question.id]
    const fact = question.kind === 'fact' ? factOf(question, right, index) : undefined
    if (fact !== undefined) facts = { ...facts, [question.id]: fact }
    if (question.kind === 'author') answers = [...answers, ...effectOf(question, right, index)]
    suggestions = ranked(query, facts, answers, index)
    runs.push(runOf(query, suggestions))
  }
  return runs
}

function ranked(query: QueryLine, facts: Facts, answers: readonly AnswerEffect[], index: TriageIndex): Suggestion[] {
  return rank(query.query, { facts, answers }, index, index.pack.manifest.languages[0] ?? 'en')
}

function runOf(query: QueryLine, suggestions: readonly Suggestion[]): Run {
  return { query, found: suggestions.slice(0, 50).map(({ article }) => article) }
}

/** Of equal twins the one that is found first: the customer has one trouble, not two. */
function rightArticle(query: QueryLine, suggestions: readonly Suggestion[]): string {
  const right = new Set(query.relevant.filter(({ grade }) => grade === 2).map(({ id }) => id))
  return suggestions.find(({ article }) => right.has(article))?.article ?? ''
}

/** The customer does not know what the article does not say. */
function factOf(question: NextQuestion, right: string, { candidates, places }: TriageIndex): string | undefined {
  return candidates[places.get(right) ?? -1]?.applies[question.id]?.[0]
}

function effectOf(question: NextQuestion, right: string, { pack }: TriageIndex): AnswerEffect[] {
  const authored = pack.manifest.questions.find(({ id }) => id === question.id)
  const answer = authored?.answers.find(({ favours }) => favours.includes(right))
  return answer === undefined ? [] : [{ favours: answer.favours, against: answer.against }]
}
