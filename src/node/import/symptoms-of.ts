import type { Symptom } from '../../shared/content/article'
import { addAll, cut, plainText, tidy, type Block } from './blocks'

/** More of them say more of the cause than of the complaint. */
const most = 14
const longest = 300

export type SymptomsFound = {
  readonly symptoms: readonly Symptom[]
  /** The sentence above a list of symptoms, which says when the page is the right one. */
  readonly opening: string | undefined
}

/** The complaints that some blocks describe: the items of a list, else sentences; what is quoted is what the screen shows. */
export function symptomsOf(blocks: readonly Block[]): SymptomsFound {
  const found: Omit<Symptom, 'id'>[] = []
  let opening: string | undefined
  blocks.forEach((block, at) => {
    if (block.kind === 'paragraph') {
      const opens = isOpening(block.text, blocks[at + 1])
      if (opens) opening ??= block.text.replace(/\s*:$/u, '.')
      else addAll(found, sentencesOf(block.text).map(symptomOf))
    } else if (block.kind === 'list') {
      addAll(
        found,
        block.items.map((item) => symptomOf(plainText(item).replaceAll('\n', ' '))),
      )
    } else addMessages(found, messagesIn(block))
  })
  const kept = found.filter(({ text }) => text.length > 2 && !saysNothing.test(text)).slice(0, most)
  return { symptoms: kept.map((symptom, at) => ({ id: `symptom-${at + 1}`, ...symptom })), opening }
}

/** Sentences that only lead to the next. */
const saysNothing =
  /^(?:(?:consider|assume) the following\b.{0,30}|(?:scenarios?|symptoms?|issues?|problems?|causes?|notes?|example) ?\d*:?|in (?:this|these) (?:scenario|situation|case)s?:?)$/iu

function isOpening(text: string, next: Block | undefined): boolean {
  return text.endsWith(':') && next?.kind === 'list' && next.items.length > 1
}

function sentencesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?:])\s+(?=[\p{Lu}"“«\d])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 2)
}

function symptomOf(raw: string): Omit<Symptom, 'id'> {
  const text = tidy(raw.replaceAll('**', '').replaceAll('`', '').replaceAll('\n', ' '))
  const shows = quotedIn(text)
  return {
    text: cut(text, longest),
    ...(shows.length > 0 && { shows }),
    ...(shows.length > 0 && /["”»],? (?:followed by|suivie? de)\b/iu.test(text) && { variableTail: true }),
  }
}

const quotation = /“([^”]{3,300})”|"([^"]{3,300})"|«\s?([^»]{3,300}?)\s?»/gu

/** Quoted wording of two words and more, or with a code in it; one word in quotes is a name. */
function quotedIn(text: string): string[] {
  const quoted = [...text.matchAll(quotation)].map(([, a, b, c]) => tidy(a ?? b ?? c ?? ''))
  return [...new Set(quoted.filter((words) => /\S\s\S/u.test(words) || /\d{3}|0x/iu.test(words)))].slice(0, 8)
}

/** What is set apart below a sentence is what the screen shows. */
function messagesIn(block: Block): string[] {
  const lines =
    block.kind === 'quote'
      ? block.blocks.flatMap((inner) => plainText([inner]).split('\n'))
      : plainText([block]).split('\n')
  const words = lines.map((line) =>
    tidy(
      line
        .replaceAll('**', '')
        .replaceAll('`', '')
        .replace(/^["“«]\s?|\s?["”»]$/gu, ''),
    ),
  )
  const isNote = /^(?:note|important|tip|warning|caution|remarque)\b/iu.test(words[0] ?? '')
  return isNote || block.kind === 'table'
    ? []
    : words.filter((line) => line.length > 2 && line.length <= longest).slice(0, 4)
}

function addMessages(found: Omit<Symptom, 'id'>[], messages: readonly string[]): void {
  if (messages.length === 0) return
  const last = found.at(-1)
  if (last) found[found.length - 1] = { ...last, shows: [...new Set([...(last.shows ?? []), ...messages])].slice(0, 8) }
  else found.push({ text: messages[0] ?? '', shows: [...messages] })
}
