import type { Article, CouldNotReason, Sight, Step, StepValue, Variant, Wait } from '../../shared/content/article'
import { mayApply, type Session, type StepState } from '../../shared/session/session'

/** What to touch, as the customer's device names it; `means` where the clerk's language has another name for it. */
type Label = { readonly shows: string; readonly means?: string }

/** One way the step looks on a screen. */
type Wording = {
  readonly id?: string
  readonly label?: string
  readonly do: string
  readonly look?: string
  readonly labels: readonly Label[]
}

/** Words to say: in the customer's language first, and what they mean when the clerk reads another one. */
type SayLine = { readonly words: string; readonly language: string; readonly meaning?: string }

/** Everything the card of one step shows, in the clerk's language unless said otherwise. */
export type StepView = {
  readonly id: string
  readonly number: number
  readonly title: string
  /** The fitting ones first: `together` of them are shown side by side until one is picked. */
  readonly wordings: readonly Wording[]
  readonly together: number
  readonly say?: SayLine
  readonly look?: string
  readonly different?: string
  readonly warning?: string
  readonly destructive: boolean
  readonly secret: boolean
  readonly sights: readonly Sight[]
  /** What the step asks for; its choices bear the ids of the log. */
  readonly value?: StepValue
  readonly reasons: readonly CouldNotReason[]
  readonly wait?: Wait
  readonly calls?: string
}

/** The articles of a checklist in the two languages at the counter; a language that is not there has none. */
export type ArticlePair = { readonly clerk: Article | undefined; readonly customer: Article | undefined }

/** What to show of a step. Where the pack no longer has it, the words of the log remain. */
export function stepViewOf(state: StepState, articles: ArticlePair, session: Session): StepView {
  const step = stepIn(articles.clerk, state)
  const translated =
    articles.customer?.language === articles.clerk?.language ? undefined : stepIn(articles.customer, state)
  const { shown, number } = state
  const secret = shown.secret ?? false
  const bare: StepView = {
    id: shown.id,
    number,
    title: shown.title,
    wordings: [],
    together: 0,
    destructive: false,
    secret,
    sights: shown.sights ?? [],
    ...(shown.value && { value: shown.value }),
    reasons: [],
  }
  return step ? { ...bare, ...authored(step, translated, articles, session) } : bare
}

function stepIn(article: Article | undefined, { shown }: StepState): Step | undefined {
  return article?.steps.find((step) => step.id === shown.id)
}

type Authored = Omit<StepView, 'id' | 'number' | 'secret'>

function authored(step: Step, translated: Step | undefined, articles: ArticlePair, session: Session): Authored {
  const { look, different, warning, wait, calls } = step
  const say = sayLine(step, translated, articles)
  return {
    title: step.title,
    ...wordingsOf(step, translated, session),
    ...(say && { say }),
    ...(look !== undefined && { look }),
    ...(different !== undefined && { different }),
    ...(warning !== undefined && { warning }),
    ...(wait && { wait }),
    ...(calls !== undefined && { calls }),
    destructive: step.destructive ?? false,
    sights: step.sights ?? [],
    ...(step.value && { value: step.value }),
    reasons: step.couldNot ?? [],
  }
}

function sayLine(step: Step, translated: Step | undefined, { clerk, customer }: ArticlePair): SayLine | undefined {
  if (translated?.say !== undefined && customer) {
    return { words: translated.say, language: customer.language, ...(step.say !== undefined && { meaning: step.say }) }
  }
  return step.say === undefined ? undefined : { words: step.say, language: clerk?.language ?? '' }
}

/**
 * A known fact picks the wording that fits; an unknown one shows all the versions side by side; a fact that fits none leaves the general
 * words. Wordings without a condition are never guessed: they wait behind "it looks different".
 */
function wordingsOf(
  step: Step,
  translated: Step | undefined,
  session: Session,
): Pick<StepView, 'wordings' | 'together'> {
  const variants = step.variants ?? []
  const wording = (variant: Variant) => variantWording(step, variant, translated)
  const versions = variants.filter((variant) => variant.when)
  const rest = variants.filter((variant) => !variant.when).map(wording)
  const possible = versions.filter((variant) => mayApply(variant.when, session))
  const asked = versions.some((variant) => variant.when && session.facts[variant.when.fact] === undefined)
  const others = versions.filter((variant) => !possible.includes(variant)).map(wording)
  if (possible.length === 0) return { wordings: [generalWording(step, translated), ...others, ...rest], together: 1 }
  const together = asked ? possible.length : 1
  return { wordings: [...possible.map(wording), ...others, ...rest], together }
}

function generalWording(step: Step, translated: Step | undefined): Wording {
  return { do: step.do, labels: labelsOf(translated?.labels, step.labels) }
}

/** Labels stand in the clerk's text already, so only those of another language are shown besides, each with what it means. */
function labelsOf(theirs: readonly string[] | undefined, own: readonly string[] | undefined): Label[] {
  return (theirs ?? []).map((shows, at) => {
    const means = own?.length === theirs?.length ? own?.[at] : undefined
    return { shows, ...(means !== undefined && means !== shows && { means }) }
  })
}

function variantWording(step: Step, variant: Variant, translated: Step | undefined): Wording {
  const same = translated?.variants?.find((other) => other.id === variant.id)
  const look = variant.look ?? step.look
  const labels = labelsOf(same?.labels ?? translated?.labels, variant.labels ?? step.labels)
  return { id: variant.id, label: variant.label, do: variant.do, ...(look !== undefined && { look }), labels }
}

/** Other ways the screen may look than the one that is described, each with its place among the wordings. */
export function otherWordings({ wordings, together }: StepView, picked: number | undefined) {
  const numbered = wordings.map((wording, at) => ({ wording, at }))
  const others = numbered.filter(({ at }) => (picked === undefined ? at >= together : at !== picked))
  return others.filter(({ wording }) => wording.id !== undefined).slice(0, 8)
}
