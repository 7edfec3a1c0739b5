import { nextTick, watch, type ShallowRef } from 'vue'

type Options = {
  /** Before it is shown: what it starts with. */
  readonly prepare?: () => void
  /** What takes the focus once it is shown; the page behind cannot. */
  readonly focus: () => HTMLElement | null | undefined
}

/** Keeps a native modal dialog in step with its `open` prop. */
export function useDialog(
  dialog: Readonly<ShallowRef<HTMLDialogElement | null>>,
  isOpen: () => boolean,
  { prepare, focus }: Options,
): void {
  watch(
    isOpen,
    async (open) => {
      await nextTick()
      if (!open) return dialog.value?.close()
      prepare?.()
      if (dialog.value?.open === false) dialog.value.showModal()
      focus()?.focus()
    },
    { flush: 'post', immediate: true },
  )
}
