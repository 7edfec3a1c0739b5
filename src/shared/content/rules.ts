import { spellingDistance } from '../triage/spelling'
import type { Problem } from './pack'

/** Where something stands in its file; both count from 1. */
export type Spot = { readonly line: number; readonly column: number }
export type Path = readonly (string | number)[]
/** Finds the place of a value by its path (`['errors', 3, 'article']`), or the nearest thing around it that is there. */
export type Locate = (path: Path) => Spot

type RuleText = { readonly severity: Problem['severity']; readonly mend: string }

/** Every rule of a pack: how bad breaking it is, and what a writer does about it when nothing closer can be said. */
const rules = {
  'no-pack': { severity: 'error', mend: 'Put a pack.yaml into the folder; content/README.md shows one' },
  'no-articles': { severity: 'error', mend: 'Put at least one article into the folder "articles"' },
  unreadable: { severity: 'error', mend: 'Check the rights of the file, and copy it anew if it is damaged' },
  'not-a-file': { severity: 'error', mend: 'Put the file itself here, not a link or a folder' },
  'too-large': { severity: 'error', mend: 'Split the article in two, or shorten it' },
  'too-many-files': { severity: 'error', mend: 'Split the pack in two' },
  'file-name': { severity: 'error', mend: 'Name the file <id>.<language>.md, like reset-password.en.md' },
  'not-utf-8': { severity: 'error', mend: 'Save the file as UTF-8' },
  'front-matter': { severity: 'error', mend: 'Begin the file with a line "---", and put another "---" below the keys' },
  yaml: { severity: 'error', mend: 'Check indentation, quotes and colons on this line and the one above' },
  'yaml-alias': { severity: 'error', mend: 'Write the value out in full' },
  'yaml-tag': { severity: 'error', mend: 'Remove the word that begins with "!", or put the text in quotes' },
  'unknown-key': { severity: 'error', mend: 'Remove the key, or correct its name' },
  'missing-key': { severity: 'error', mend: 'Add the key' },
  'wrong-value': { severity: 'error', mend: 'Correct the value' },
  'duplicate-article': { severity: 'error', mend: 'Keep one of the two files' },
  'duplicate-id': { severity: 'error', mend: 'Give one of the two another id' },
  'unknown-article': { severity: 'error', mend: 'Add the article, or name one that is there' },
  'self-reference': { severity: 'error', mend: 'Name another article' },
  'call-cycle': { severity: 'error', mend: 'Remove one of these calls: a prerequisite must not need what it prepares' },
  'unknown-fact': { severity: 'error', mend: 'Add the fact or the value to pack.yaml, or name one that is there' },
  'unknown-step': { severity: 'error', mend: 'Name a step of that article' },
  'structure-differs': { severity: 'error', mend: 'Make both language files the same in everything but the words' },
  'language-not-listed': { severity: 'warning', mend: 'Add the language to "languages" in pack.yaml' },
  'missing-translation': { severity: 'warning', mend: 'Add the file; until then the desk shows another language' },
  'stale-translation': {
    severity: 'warning',
    mend: 'Bring the translation up to date, then set its revision to the same number',
  },
  'missing-words': { severity: 'warning', mend: 'Add the words in that language' },
  'ambiguous-message': { severity: 'warning', mend: 'Nothing to do if the question tells the articles apart' },
  'message-not-separated': {
    severity: 'error',
    mend: 'Give every row of this message a "when", and one of them the "ask" that separates them',
  },
  'near-message': { severity: 'warning', mend: 'Check that both leads are right; the desk shows the two side by side' },
  'too-many-messages': { severity: 'warning', mend: 'Split the pack in two, so that near messages can be compared' },
  'no-look': { severity: 'warning', mend: 'Add "look": what the customer should now see' },
  'destructive-without-warning': { severity: 'error', mend: 'Add a "warning": what may be lost, said before the step' },
  'secret-value': { severity: 'error', mend: 'Remove "value", or ask for it in a step of its own where nothing secret is typed' },
  'risky-word': {
    severity: 'warning',
    mend: 'Add a "warning", or "destructive: true" with a warning if data may be lost',
  },
  'no-critical-step': { severity: 'warning', mend: 'Mark the step that proves success with "must: critical"' },
  'label-differs': { severity: 'warning', mend: 'Write the label everywhere exactly as it stands on the screen' },
  'review-overdue': { severity: 'warning', mend: 'Read the article against a real device, then set both dates anew' },
  'no-symptom': { severity: 'error', mend: 'Add a symptom: what a customer says when this is the right article' },
  'no-steps': { severity: 'error', mend: 'Add the steps, in order' },
  'no-review-date': { severity: 'error', mend: 'Add the day, written YYYY-MM-DD' },
  'duplicate-message': { severity: 'warning', mend: 'Keep one of the two rows' },
  'no-way-back': { severity: 'warning', mend: 'Lead to another article, or give "advice": the waiting step is asked again anyway' },
  'too-deep': { severity: 'warning', mend: 'Make a list of its own of what is called so deep, or write its steps here' },
  'dead-end': { severity: 'warning', mend: 'Add "advice", an "article" that helps, or a "wait"' },
  'unreachable-step': { severity: 'warning', mend: 'Correct the condition or "applies", or remove it' },
  'compound-step': { severity: 'warning', mend: 'Split the step: one action, or one screen, a step' },
  'language-mix': { severity: 'warning', mend: 'Translate it, or put it into the article of that language' },
  'hard-to-read': { severity: 'warning', mend: 'Split the sentence; it is read at a counter' },
  'not-written': { severity: 'warning', mend: 'Write it, and remove the words "Not written yet"' },
  'symptom-not-found': {
    severity: 'error',
    mend: 'Add words of this article\'s own to the symptom or to "keywords", or tell the two articles apart by a question',
  },
  'symptom-late': {
    severity: 'warning',
    mend: 'Nothing to do if a question tells the articles apart; else add words of its own to the symptom or to "keywords"',
  },
  'never-asked': { severity: 'error', mend: 'Correct "onlyIf" or "applies", or remove the step' },
  'nothing-to-see': { severity: 'error', mend: 'Write "look" or "sights": what is on the screen when it is done' },
  'message-not-found': { severity: 'error', mend: 'Correct the wording, or give both rows the same message and an "ask"' },
  'no-end': { severity: 'error', mend: 'Give it an article that can be called from here, or a step that can be done' },
  'review-order': { severity: 'warning', mend: 'Set "reviewBy" to a day after "reviewedOn"' },
} as const satisfies Record<string, RuleText>
export type Rule = keyof typeof rules

/** One problem in a writer's words; the rule's own mend is used when none is given. */
export function problem(rule: Rule, file: string, at: Spot, text: string, mend: string = rules[rule].mend): Problem {
  return { rule, severity: rules[rule].severity, file, line: at.line, column: at.column, text, mend }
}

/** The known name that `name` was probably meant to be, when it is close enough to be a slip of the finger. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const allowed = name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3))
  let best: string | undefined
  let least = allowed + 1
  for (const candidate of known) {
    const slips = spellingDistance(name, candidate, allowed)
    if (slips >= least) continue
    best = candidate
    least = slips
  }
  return best
}
