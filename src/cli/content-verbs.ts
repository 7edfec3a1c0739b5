import { checkVerb } from './verbs/check'
import type { Verb } from './verbs/verb'

/** Everything that `content` can do. A line here is the only way to add a verb. */
export const contentVerbs: readonly Verb[] = [checkVerb]
