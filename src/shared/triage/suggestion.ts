/** What is known of the customer's device, app and account: fact id to value id. */
export type Facts = Readonly<Record<string, string>>

/** Half-open ranges of UTF-16 offsets in `text`, in order and not touching: what matched. */
export type Marks = readonly (readonly [from: number, to: number])[]

/** One reason for a suggestion, in the article's own words with the matching words marked. */
export type Why = {
  readonly source: 'title' | 'symptom' | 'message' | 'keyword' | 'choose' | 'fact' | 'answer' | 'experience'
  readonly text: string
  readonly marks: Marks
}

/** A ranked article and why it is there. Articles that nothing speaks for are ranked last, never hidden. */
export type Suggestion = {
  readonly article: string
  /** 0 to 1, comparable within one ranking only: the length of the bar on the card. */
  readonly score: number
  readonly strength: 'strong' | 'possible' | 'weak'
  readonly why: readonly Why[]
}

/** A message that the typed words may be, with every article that answers it. */
export type MessageHit = {
  /** The wording that matched best, exactly as authored. */
  readonly shows: string
  readonly kind: 'error' | 'prompt' | 'situation'
  readonly marks: Marks
  /** Words of `shows` that set it apart from the next hit above or below it: lit when the two are laid side by side. */
  readonly differs: Marks
  readonly score: number
  readonly rows: readonly MessageRow[]
  /** The question that separates the rows' articles, in the clerk's language. */
  readonly ask?: string
}

/** One row of an error table behind a message; texts are in the clerk's language. */
export type MessageRow = {
  /** The article whose table holds the row. */
  readonly owner: string
  readonly row: string
  readonly article: string
  readonly when?: string
  readonly warning?: string
}
