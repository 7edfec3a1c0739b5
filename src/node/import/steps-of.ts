import type { Step } from '../../shared/content/article'
import { addAll, cut, plainText, tidy } from './blocks'
import type { Section } from './sections'

export type StepsFound = {
  readonly steps: readonly Step[]
  /** What a step had no room for. */
  readonly overflow: readonly string[]
}

const longestAction = 1200
const longestTitle = 110

/** The steps of some sections: the items of numbered lists, else of other lists, else a section or a paragraph each. */
export function stepsOf(sections: readonly Section[], marksLabels: boolean): StepsFound {
  const texts = sections.flatMap(textsOf)
  const overflow: string[] = []
  const steps = texts.map((text, at) => {
    if (text.length > longestAction) overflow.push(`${at + 1}. ${text}`)
    return stepOf(text, at, { marksLabels, isLast: at === texts.length - 1 })
  })
  return { steps, overflow }
}

/** Blocks behind an item, up to the next, belong to it: notes, pictures and commands. */
function textsOf({ heading, blocks }: Section): string[] {
  const ordered = blocks.some((block) => block.kind === 'list' && block.ordered)
  const listed = ordered || blocks.some((block) => block.kind === 'list' && block.items.length > 1)
  const texts: string[] = []
  const opening: string[] = []
  for (const block of blocks) {
    if (block.kind === 'list' && (block.ordered || !ordered))
      addAll(
        texts,
        block.items.map((item) => plainText(item)),
      )
    else if (texts.length > 0) texts[texts.length - 1] = `${texts.at(-1) ?? ''}\n${plainText([block])}`
    else opening.push(plainText([block]))
  }
  const above = tidy(opening.join('\n'))
  if (listed) return (opening.some(isLong) ? [above, ...texts] : texts).filter((text) => text !== '')
  return oneText(heading, [above, ...texts])
}

/** A section that is no list is one step, under its heading where that says something. */
function oneText(heading: string, texts: readonly string[]): string[] {
  const whole = tidy(texts.filter((text) => text !== '').join('\n'))
  if (whole === '') return []
  return [/^(?:(?:resolution|solution|workaround|résolution)s?)?$/iu.test(heading) ? whole : `${heading}\n${whole}`]
}

/** A sentence that ends in a colon leads to the list and is no step. */
function isLong(text: string): boolean {
  return text.length > 250 && !text.endsWith(':')
}

type Around = { readonly marksLabels: boolean; readonly isLast: boolean }

/** The customer types something that nobody else should see. */
const secret =
  /(?:^|[.:\n]\s*)(?:please |now |then )?(?:enter|type|re-enter)\b[^.\n]{0,60}\b(?:password|passcode|code|pin)\b|(?:^|[.:\n]\s*)(?:saisissez|tapez|entrez)(?!\p{L})[^.\n]{0,60}\b(?:mot de passe|code)\b/iu
const proves = /\b(?:confirm|check|verify|make sure)\b|vérifiez|assurez-vous/iu

function stepOf(text: string, at: number, { marksLabels, isLast }: Around): Step {
  const action = tidy(marksLabels ? text : withLabels(text))
  const title = titleOf(action)
  return {
    id: `step-${at + 1}`,
    title,
    record: title,
    do: cut(action, longestAction),
    must: isLast && proves.test(action) ? 'critical' : 'expected',
    ...(secret.test(action.slice(0, 300)) && { secret: true }),
  }
}

/** The first sentence, without marks. */
function titleOf(action: string): string {
  const [line = ''] = action.split('\n')
  const sentence = /^.+?[.!?](?=\s|$)/u.exec(line)?.[0] ?? line
  return cut(tidy(sentence.replaceAll('**', '').replaceAll('`', '').replace(/[.:]$/u, '')), longestTitle) || '…'
}

const afterTouch =
  /\b((?:[Tt]ap|[Tt]ouch|[Cc]lick|[Ss]elect|[Cc]hoose|[Pp]ress|[Oo]pen)(?: directly)?(?: on)?(?: the)? |directly on the |in the |[Tt]ouchez |[Ss]électionnez |[Cc]liquez sur |[Aa]ppuyez sur |[Oo]uvrez )(\p{Lu}[\p{L}\p{N}]*(?: \p{Lu}[\p{L}\p{N}]*)*)/gu

/** Plain text cannot mark labels; names with capitals behind "tap" and the like are what the screen shows. */
function withLabels(text: string): string {
  return text.replace(afterTouch, (_whole, touch: string, name: string) => `${touch}**${name}**`)
}
