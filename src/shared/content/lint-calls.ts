import { byId } from './by-id'
import { finding, type Finding, type ReadArticle } from './finding'
import type { Path } from './rules'

type Call = { readonly from: string; readonly step: number; readonly to: string }

/**
 * Calls that close a circle of prerequisites, which no clerk could ever finish. The desk leaves out the closing call.
 * Rows of error tables may lead back: they are taken by choice, when a message is seen.
 */
export function checkCalls(articles: readonly ReadArticle[]): Finding[] {
  const calls = callsOf(articles)
  const files = byId(articles)
  const open: string[] = []
  const finished = new Set<string>()
  const found: Finding[] = []

  function visit(id: string): void {
    open.push(id)
    for (const call of calls.get(id) ?? []) {
      const start = open.indexOf(call.to)
      if (start >= 0) found.push(...closing(files.get(call.from) ?? [], call, [...open.slice(start), call.to]))
      else if (!finished.has(call.to)) visit(call.to)
    }
    open.pop()
    finished.add(id)
  }

  for (const id of calls.keys()) if (!finished.has(id)) visit(id)
  return found
}

/** Every language file of an article calls the same, so the first speaks for all. An article that calls itself is told apart elsewhere. */
function callsOf(articles: readonly ReadArticle[]): Map<string, Call[]> {
  const calls = new Map<string, Call[]>()
  for (const { article } of articles) {
    if (calls.has(article.id)) continue
    const own = article.steps.flatMap(({ calls: to }, step) =>
      to && to !== article.id ? [{ from: article.id, step, to }] : [],
    )
    calls.set(article.id, own)
  }
  return calls
}

/** A circle of more articles is no easier to find with all of them. */
const mostShown = 8

function closing(files: readonly ReadArticle[], call: Call, circle: readonly string[]): Finding[] {
  const at: Path = ['steps', call.step, 'calls']
  const shown = circle.length <= mostShown ? circle : [...circle.slice(0, mostShown - 2), '…', circle[0]]
  const text = `This call closes a circle (${shown.join(' > ')}); it is left out`
  return files.map((read) => finding('call-cycle', read, { at, cut: at, text }))
}
