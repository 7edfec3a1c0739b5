import { checkVerb } from './verbs/check'
import { diffVerb } from './verbs/diff'
import { importVerb } from './verbs/import'
import { keysVerb } from './verbs/keys'
import { newVerb } from './verbs/new'
import { packVerb } from './verbs/pack'
import { rehearseVerb } from './verbs/rehearse'
import { schemaVerb } from './verbs/schema'
import { signVerb } from './verbs/sign'
import { stampVerb } from './verbs/stamp'
import { verifyVerb } from './verbs/verify'
import type { Verb } from './verbs/verb'

/** Everything that `content` can do. A line here is the only way to add a verb. */
export const contentVerbs: readonly Verb[] = [
  newVerb,
  importVerb,
  checkVerb,
  rehearseVerb,
  stampVerb,
  schemaVerb,
  packVerb,
  signVerb,
  verifyVerb,
  diffVerb,
  keysVerb,
]
