import * as v from 'valibot'

/** Lower-case words joined by hyphens: stable names that travel in the log, so they survive any rewording. */
export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'), v.maxLength(64))
/** A language as the pack names it ("en", "fr", "pt-br"). */
export const Language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/, 'a language is a tag like "en" or "fr"'))
/** One line that a person reads. */
export const Line = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'), v.maxLength(400))
/** Up to a short paragraph; **bold** marks the exact label on the customer's screen. */
const Prose = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'), v.maxLength(1200))
const Day = v.pipe(v.string(), v.isoDate('a date is written YYYY-MM-DD'))

/** How sure we are of an article, after KCS "article confidence". */
export const Confidence = v.picklist(['work-in-progress', 'not-validated', 'validated', 'archived'])
export type Confidence = v.InferOutput<typeof Confidence>

/** Holds when the session's fact has one of the values: `{ fact: ios-version, is: [18-or-later] }`. */
export const Condition = v.strictObject({ fact: Id, is: v.pipe(v.array(Id), v.minLength(1)) })
export type Condition = v.InferOutput<typeof Condition>

/** A phrase the author says this article answers. `says` are customers' own words; `shows` is the exact text on their screen. */
export const Symptom = v.strictObject({
  id: Id,
  text: Line,
  shows: v.exactOptional(v.pipe(v.array(Line), v.minLength(1))),
  /** The message on the screen ends in something personal (an address, a name) that is neither matched nor stored. */
  variableTail: v.exactOptional(v.boolean()),
  says: v.exactOptional(v.array(Line)),
})
export type Symptom = v.InferOutput<typeof Symptom>

const Hours = v.pipe(v.number(), v.minValue(1 / 60), v.maxValue(24 * 60))

/**
 * What outlasts its step ("The account is locked"): it stays on the screen until its hours are over or the clerk lifts it. In a wait it
 * lasts as long as the wait unless it says otherwise; without hours it has no end of its own.
 */
export const SideCondition = v.strictObject({ text: Line, hours: v.exactOptional(Hours) })
export type SideCondition = v.InferOutput<typeof SideCondition>

/** A wait: a short one runs down at the counter, a long one becomes a dated "later". */
export const Wait = v.strictObject({ hours: Hours, text: Prose, condition: v.exactOptional(SideCondition) })
export type Wait = v.InferOutput<typeof Wait>

/**
 * One row of an article's error table: an exact message, and the article to recover with before coming back.
 * Rows with the same message (white space, quotes and case aside) form one ambiguous message: all its articles are offered,
 * with `ask` as the question that separates them and `when` as the answer that leads to this row.
 */
export const ErrorMessage = v.strictObject({
  id: Id,
  /** `error` was an error, `prompt` is a normal request on the screen, `situation` is described, not quoted, and chosen by question. */
  kind: v.picklist(['error', 'prompt', 'situation']),
  /** Exact wording on the screen; several when the screen shows one or the other. */
  shows: v.pipe(v.array(Line), v.minLength(1), v.maxLength(8)),
  article: Id,
  ask: v.exactOptional(Line),
  when: v.exactOptional(Line),
  /** What the clerk must know before anything is tried again ("no more tries now"). */
  warning: v.exactOptional(Prose),
  wait: v.exactOptional(Wait),
  condition: v.exactOptional(SideCondition),
  says: v.exactOptional(v.array(Line)),
})
export type ErrorMessage = v.InferOutput<typeof ErrorMessage>

/** Another wording of a step for another version of the screen; `label` names the version for the clerk. */
export const Variant = v.strictObject({
  id: Id,
  label: Line,
  when: v.exactOptional(Condition),
  do: Prose,
  look: v.exactOptional(Prose),
  labels: v.exactOptional(v.array(Line)),
})
export type Variant = v.InferOutput<typeof Variant>

/** A known reason why a step cannot be done, and what it means. */
export const CouldNotReason = v.strictObject({
  id: Id,
  reason: Line,
  advice: v.exactOptional(Prose),
  article: v.exactOptional(Id),
  wait: v.exactOptional(Wait),
  condition: v.exactOptional(SideCondition),
})
export type CouldNotReason = v.InferOutput<typeof CouldNotReason>

/** One thing that must be seen with one's own eyes before a step counts as done. */
export const Sight = v.strictObject({ id: Id, text: Line, record: Line })
export type Sight = v.InferOutput<typeof Sight>

/** A fact and the value that an answer gives it. */
const FactValue = v.strictObject({ fact: Id, value: Id })

/** One of the answers to what a step asks; it may say what the device is, which then chooses the wording of later steps. */
const ValueChoice = v.strictObject({ id: Id, text: Line, fact: v.exactOptional(FactValue) })

/** What is now seen, asked for by value where a tick would become a reflex: chosen among a few, or typed where there are no choices. */
export const StepValue = v.strictObject({
  ask: Line,
  /** Its name in the record: "Apps line". */
  record: Line,
  choices: v.exactOptional(v.pipe(v.array(ValueChoice), v.minLength(2), v.maxLength(6))),
})
export type StepValue = v.InferOutput<typeof StepValue>

export const Step = v.strictObject({
  id: Id,
  title: Line,
  /** The reached condition in the record's words: "Settings opened", not "checked". */
  record: Line,
  /** What the record says when an error appeared here: "Password refused". */
  refused: v.exactOptional(Line),
  do: Prose,
  say: v.exactOptional(Prose),
  look: v.exactOptional(Prose),
  /** Exact labels to touch, in order, as on a device in this file's language. */
  labels: v.exactOptional(v.array(Line)),
  variants: v.exactOptional(v.array(Variant)),
  /** What to do when the screen looks unlike all that is written here. */
  different: v.exactOptional(Prose),
  warning: v.exactOptional(Prose),
  /** Data is lost or someone is locked out if this goes wrong: the warning must be acknowledged first. */
  destructive: v.exactOptional(v.boolean()),
  /** `critical` blocks "solved" until done; `expected` asks for a reason; `optional` asks nothing. */
  must: v.exactOptional(v.picklist(['optional', 'expected', 'critical']), 'expected'),
  /** The customer types a secret: the clerk looks away and no text field is shown. */
  secret: v.exactOptional(v.boolean()),
  onlyIf: v.exactOptional(Condition),
  /** Everything listed here must be seen before "done" is accepted. */
  sights: v.exactOptional(v.pipe(v.array(Sight), v.minLength(1))),
  /** Asked for before "done" is accepted; never on a secret step. */
  value: v.exactOptional(StepValue),
  /** Steps of this article that are asked again when the answer to this one is changed: they were done with what it chose. */
  renews: v.exactOptional(v.array(Id)),
  couldNot: v.exactOptional(v.array(CouldNotReason)),
  wait: v.exactOptional(Wait),
  /** A prerequisite: this article is offered from the step, and coming back asks the step again. */
  calls: v.exactOptional(Id),
})
export type Step = v.InferOutput<typeof Step>

/**
 * Reusable knowledge in one language. Every language file is whole in itself; `id`, step ids, rows and calls are the same
 * in each, so that either can run the same checklist.
 */
export const Article = v.strictObject({
  id: Id,
  language: Language,
  /** In a translation: the digest of the source-language file that it was made from, as `content stamp` writes it. */
  translationOf: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'a digest is 16 digits and letters a to f; "content stamp" writes it'))),
  title: Line,
  /** Grows with every published change of the words. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  confidence: Confidence,
  /** The heading above the steps: what they do, in a few words. */
  heading: Line,
  /** "Choose this if ...": when this article is the right one. */
  choose: Prose,
  /** What to tell the customer before starting. */
  impact: Prose,
  minutes: v.pipe(v.number(), v.minValue(1), v.maxValue(24 * 60)),
  dataAtRisk: Prose,
  needs: v.array(Line),
  whoMay: Line,
  applies: v.record(Id, v.pipe(v.array(Id), v.minLength(1))),
  symptoms: v.pipe(v.array(Symptom), v.minLength(1)),
  /** Words of this article's own topic that its title may not have: other names, codes, product words. */
  keywords: v.exactOptional(v.array(Line), []),
  steps: v.pipe(v.array(Step), v.minLength(1)),
  /** Spoken at the end of the list. */
  completion: Line,
  errors: v.exactOptional(v.array(ErrorMessage), []),
  /** Steps of a caller that must be done anew after this article was done, by caller: `{ outlook-ios-mail: [enter-password] }`. */
  invalidates: v.exactOptional(v.record(Id, v.array(Id)), {}),
  owner: Line,
  reviewedOn: Day,
  reviewBy: Day,
  sources: v.exactOptional(v.array(v.strictObject({ title: Line, address: v.exactOptional(v.pipe(v.string(), v.url())) })), []),
  /** Why it works, in plain Markdown: the file's body below the front matter. */
  background: v.pipe(v.string(), v.maxLength(20_000)),
})
export type Article = v.InferOutput<typeof Article>
