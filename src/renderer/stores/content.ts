import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Article } from '../../shared/content/article'
import type { Pack, Problem } from '../../shared/content/pack'
import type { Failure, Output } from '../../shared/ipc/contract'
import type { Tally } from '../../shared/triage/experience'
import type { TriageIndex } from '../../shared/triage/triage-index'
import { useBridge } from '../bridge'

/** The installed pack, and the index to search it with. Both arrive after the first paint. */
export const useContentStore = defineStore('content', () => {
  const bridge = useBridge()
  const pack = shallowRef<Pack>()
  const index = shallowRef<TriageIndex>()
  const problems = shallowRef<readonly Problem[]>([])
  const failure = shallowRef<Failure>()
  let loading: Promise<void> | undefined

  /** Reads the pack once; later calls wait for the same reading. */
  function load(): Promise<void> {
    loading ??= read()
    return loading
  }

  async function read(): Promise<void> {
    const reply = await bridge['content:read']({})
    failure.value = reply.ok ? undefined : reply.error
    if (!reply.ok) {
      loading = undefined
      return
    }
    problems.value = reply.value.problems
    if (!reply.value.pack) return
    index.value = await indexOf(reply.value.pack, reply.value.index)
    pack.value = reply.value.pack
  }

  const tallies = shallowRef<readonly Tally[]>([])

  /** Takes in what the sessions closed since then taught. Without it the order is as if the desk were new. */
  async function learn(): Promise<void> {
    const reply = await bridge['desk:experience']({})
    if (reply.ok) tallies.value = reply.value
  }

  const articles = computed(() => articlesById(pack.value?.articles ?? []))

  /** The article in the wanted language, else in the pack's first, else in any. */
  function articleIn(id: string, language: string): Article | undefined {
    const all = articles.value.get(id)
    return all?.get(language) ?? all?.get(pack.value?.manifest.languages[0] ?? '') ?? all?.values().next().value
  }

  return {
    pack: readonlyShallow(pack),
    index: readonlyShallow(index),
    problems: readonlyShallow(problems),
    failure: readonlyShallow(failure),
    tallies: readonlyShallow(tallies),
    load,
    learn,
    articleIn,
  }
})

/** The index that was built before, else one built now: a small pack needs none, and a damaged one must not stop the desk. */
async function indexOf(pack: Pack, kept: Output<'content:read'>['index']): Promise<TriageIndex> {
  if (kept) {
    const { loadIndex } = await import('../../shared/triage/packed-index')
    const loaded = loadIndex(kept.bytes, pack, kept.source)
    if (loaded.ok) return loaded.value
  }
  const { buildIndex } = await import('../../shared/triage/triage-index')
  return buildIndex(pack)
}

function articlesById(articles: readonly Article[]): ReadonlyMap<string, ReadonlyMap<string, Article>> {
  const byId = new Map<string, Map<string, Article>>()
  for (const article of articles) {
    const languages = byId.get(article.id) ?? new Map<string, Article>()
    byId.set(article.id, languages.set(article.language, article))
  }
  return byId
}

/** `readonly` would wrap the whole index in proxies and make each search several times slower. */
function readonlyShallow<T>(source: { readonly value: T }) {
  return computed(() => source.value)
}
