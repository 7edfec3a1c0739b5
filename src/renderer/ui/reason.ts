/** A line to pick from; `advice` is shown once it is picked. */
export type Choice = { readonly id: string; readonly label: string; readonly advice?: string }

export type Given = {
  /** Id of the chosen line, if one was chosen. */
  readonly choice?: string
  /** What was typed, trimmed; may be empty. */
  readonly words: string
  /** Chosen line and typed words as one reason for the record. */
  readonly reason: string
  /** ISO instant. */
  readonly until?: string
}
