import { checkVerb } from './verbs/check'
import { importVerb } from './verbs/import'
import { newVerb } from './verbs/new'
import { schemaVerb } from './verbs/schema'
import { stampVerb } from './verbs/stamp'
import type { Verb } from './verbs/verb'

/** Everything that `content` can do. A line here is the only way to add a verb. */
export const contentVerbs: readonly Verb[] = [newVerb, importVerb, checkVerb, stampVerb, schemaVerb]
