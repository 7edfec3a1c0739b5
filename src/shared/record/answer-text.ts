import type { StepAnswer } from '../session/events'
import type { RecordWords } from '../words/record-words'

/** An answer as the log has it: the step's title, and the record's words for what was reached or what appeared. */
type Said = { readonly answer: StepAnswer; readonly title: string; readonly words: string; readonly variant?: string }

/** What an answer says in words, so that it cannot be taken for another where its sign is lost. */
export function answerText({ answer, title, words: said, variant }: Said, words: RecordWords): string {
  if (answer === 'done') return said
  // An author may name what the record says when an error appeared; without that, the step's title alone would read like success.
  if (answer === 'error-seen' && said !== title) return said
  const like = answer === 'looks-different' && variant !== undefined ? ` (${variant})` : ''
  return `${title}: ${words.answers[answer]}${like}`
}

/** Why, or what was seen in place of what the step describes. */
export function withReason(answer: StepAnswer, text: string, reason: string, words: RecordWords): string {
  if (reason === '') return text
  return `${text}, ${answer === 'looks-different' ? words.seenInstead(reason) : words.reason(reason)}`
}
