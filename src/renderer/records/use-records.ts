import { computed, reactive, shallowRef, watch } from 'vue'
import type { Failure } from '../../shared/ipc/contract'
import type { RecordList } from '../../shared/ipc/records'
import { useBridge } from '../bridge'
import { filterRows, type Wanted } from './filter-rows'

/** Milliseconds after the last letter until the words are looked for. */
const QUIET = 150

type Asked = { -readonly [K in keyof Omit<Wanted, 'found'>]: Wanted[K] }

/** Every record that is here, and those of them that are wanted. */
export function useRecords() {
  const bridge = useBridge()
  const list = shallowRef<RecordList>({ rows: [], more: 0 })
  const failure = shallowRef<Failure>()
  const found = shallowRef<ReadonlySet<string>>()
  const wanted = reactive<Asked>({ words: '', outcome: '', clerk: '', article: '', from: '', until: '' })
  let timer: ReturnType<typeof setTimeout> | undefined

  async function load(): Promise<void> {
    const reply = await bridge['records:list']({})
    failure.value = reply.ok ? undefined : reply.error
    if (reply.ok) list.value = reply.value
  }

  async function find(words: string): Promise<void> {
    const reply = await bridge['records:find']({ words })
    // A late answer to words that are not there any more is no answer.
    if (words !== wanted.words) return
    failure.value = reply.ok ? undefined : reply.error
    if (reply.ok) found.value = new Set(reply.value.sessions)
  }

  watch(
    () => wanted.words,
    (words) => {
      clearTimeout(timer)
      if (words.trim() === '') found.value = undefined
      else timer = setTimeout(() => void find(words), QUIET)
    },
  )

  const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort((a, b) => a.localeCompare(b))
  return {
    list,
    failure,
    wanted,
    load,
    rows: computed(() => filterRows(list.value.rows, { ...wanted, found: found.value })),
    clerks: computed(() => distinct(list.value.rows.map(({ clerk }) => clerk))),
    articles: computed(() => distinct(list.value.rows.flatMap(({ articles }) => articles))),
  }
}
