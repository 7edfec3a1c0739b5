import type { Article, Step } from '../article'
import { isNotWritten } from '../placeholder'
import type { DeadEnd } from './dead-end'

/** What nobody at a counter could answer, though the rules of the desk would take any answer. */
export function noAnswers({ steps }: Article): DeadEnd[] {
  return steps.flatMap((step, nth) => [...unseen(step, nth), ...unhelped(step, nth)])
}

/** Where the end is proved, somebody must be told what proves it; what nobody has written yet tells nothing. */
function unseen({ id, must, look, sights, value, variants = [], ...step }: Step, nth: number): DeadEnd[] {
  const at = ['steps', nth]
  if (isNotWritten(step.do))
    return [{ rule: 'nothing-to-see', at: [...at, 'do'], text: `Nobody has written what to do in step "${id}"` }]
  if (look !== undefined && isNotWritten(look))
    return [
      {
        rule: 'nothing-to-see',
        at: [...at, 'look'],
        text: `Nobody has written what should be seen after step "${id}"`,
      },
    ]
  const isTold =
    look !== undefined || sights || value || (variants.length > 0 && variants.every((one) => one.look !== undefined))
  if (must !== 'critical' || isTold) return []
  return [{ rule: 'nothing-to-see', at, text: `Step "${id}" proves success, but does not say what should be seen` }]
}

function unhelped({ id, couldNot = [] }: Step, nth: number): DeadEnd[] {
  return couldNot.flatMap((reason, place) => {
    if (reason.advice !== undefined || reason.article !== undefined || reason.wait) return []
    const text = `The reason "${reason.id}" of step "${id}" says neither what to do nor where to go on`
    return [{ rule: 'no-end', at: ['steps', nth, 'couldNot', place], text }]
  })
}
