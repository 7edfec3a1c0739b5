import * as v from 'valibot'

/** One line of the start screen: an unfinished session, kept beside its events so that a start never folds the whole log. */
export const SessionSummary = v.strictObject({
  session: v.pipe(v.string(), v.uuid()),
  code: v.string(),
  state: v.picklist(['open', 'parked', 'closed']),
  openedAt: v.string(),
  changedAt: v.string(),
  clerk: v.string(),
  /** The article worked on, else the customer's words, else nothing. */
  title: v.string(),
  /** The step that waits. */
  waiting: v.exactOptional(v.string()),
  /** When the customer should come back. */
  until: v.exactOptional(v.string()),
})
export type SessionSummary = v.InferOutput<typeof SessionSummary>
