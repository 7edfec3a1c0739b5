import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { InstalledPack, PackOffer } from '../../shared/content/pack-offer'
import type { Failure, Heard, Stick } from '../../shared/ipc/contract'
import type { Result } from '../../shared/result'
import { useBridge } from '../bridge'

/** A stick is noticed this soon; reading the list of a stick's files keeps it no busier than that. */
const LOOK_EVERY = 2000
/** What takes longer shows how far it has come. */
const SLOW = 1000

/** From a stick or a file to an offer, and from there to an installed pack. One thing at a time; a refusal stays until the next try. */
export function useInstalling(installed: (pack: InstalledPack) => void) {
  const bridge = useBridge()
  const sticks = shallowRef<readonly Stick[]>([])
  const offer = shallowRef<PackOffer>()
  const refusal = shallowRef<string>()
  const progress = shallowRef<Heard<'packs:progress'>>()
  const busy = ref(false)
  const slow = useSlow(() => busy.value)

  async function lookForSticks(): Promise<void> {
    if (busy.value || offer.value) return
    const reply = await bridge['packs:sticks']({})
    if (reply.ok && JSON.stringify(reply.value) !== JSON.stringify(sticks.value))
      sticks.value = inPlace(sticks.value, reply.value)
  }

  async function take<T>(ask: () => Promise<Result<T, Failure>>): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = true
    refusal.value = undefined
    progress.value = undefined
    const reply = await ask().finally(() => (busy.value = false))
    if (reply.ok) return reply.value
    if (reply.error.code !== 'cancelled') refusal.value = reply.error.text
    return undefined
  }

  async function look(ask: () => Promise<Result<PackOffer, Failure>>): Promise<void> {
    const found = await take(ask)
    if (found) offer.value = found
  }

  async function install(): Promise<void> {
    const { offer: id } = offer.value ?? {}
    if (id === undefined) return
    const done = await take(() => bridge['packs:install']({ offer: id }))
    if (done) installed(done)
    // An offer is good for one try: what was refused is looked at anew.
    else offer.value = undefined
  }

  onScopeDispose(bridge.on('packs:progress', (heard) => (progress.value = heard)))
  const looking = setInterval(() => void lookForSticks(), LOOK_EVERY)
  onScopeDispose(() => clearInterval(looking))
  void lookForSticks()

  return {
    sticks,
    offer,
    refusal,
    busy,
    /** How far it has come, once it has taken long enough to be asked. */
    shown: computed(() => (slow.value ? (progress.value ?? 'unknown') : undefined)),
    choose: () => look(() => bridge['packs:choose']({})),
    inspect: (file: string) => look(() => bridge['packs:inspect']({ file })),
    install,
    putBack: () => {
      offer.value = undefined
      refusal.value = undefined
    },
  }
}

/** Sticks that were there keep their place, so that nothing moves under a finger; new ones come behind. */
function inPlace(before: readonly Stick[], now: readonly Stick[]): Stick[] {
  const placeOf = ({ name }: Stick): number => {
    const at = before.findIndex((stick) => stick.name === name)
    return at < 0 ? before.length : at
  }
  return [...now].sort((a, b) => placeOf(a) - placeOf(b))
}

function useSlow(isBusy: () => boolean) {
  const slow = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(isBusy, (busy) => {
    clearTimeout(timer)
    slow.value = false
    if (busy) timer = setTimeout(() => (slow.value = true), SLOW)
  })
  onScopeDispose(() => clearTimeout(timer))
  return slow
}
