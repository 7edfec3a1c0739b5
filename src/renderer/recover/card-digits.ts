import { otherWordings, type StepView } from './step-view'
import type { CardState } from './use-card-state'

type Deeds = {
  readonly looksLike: (wording: number) => Promise<void>
  readonly looksUnknown: () => void
  readonly focusValue: () => void
}

/** What 1, 2, 3 do on the card: pick what the screen looks like while that is asked, else tell the sights and then what is seen. */
export function cardDigits(view: StepView | undefined, card: CardState, deeds: Deeds): (() => void)[] {
  if (!view) return []
  if (card.differs.value) {
    const others = otherWordings(view, card.picked.value)
    return [
      ...others.map(
        ({ at }) =>
          () =>
            void deeds.looksLike(at),
      ),
      deeds.looksUnknown,
    ]
  }
  const { sights, value } = view
  const values = value
    ? (value.choices?.map(
        ({ id }) =>
          () =>
            card.choose(id),
      ) ?? [deeds.focusValue])
    : []
  return [
    ...sights.map(
      ({ id }) =>
        () =>
          card.toggleSight(id),
    ),
    ...values,
  ]
}
