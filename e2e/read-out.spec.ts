import type { Page } from '@playwright/test'
import {
  actsOf,
  complaint,
  complaintBox,
  doneOnce,
  heard,
  messageBox,
  signOnAndOpen,
  toTheChecklist,
  write,
} from './clerk'
import { expect, test } from './desk'

/** What a screen reader says of the place that has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: element } = document
    return element instanceof HTMLElement && element !== document.body ? element.innerText.replaceAll(/\s+/g, ' ') : ''
  })
}

test('listening is told in order: what the customer says, what is known, which articles, what to ask', async ({
  desk,
}) => {
  const page = await desk.start()
  await signOnAndOpen(page, 'keys')
  await write(page, 'keys', complaintBox(page), complaint)
  await expect(page.getByRole('heading', { name: '4 likely articles' })).toBeVisible()
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Listen to the customer" [level=1]
      - textbox "What does the customer say or see?": ${complaint}
      - list "What is known of the device, the app and the account":
        - listitem:
          - button "iPhone" [pressed]
      - region "4 likely articles":
        - heading "4 likely articles" [level=2]
        - list:
          - listitem:
            - heading "Outlook or Hotmail stops syncing in the iPhone or iPad Mail app" [level=3]
            - paragraph:
              - mark: Please enter the password
            - list:
              - listitem: "✓ Device: iPhone"
              - listitem: "✓ Account: Outlook.com"
            - text: Strong match
      - region "Ask the customer":
        - paragraph: “Can you sign in at outlook.com in a browser with the same password?”
        - list:
          - listitem:
            - button "Yes, that works"
          - listitem:
            - button "No, it is refused"
      - button "Look up an error message"
  `)
})

test('a step is told as a whole when it comes up, and what an answer did without a look at the screen', async ({
  desk,
}) => {
  const page = await desk.start()
  await signOnAndOpen(page, 'keys')
  await toTheChecklist(page, 'keys')
  await expect(page.getByRole('region', { name: 'Current step' })).toMatchAriaSnapshot(`
    - region "Current step":
      - 'heading "Step 1: Open Settings on the iPhone or iPad" [level=2]'
      - paragraph:
        - strong: "iPhone:"
      - paragraph:
        - strong: "Say:"
        - text: “Please open Settings, the grey icon with the cogwheels.”
      - paragraph:
        - strong: "Look for:"
      - button "Done"
      - button "Couldn’t do it"
      - button "An error appeared"
      - button "Note"
      - group "More answers":
        - button "It looks different"
        - button "Not needed"
        - button "Later"
  `)
  expect(await focused(page)).toContain('Open Settings on the iPhone or iPad')
  await doneOnce(page, 'keys')
  expect(await focused(page)).toContain('Scroll down and tap Mail')
  await page.keyboard.press('u')
  await expect(page.getByRole('status').filter({ hasText: 'Answer to step 1 taken back' })).toBeAttached()
  expect(await focused(page)).toContain('Open Settings on the iPhone or iPad')
})

test('a look-up says how many messages it found, and each way on says for which message it is', async ({ desk }) => {
  const page = await desk.start()
  await signOnAndOpen(page, 'keys')
  await toTheChecklist(page, 'keys')
  const act = actsOf(page, 'keys')
  await act(/^An error appeared$/, 'e')
  await expect(page.getByRole('textbox', { name: /^What does the screen say/ })).toBeFocused()
  await write(page, 'keys', messageBox(page), heard)
  await expect(page.getByRole('status').filter({ hasText: '3 messages found' })).toBeAttached()
  await expect(page.getByRole('navigation', { name: 'An error appeared' })).toMatchAriaSnapshot(`
    - list:
      - listitem: Sign in again in Settings · step 1 of 8 is waiting
      - listitem: An error appeared
  `)
  await expect(
    page.getByRole('button', {
      name: 'Reset a forgotten Microsoft account password, for “That password is incorrect for your Microsoft account.”',
    }),
  ).toBeVisible()
})

test('each dialog takes the focus, says its name, and gives the focus back to where it was', async ({ desk }) => {
  const page = await desk.start()
  await signOnAndOpen(page, 'keys')
  await toTheChecklist(page, 'keys')
  const dialogs = [
    ['x', 'Why couldn’t step 1 be done?'],
    ['l', 'Why does step 1 have to wait?'],
    ['w', 'Good to know'],
    ['p', 'Why does this customer wait?'],
    ['F8', 'Tell the authors about this step'],
    ['F2', 'Languages and display'],
    ['F6', 'Who is at the desk now?'],
  ] as const
  const before = await focused(page)
  for (const [key, name] of dialogs) {
    await page.keyboard.press(key)
    const dialog = page.getByRole('dialog', { name })
    await expect(dialog).toBeVisible()
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    expect(await focused(page)).toBe(before)
  }
})
