import { defineStore } from 'pinia'
import { computed, shallowRef, type ShallowRef } from 'vue'
import type { Article } from '../../shared/content/article'
import type { Pack, Problem } from '../../shared/content/pack'
import type { Bridge, Failure, Output } from '../../shared/ipc/contract'
import type { Tally } from '../../shared/triage/experience'
import type { TriageIndex } from '../../shared/triage/triage-index'
import { useBridge } from '../bridge'

type PackRef = { readonly id: string; readonly version: string }
type Searchable = { readonly pack: Pack; readonly index: TriageIndex }
/** The pack of a session, other than the active one: `found` unless it is sought still, or gone. */
type Pinned = { readonly pack: PackRef; readonly sought: boolean; readonly found?: Searchable }

/**
 * The pack on the screen, and the index to search it with. Both arrive after the first paint. It is the pack that new sessions are served
 * from, unless a session is served that was begun with another.
 */
export const useContentStore = defineStore('content', () => {
  const bridge = useBridge()
  const failure = shallowRef<Failure>()
  const { active, problems, load, loadAgain } = activePack(bridge, failure)
  const { pinned, serve } = packOfSession(bridge, failure, { active, load })
  const shown = computed(() => (pinned.value ? pinned.value.found : active.value))
  const pack = computed(() => shown.value?.pack)

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
    pack,
    index: computed(() => shown.value?.index),
    /** The pack of the session on the screen, when this computer no longer has it. */
    gone: computed(() => (pinned.value?.sought === false && !pinned.value.found ? pinned.value.pack : undefined)),
    problems: readonlyShallow(problems),
    failure: readonlyShallow(failure),
    tallies: readonlyShallow(tallies),
    load,
    loadAgain,
    serve,
    learn,
    articleIn,
  }
})

type Failed = ShallowRef<Failure | undefined>
type Active = ReturnType<typeof activePack>

function activePack(bridge: Bridge, failure: Failed) {
  const active = shallowRef<Searchable>()
  const problems = shallowRef<readonly Problem[]>([])
  let loading: Promise<void> | undefined

  /** Reads the active pack once; later calls wait for the same reading. */
  function load(): Promise<void> {
    loading ??= read()
    return loading
  }

  /** Another pack became the active one. */
  function loadAgain(): Promise<void> {
    loading = undefined
    return load()
  }

  async function read(): Promise<void> {
    const reply = await bridge['content:read']({})
    failure.value = reply.ok ? undefined : reply.error
    if (!reply.ok) {
      loading = undefined
      return
    }
    problems.value = reply.value.problems
    active.value = await searchable(reply.value)
  }

  return { active, problems, load, loadAgain }
}

function packOfSession(bridge: Bridge, failure: Failed, { active, load }: Pick<Active, 'active' | 'load'>) {
  const pinned = shallowRef<Pinned>()

  const isActive = (wanted: PackRef): boolean => {
    const manifest = active.value?.pack.manifest
    return manifest?.id === wanted.id && manifest.version === wanted.version
  }

  /**
   * Shows the pack that a session was begun with; without one, the active pack again. Until it is found, and where it is gone, none is
   * shown: never a moment of another one's words.
   */
  async function serve(wanted: PackRef | undefined): Promise<void> {
    const pin: Pinned | undefined = wanted && !isActive(wanted) ? { pack: wanted, sought: true } : undefined
    pinned.value = pin
    if (!pin) return
    await load()
    const found = isActive(pin.pack) ? undefined : await seek(pin.pack)
    if (pinned.value === pin) pinned.value = isActive(pin.pack) ? undefined : { ...pin, ...found }
  }

  async function seek({ id, version }: PackRef): Promise<Partial<Pinned>> {
    const reply = await bridge['content:read']({ pack: { id, version } })
    failure.value = reply.ok ? undefined : reply.error
    if (!reply.ok) return {}
    const found = await searchable(reply.value)
    return { sought: false, ...(found && { found }) }
  }

  return { pinned, serve }
}

async function searchable({ pack, index }: Output<'content:read'>): Promise<Searchable | undefined> {
  return pack ? { pack, index: await indexOf(pack, index) } : undefined
}

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
