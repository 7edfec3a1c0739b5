import { computed, onMounted, ref, shallowRef } from 'vue'
import { textIn } from '../../shared/content/pack'
import type { InstalledPack } from '../../shared/content/pack-offer'
import type { ForAuthors } from '../../shared/record/for-authors'
import { useBridge } from '../bridge'
import { useContentStore } from '../stores/content'
import { packWords } from '../words/packs'
import { useLanguage, useWords } from '../words/use-words'

/** What the content screen does besides showing: another pack comes into use, and the authors are told. */
export function usePacks() {
  const bridge = useBridge()
  const content = useContentStore()
  const words = useWords(packWords)
  const language = useLanguage()
  const installed = shallowRef<readonly InstalledPack[]>([])
  /** The last thing that was done, or why it was not. */
  const said = shallowRef<{ readonly text: string; readonly failed: boolean }>()
  const report = shallowRef<ForAuthors>()
  const busy = ref(false)

  async function read(): Promise<void> {
    const reply = await bridge['packs:installed']({})
    if (reply.ok) installed.value = reply.value
  }

  async function inUse(pack: InstalledPack): Promise<void> {
    said.value = { text: words.value.nowInUse(textIn(pack.title, language.value), pack.version), failed: false }
    await Promise.all([content.loadAgain(), read()])
  }

  async function once(act: () => Promise<void>): Promise<void> {
    if (busy.value) return
    busy.value = true
    await act().finally(() => (busy.value = false))
  }

  const rollBack = () =>
    once(async () => {
      const reply = await bridge['packs:roll-back']({})
      if (reply.ok) await inUse(reply.value)
      else said.value = { text: reply.error.text, failed: true }
    })

  const tellAuthors = () =>
    once(async () => {
      const reply = await bridge['authors:read']({})
      if (reply.ok) report.value = reply.value
      else said.value = { text: reply.error.text, failed: true }
    })

  const saveForAuthors = () =>
    once(async () => {
      const reply = await bridge['authors:save']({})
      report.value = undefined
      said.value = reply.ok
        ? { text: words.value.authors.saved(reply.value.name, reply.value.folder), failed: false }
        : { text: reply.error.text, failed: true }
    })

  onMounted(read)
  return {
    words,
    language,
    installed,
    /** There is one to go back to. */
    hasBefore: computed(() => installed.value.length > 1),
    said,
    report,
    busy,
    inUse,
    rollBack,
    tellAuthors,
    saveForAuthors,
  }
}
