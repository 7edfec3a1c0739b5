import type { Article, CouldNotReason, ErrorMessage, Step } from './article'
import type { Path } from './rules'

/** One text of an article that a person reads or says, and where it stands. */
export type ArticleLine = { readonly at: Path; readonly text: string }

/** Everything that a writer wrote in the article's language; not labels, messages or what customers say, which are others' words. */
export function linesOf(article: Article): ArticleLine[] {
  const { title, heading, choose, impact, dataAtRisk, needs, whoMay, symptoms, steps, completion, errors, owner } = article
  return [
    ...given([], { title, heading, choose, impact, dataAtRisk }),
    ...needs.map((text, index) => ({ at: ['needs', index], text })),
    ...given([], { whoMay }),
    ...symptoms.map(({ text }, index) => ({ at: ['symptoms', index, 'text'], text })),
    ...steps.flatMap((step, index) => stepLines(step, ['steps', index])),
    ...given([], { completion }),
    ...errors.flatMap((row, index) => rowLines(row, ['errors', index])),
    ...given([], { owner }),
  ]
}

function stepLines(step: Step, at: Path): ArticleLine[] {
  const { title, record, refused, do: action, say, look, different, warning, value } = step
  return [
    ...given(at, { title, record, refused, do: action, say, look, different, warning }),
    ...given([...at, 'value'], { ask: value?.ask, record: value?.record }),
    ...(value?.choices ?? []).flatMap(({ text }, index) => given([...at, 'value', 'choices', index], { text })),
    ...lastingLines(step, at),
    ...(step.variants ?? []).flatMap((variant, index) =>
      given([...at, 'variants', index], { label: variant.label, do: variant.do, look: variant.look }),
    ),
    ...(step.sights ?? []).flatMap(({ text, record: seen }, index) => given([...at, 'sights', index], { text, record: seen })),
    ...(step.couldNot ?? []).flatMap((reason, index) => [
      ...given([...at, 'couldNot', index], { reason: reason.reason, advice: reason.advice }),
      ...lastingLines(reason, [...at, 'couldNot', index]),
    ]),
  ]
}

function rowLines(row: ErrorMessage, at: Path): ArticleLine[] {
  const { ask, when, warning } = row
  return [...given(at, { ask, when, warning }), ...lastingLines(row, at)]
}

function lastingLines({ wait, condition }: Pick<CouldNotReason, 'wait' | 'condition'>, at: Path): ArticleLine[] {
  return [
    ...given([...at, 'wait'], { text: wait?.text }),
    ...given([...at, 'wait', 'condition'], { text: wait?.condition?.text }),
    ...given([...at, 'condition'], { text: condition?.text }),
  ]
}

function given(at: Path, texts: Readonly<Record<string, string | undefined>>): ArticleLine[] {
  return Object.entries(texts).flatMap(([key, text]) => (text === undefined ? [] : [{ at: [...at, key], text }]))
}

/** The paragraphs of the background, with the line on which each begins, counted from 0. */
export function paragraphsOf({ background }: Article): ArticleLine[] {
  const found: ArticleLine[] = []
  let start = 0
  let lines: string[] = []
  const end = () => {
    if (lines.length > 0) found.push({ at: ['background', start], text: lines.join('\n') })
    lines = []
  }
  for (const [index, line] of background.split('\n').entries()) {
    if (line.trim() === '') end()
    else {
      if (lines.length === 0) start = index
      lines.push(line)
    }
  }
  end()
  return found
}
