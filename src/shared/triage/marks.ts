import { answersAt, type Answer, type Query } from './query'
import type { Marks } from './suggestion'
import type { ReadText } from './text-reader'
import { wordsOf, type Word } from './words'

/** How a word of a line is lit: not at all, only together with a neighbour that is, or by itself. */
export type Light = 'none' | 'with-neighbour' | 'own'

/** Below this a word is too unlikely to be the one meant to be lit. */
const surelyMeant = 0.3

/**
 * Which words of a text the query answers. A stop word counts only in company: as the neighbour, here and in the query, of another
 * matched word ("cannot get mail"), so that "the" and "in" are not lit all over the screen.
 */
export function lightsOf(text: ReadText, stop: Uint8Array, query: Query): Light[] {
  const answers = Array.from(text.terms, (_, at) => answersAt(text, at, query))
  const meant = (at: number) => text.meanings.get(at)?.some((term) => query.bySlot.has(term)) === true
  return lightsFrom(answers, text.terms, stop, meant)
}

/** The same from what is known already: `meant` says of a word whether it is met through a meaning. */
export function lightsFrom(
  answers: readonly (readonly Answer[])[],
  terms: Int32Array,
  stop: Uint8Array,
  meant: (at: number) => boolean,
): Light[] {
  const slots = answers.map((mine) => mine.filter((answer) => answer.sure >= surelyMeant).map((answer) => answer.slot))
  return slots.map((mine, at) => {
    if (mine.length === 0) return 'none'
    if (meant(at) || stop[terms[at] ?? -1] !== 1) return 'own'
    const inCompany = follows(slots[at - 1] ?? [], mine) || follows(mine, slots[at + 1] ?? [])
    return inCompany ? 'with-neighbour' : 'none'
  })
}

function follows(before: readonly number[], after: readonly number[]): boolean {
  return before.some((slot) => after.includes(slot + 1))
}

/** Also lights a single stop word between two lit ones: "Please enter the password" reads as one. */
export function bridged(lights: readonly Light[], terms: Int32Array, stop: Uint8Array): Light[] {
  const isStop = (at: number) => stop[terms[at] ?? -1] === 1
  return lights.map((light, at) => {
    if (light !== 'none' || !isStop(at)) return light
    const before = lights[at - 1]
    const after = lights[at + 1]
    if (after === undefined || after === 'none') return light
    return before !== undefined && before !== 'none' ? 'with-neighbour' : light
  })
}

/** Ranges of the lit words: neighbours with only a space or hyphen between them become one range; runs of mere stop words are left out. */
export function marksFrom(text: string, lights: readonly Light[], words: readonly Word[] = wordsOf(text)): Marks {
  const marks: [number, number][] = []
  let run: { from: number; to: number; own: boolean } | undefined
  const close = () => {
    if (run?.own === true) marks.push([run.from, run.to])
    run = undefined
  }
  words.forEach((word, at) => {
    const light = lights[at] ?? 'none'
    if (light === 'none') {
      close()
      return
    }
    if (run !== undefined && !joins(text, run.to, word)) close()
    run = { from: run?.from ?? word.from, to: word.to, own: (run?.own ?? false) || light === 'own' }
  })
  close()
  return marks
}

function joins(text: string, end: number, word: Word): boolean {
  return /^[\s\u2010\u2011'’-]?$/u.test(text.slice(end, word.from))
}
