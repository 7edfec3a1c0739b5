import type { Destination, Ways } from '../../shared/ipc/take-along'
import type { TakeWords } from '../words/take'

export type Offered = { readonly id: string; readonly label: string; readonly aside?: string; readonly to: Destination }

type Asked = {
  readonly ways: Ways
  /** Whether policy names the folder, so that no other can be picked. */
  readonly managed: boolean
  /** What can be copied or printed at all. */
  readonly copies: boolean
  readonly prints: boolean
  readonly words: TakeWords
  readonly size: (bytes: number) => string
}

/** The places that something may go to now, in the order in which they are offered. */
export function destinations({ ways, managed, copies, prints, words, size }: Asked): Offered[] {
  const may = (place: Destination['place']): boolean => ways.places.includes(place)
  const folder: Offered = { id: 'folder', label: words.folder, to: { place: 'folder', elsewhere: false } }
  const elsewhere: Offered = { id: 'elsewhere', label: words.elsewhere, to: { place: 'folder', elsewhere: true } }
  const sticks = ways.sticks.map(({ id, name, free }): Offered => {
    const aside = free === null ? {} : { aside: words.free(size(free)) }
    return { id, label: words.stick(name), ...aside, to: { place: 'stick', stick: id } }
  })
  const printers = ways.printers.map(({ name, label }): Offered => {
    return { id: `printer ${name}`, label: words.printer(label), to: { place: 'printer', printer: name } }
  })
  return [
    ...(may('folder') ? [folder, ...(managed ? [] : [elsewhere])] : []),
    ...(may('stick') ? sticks : []),
    ...(prints && may('printer') ? printers : []),
    // Last, since not everything can be copied: no digit moves when another paper is chosen.
    ...(copies && may('clipboard')
      ? [{ id: 'copy', label: words.clipboard, to: { place: 'clipboard' as const } }]
      : []),
  ]
}
