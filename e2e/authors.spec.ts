import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { atTheAuthors, install } from './at-the-authors'
import { actsOf, backToStep6, complaintBox, doneOnce, doneToTheEnd, messageBox, record, signOnAndOpen } from './clerk'
import { expect, test } from './desk'

const supportPage = resolve(import.meta.dirname, '../src/node/import/testing/mail-page.txt')

/** What an author writes where the import left a sentence that says what is missing. */
const written: readonly (readonly [missing: RegExp, words: string])[] = [
  [/the title, as a clerk looks for it/, 'Mail on an iPhone or iPad asks for the Outlook password'],
  [/what the steps do/, 'Recover the account'],
  [/when this article is the right one/, 'Choose this if the message on the screen leads here.'],
  [/what to tell the customer/, 'It takes ten minutes.'],
  [/what could be lost/, 'Nothing is lost.'],
  [/who may do this/, 'Everyone at the desk'],
  [/the name of the step/, 'Follow the page'],
  [/what is true when it is done/, 'Account recovered'],
  [/what to do/, 'Follow the page with the customer.'],
  [/the sentence that ends the list/, 'Everything works again.'],
  [/who looks after this article/, 'City Library IT'],
  [/the question that tells the articles/, 'Does the customer still know the password?'],
  [/the answer that leads .*new password/, 'No'],
  [/the answer that leads .*No way into/, 'Yes'],
  [/who publishes this pack/, 'City Library IT'],
  [/under which licence/, 'CC-BY-4.0'],
]

function completed(text: string): string {
  return text
    .replace(/"Not written yet: ([^"]*)"/g, (whole, missing: string) => {
      const words = written.find(([what]) => what.test(missing))?.[1]
      return words === undefined ? whole : JSON.stringify(words)
    })
    .replace(/^( {4})(do: )/gm, '$1look: What comes next is on the screen.\n$1$2')
    .replace(/^( {4})(do: "Follow the page)/gm, '$1must: critical\n$1$2')
}

function completeByHand(pack: string): void {
  const files = ['pack.yaml', ...readdirSync(join(pack, 'articles')).map((name) => join('articles', name))]
  for (const file of files) writeFileSync(join(pack, file), completed(readFileSync(join(pack, file), 'utf8')))
}

test('a support page is imported, completed, checked, rehearsed, packed, signed, carried on a stick, installed and serves a customer', async ({
  desk,
}) => {
  const { folder, stick, content } = atTheAuthors(desk)
  expect(content('import', supportPage, '--into', 'mail')).toContain('3 symptoms, 8 steps, 15 rows')
  completeByHand(join(folder, 'mail'))
  const checked = content('check', 'mail')
  expect(checked).toMatch(/^0 errors/m)
  expect(checked).not.toContain('not-written')
  expect(content('rehearse', 'mail')).toMatch(/^15 messages, .*; 0 dead ends\.$/m)
  content('pack', 'mail', '-o', 'mail.handrail')
  const signer: unknown = JSON.parse(content('keys', '--out', 'secret.pem', '--name', 'City Library IT'))
  content('sign', 'mail.handrail', '--key', 'secret.pem', '-o', join(stick, 'mail.handrail'))

  const page = await desk.start({ policy: { trustedSigners: [signer], packFolders: [stick] } })
  await page.keyboard.press('1')
  await install(page, /mail\.handrail/)

  const act = actsOf(page, 'keys')
  await signOnAndOpen(page, 'keys')
  await complaintBox(page).fill('her iphone asks for the outlook pasword')
  await expect(page.locator('.card h3').first()).toHaveText('Mail on an iPhone or iPad asks for the Outlook password')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await act(/^Start/, 'Enter')
  for (let step = 1; step <= 5; step++) await doneOnce(page, 'keys')
  await act(/^An error appeared$/, 'e')
  await messageBox(page).fill('too many codes requested')
  await expect(page.locator('.hit').first()).toContainText('You’ve requested too many codes today.'.replace('’', "'"))
  await page.keyboard.press('Enter')
  await page.keyboard.press('1')
  await expect(page.locator('main')).toContainText('step 6 of 8 is waiting')
  await doneToTheEnd(page, 'keys')
  await backToStep6(page, 'keys')
  await doneToTheEnd(page, 'keys')
  await expect(record(page)).toContainText('Codes that do not arrive or are refused')
  await act(/^Go to closing$/, 'Enter')
  await act(/Solved/, 's')
  await act(/^Close and next customer$/, 'Enter')
  await expect(page.getByRole('button', { name: /^New session$/ })).toBeVisible()
})
