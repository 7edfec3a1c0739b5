import { textIn, type Pack } from '../../shared/content/pack'
import { DONT_KNOW } from '../../shared/session/decide-facts'
import type { NextQuestion } from '../../shared/triage/ask'
import { keys } from '../keys'

export type AskedAnswer = {
  readonly id: string
  readonly label: string
  /** One lower-case letter, or "?" for "They don't know"; absent when the alphabet is used up. */
  readonly key?: string
  readonly opensLookup: boolean
}

/** A question as its card shows it. */
export type Asked = {
  readonly id: string
  readonly text: string
  readonly separates: string
  readonly answers: readonly AskedAnswer[]
}

type Words = {
  readonly dontKnow: string
  readonly separates: (first: string, second: string) => string
  readonly helps: string
}

/** `reserved` are letters that the screen uses itself; `titleOf` gives an article's title in the clerk's language. */
export function askedOf(
  next: NextQuestion,
  pack: Pack,
  language: string,
  words: Words,
  reserved: readonly string[],
  titleOf: (article: string) => string | undefined,
): Asked | undefined {
  const drafted =
    next.kind === 'author' ? authored(next.id, pack, language) : ofFact(next, pack, language, words, titleOf)
  if (!drafted) return undefined
  const dontKnow: AskedAnswer = {
    id: DONT_KNOW,
    label: words.dontKnow,
    key: keys['listen.dont-know'],
    opensLookup: false,
  }
  return { ...drafted, id: next.id, answers: [...withKeys(drafted.answers, reserved), dontKnow] }
}

type Draft = Omit<AskedAnswer, 'key'> & { readonly wish?: string | undefined }
type Drafted = { readonly text: string; readonly separates: string; readonly answers: readonly Draft[] }

function authored(id: string, pack: Pack, language: string): Drafted | undefined {
  const question = pack.manifest.questions.find((candidate) => candidate.id === id)
  return (
    question && {
      text: textIn(question.ask, language),
      separates: textIn(question.separates, language),
      answers: question.answers.map((answer) => ({
        id: answer.id,
        label: textIn(answer.label, language),
        wish: answer.key,
        opensLookup: answer.opens === 'message-lookup',
      })),
    }
  )
}

function ofFact(
  next: NextQuestion,
  pack: Pack,
  language: string,
  words: Words,
  titleOf: (article: string) => string | undefined,
): Drafted | undefined {
  const kind = pack.manifest.facts.find((candidate) => candidate.id === next.id)
  if (!kind?.ask) return undefined
  const leaders = new Set(next.sides.flatMap((side) => side.articles[0] ?? []))
  const [first, second] = [...leaders].map(titleOf)
  return {
    text: textIn(kind.ask, language),
    separates: first && second ? words.separates(first, second) : words.helps,
    answers: kind.values.map((value) => ({ id: value.id, label: textIn(value.label, language), opensLookup: false })),
  }
}

/** Each answer gets the letter its author wished, else one of its own letters, else any: the screen's own letters and taken ones excepted. */
function withKeys(answers: readonly Draft[], reserved: readonly string[]): AskedAnswer[] {
  const taken = new Set(reserved)
  const granted = answers.map(({ wish }) => {
    if (wish === undefined || taken.has(wish)) return undefined
    taken.add(wish)
    return wish
  })
  return answers.map(({ id, label, opensLookup }, at) => {
    const own = granted[at] ?? freeLetter(label, taken)
    if (own === undefined) return { id, label, opensLookup }
    taken.add(own)
    return { id, label, opensLookup, key: own }
  })
}

function freeLetter(label: string, taken: ReadonlySet<string>): string | undefined {
  const letters = `${label.toLowerCase()}abcdefghijklmnopqrstuvwxyz`.match(/[a-z]/g) ?? []
  return letters.find((letter) => !taken.has(letter))
}
