import type { PaperSize } from '../../shared/record/page'

/** A printer as the system has it: `name` is for the system, `label` for people. */
type Printer = { readonly name: string; readonly label: string }

/** What only a window can do: pages become PDF or ink. */
export type Printing = {
  /** CSS of the typefaces where a page is printed from. */
  readonly fontFaces: string
  /** CSS that carries the typefaces itself, for a page that is opened elsewhere. */
  readonly embeddedFontFaces: () => Promise<string>
  /** Rejects when it cannot be made. */
  readonly pdf: (html: string) => Promise<Uint8Array>
  readonly printers: () => Promise<readonly Printer[]>
  /** Whether the printer took the page. No dialog of the system is opened: at a kiosk it would be a way out. */
  readonly print: (html: string, printer: string, size: PaperSize) => Promise<boolean>
}
