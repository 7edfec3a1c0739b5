import type { Path, Rule } from '../rules'

/** A place where a visit cannot go on, or is not begun: what is wrong there, and where it stands in its file. */
export type DeadEnd = { readonly rule: Rule; readonly at: Path; readonly text: string }
