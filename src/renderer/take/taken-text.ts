import type { ManyTaken, TakeAsked } from '../../shared/ipc/take-along'
import type { TakeWords } from '../words/take'

/** What came of it, once it is durable: a stick may be pulled out then and not before. */
export function takenText({ to }: Pick<TakeAsked, 'to'>, { names, place }: ManyTaken, words: TakeWords): string {
  switch (to.place) {
    case 'clipboard':
      return words.copied
    case 'printer':
      return words.printed(place)
    case 'folder':
      return words.saved(names.join(', '), place)
    case 'stick':
      return words.onStick(names.join(', '), place)
  }
}
