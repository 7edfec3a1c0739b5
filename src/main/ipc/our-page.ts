type Frame = { readonly url: string }

/** What is known of a message before it is read: the frame it came from, or null when that is gone. */
type Message = { readonly senderFrame: Frame | null }

/**
 * Tells messages of our page in our window from all others: frames within the page, other windows, and our own window while it shows anything
 * but our page. Throws where the window is gone.
 */
export function fromOurPage(
  ours: { readonly webContents: { readonly mainFrame: Frame } },
  origin: string,
): (message: Message) => boolean {
  return ({ senderFrame }) =>
    senderFrame !== null && senderFrame === ours.webContents.mainFrame && senderFrame.url.startsWith(`${origin}/`)
}
