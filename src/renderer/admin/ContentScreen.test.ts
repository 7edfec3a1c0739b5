// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import type { Problem } from '../../shared/content/pack'
import { ok } from '../../shared/result'
import { useContentStore } from '../stores/content'
import { useScreenStore } from '../stores/screen'
import { fakeDesk } from '../testing/fake-desk'
import { mountOn, press, settled, storesOn } from '../testing/mount-with-desk'
import { smallPack } from '../testing/small-pack'
import ContentScreen from './ContentScreen.vue'
import { articleRows } from './article-rows'

let close: () => void = () => undefined
afterEach(() => close())

async function show(problems: Problem[], pack = true): Promise<VueWrapper> {
  const desk = {
    ...fakeDesk(),
    'content:read': async () => ok({ pack: pack ? smallPack : null, problems, index: null }),
  }
  const shown = mountOn(storesOn(desk), ContentScreen)
  close = shown.close
  await useContentStore().load()
  await settled()
  return shown.view
}

const problem: Problem = {
  rule: 'unknown-article',
  severity: 'error',
  file: 'articles/cant-sign-in.en.md',
  line: 12,
  column: 3,
  text: 'There is no article “reset”.',
  mend: 'Name an article of this pack.',
}

it('shows the pack and each article once, with its languages and its next review', async () => {
  const view = await show([])
  expect(view.text()).toContain('2026.11')
  const rows = view.findAll('.articles:not(.packs) tbody tr').map((row) => row.text())
  expect(rows).toHaveLength(3)
  expect(rows.find((row) => row.includes('EN FR'))).toContain('Outlook or Hotmail stops syncing')
  expect(view.text()).toContain('Nothing is wrong in this pack.')
})

it('names file, line, reason and mending of every problem, errors first', async () => {
  const view = await show([{ ...problem, severity: 'warning', text: 'No review date.' }, problem])
  expect(view.findAll('.problems h3').map((heading) => heading.text())).toEqual([
    '✕ 1 error: this part is not used',
    '! 1 thing to improve',
  ])
  expect(view.text()).toContain('articles/cant-sign-in.en.md, line 12')
  expect(view.text()).toContain('To mend it: Name an article of this pack.')
})

it('stays calm and says why without any pack', async () => {
  const view = await show([problem], false)
  expect(view.text()).toContain('No content is installed.')
  expect(view.text()).toContain('There is no article “reset”.')
})

it('goes back to the desk on Escape', async () => {
  await show([])
  useScreenStore().showContent()
  press('Escape')
  expect(useScreenStore().view).toBe('desk')
})

it('puts articles that are due for review first and marks them', () => {
  const rows = articleRows(smallPack, 'en', '2027-10-02')
  expect(rows.every(({ due }) => due)).toBe(true)
  expect(articleRows(smallPack, 'en', '2027-10-01').some(({ due }) => due)).toBe(false)
})
