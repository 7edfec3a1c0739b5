import type { Pack } from '../content/pack'
import { forgiven, spellingDistance } from './spelling'
import { wordsOf } from './words'

/** A value's word found at words `from` to `to` (half-open) of the complaint. */
type Mention = {
  readonly fact: string
  readonly value: string
  readonly from: number
  readonly to: number
  readonly slips: number
}

/** Words of the complaint, and which of them are written in one piece with the word before ("outlook.com", "jane@hotmail"). */
type Heard = { readonly words: readonly string[]; readonly glued: readonly boolean[] }

type Name = { readonly fact: string; readonly value: string; readonly words: readonly string[] }

/**
 * The facts that the complaint names through the pack's words, in any language, to be offered as chips. A longer name wins over a shorter
 * one inside it ("outlook.com" is not the app Outlook). When two values of one fact are named, none of them is offered: the clerk asks.
 */
export function factsIn(complaint: string, pack: Pack): { fact: string; value: string }[] {
  const heard = readHeard(complaint.slice(0, 4000))
  const mentions = namesOf(pack).flatMap((name) => mentionsOf(name, heard.words))
  const kept = mentions.filter((mention) => !mentions.some((other) => outdoes(other, mention, heard)))
  return pack.manifest.facts.flatMap(({ id }) => {
    const values = [...new Set(kept.filter((mention) => mention.fact === id).map((mention) => mention.value))]
    const [value] = values
    return value !== undefined && values.length === 1 ? [{ fact: id, value }] : []
  })
}

function readHeard(complaint: string): Heard {
  const words = wordsOf(complaint)
  const glued = words.map((word, at) => /^[.@]$/.test(complaint.slice(words[at - 1]?.to ?? word.from, word.from)))
  return { words: words.map((word) => word.folded), glued }
}

function namesOf(pack: Pack): Name[] {
  return pack.manifest.facts.flatMap((kind) =>
    kind.values.flatMap((value) =>
      Object.values(value.words)
        .flat()
        .map((text) => ({ fact: kind.id, value: value.id, words: wordsOf(text).map((word) => word.folded) }))
        .filter((name) => name.words.length > 0),
    ),
  )
}

function mentionsOf({ fact, value, words }: Name, heard: readonly string[]): Mention[] {
  const joined = words.join('')
  return heard.flatMap((_, from): Mention[] => {
    const slips = slipsAt(words, heard, from)
    if (slips !== undefined) return [{ fact, value, from, to: from + words.length, slips }]
    const length = [1, 2, 3].find(
      (count) =>
        count !== words.length && heard.slice(from, from + count).join('') === joined && from + count <= heard.length,
    )
    return length === undefined ? [] : [{ fact, value, from, to: from + length, slips: 1 }]
  })
}

/** Slips over all words of the name at this place, or nothing when a word is another word. */
function slipsAt(words: readonly string[], heard: readonly string[], from: number): number | undefined {
  let slips = 0
  for (const [step, word] of words.entries()) {
    const other = heard[from + step]
    // "window" is an everyday word, "windows" is not.
    const most = other === undefined || word.length <= 4 || word === `${other}s` ? 0 : forgiven(word.length)
    const distance = other === undefined ? 1 : spellingDistance(word, other, most)
    if (distance > most) return undefined
    slips += distance
  }
  return slips
}

/**
 * A longer name of the same fact wins ("outlook app" over "app"); of another fact only where it cuts a word written in one piece,
 * so that "iphone mail" names both the device and the app.
 */
function outdoes(other: Mention, mention: Mention, { glued }: Heard): boolean {
  if (other.from > mention.from || other.to < mention.to) return false
  if (other.to - other.from === mention.to - mention.from) return other.slips < mention.slips
  return other.fact === mention.fact || glued[mention.to] === true || glued[mention.from] === true
}
