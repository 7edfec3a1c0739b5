import { describe, expect, it } from 'vitest'
import type { Article } from './article'
import type { Pack } from './pack'
import { metIn, replayable, tallied, troubles } from './replay'
import { smallPack } from '../session/testing/small-pack'
import { complaint, solved } from '../session/testing/seed-walk'
import { buildIndex } from '../triage/triage-index'

const visit = solved.events.map(({ event }) => event)

function withArticles(change: (article: Article) => Article | undefined, base = smallPack): Pack {
  return { ...base, articles: base.articles.flatMap((article) => change(article) ?? []) }
}
const only = (id: string, change: (article: Article) => Article | undefined) =>
  withArticles((article) => (article.id === id ? change(article) : article))

function found(after: Pack, before = smallPack) {
  return troubles(metIn(visit), replayable(before, buildIndex(before)), replayable(after, buildIndex(after)))
}

describe('a session, replayed against a new pack', () => {
  it('is read for what it searched, saw and followed', () => {
    const met = metIn(visit)
    expect(met.searches).toEqual([
      {
        words: complaint,
        facts: { device: 'iphone', app: 'mail-app' },
        article: 'outlook-ios-mail',
        title: 'Outlook or Hotmail stops syncing in the iPhone or iPad Mail app',
      },
    ])
    expect(met.messages).toEqual([{ shows: 'That password is incorrect for your Microsoft account.' }])
    expect(met.begun.map(({ article, steps }) => [article, steps.size])).toEqual([
      ['outlook-ios-mail', 8],
      ['reset-forgotten-password', 3],
    ])
  })

  it('meets no trouble in the pack it was served from', () => {
    expect(found(smallPack)).toEqual([])
  })

  it('names a step that is gone, by the title that the clerk saw', () => {
    const after = only('outlook-ios-mail', (article) => ({
      ...article,
      steps: article.steps.filter(({ id }) => id !== 'open-accounts'),
    }))
    expect(found(after)).toContainEqual({
      kind: 'step-vanished',
      words: 'Tap Accounts',
      article: 'Outlook or Hotmail stops syncing in the iPhone or iPad Mail app',
    })
  })

  it('names an article that is gone once, and not its steps and searches besides', () => {
    const after = only('outlook-ios-mail', () => undefined)
    const kinds = found(after).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'article-vanished')).toHaveLength(1)
    expect(kinds).not.toContain('step-vanished')
  })

  it('names a message that several articles answer now', () => {
    const before = only('outlook-ios-mail', (article) => ({ ...article, errors: article.errors.slice(0, 1) }))
    const after = only('outlook-ios-mail', (article) => {
      const [row] = article.errors
      const second = row && { ...row, id: 'second', article: 'cant-sign-in', when: 'other', ask: 'Which?' }
      return { ...article, errors: row && second ? [row, second] : [] }
    })
    expect(found(after, before)).toEqual([
      { kind: 'message-ambiguous', words: 'That password is incorrect for your Microsoft account.' },
    ])
    expect(found(after, after)).toEqual([])
  })

  it('names a message that nothing answers now', () => {
    const after = only('outlook-ios-mail', (article) => ({ ...article, errors: [] }))
    expect(found(after)).toContainEqual({
      kind: 'search-missed',
      words: 'That password is incorrect for your Microsoft account.',
    })
  })

  it('names a complaint whose article it would no longer bring up', () => {
    const after = only('outlook-ios-mail', (article) => ({
      ...article,
      title: 'Calendar entries twice',
      choose: 'Choose this for calendars.',
      symptoms: [{ id: 'twice', text: 'Each meeting is in the calendar twice' }],
      keywords: [],
      applies: { device: ['ipad'], app: ['outlook-app'] },
    }))
    const missed = {
      kind: 'search-missed',
      words: complaint,
      article: 'Outlook or Hotmail stops syncing in the iPhone or iPad Mail app',
    }
    expect(found(after)).toContainEqual(missed)
    // What the active pack misses too is no trouble of the new one.
    expect(found(after, after)).toEqual([])
  })
})

it('counts in how many sessions a trouble is met, the commonest first', () => {
  const one = { kind: 'article-vanished', words: 'Mail' } as const
  const other = { kind: 'step-vanished', words: 'Tap Done', article: 'Mail' } as const
  expect(tallied([[one], [other, one], [], [one]])).toEqual([
    { ...one, sessions: 3 },
    { ...other, sessions: 1 },
  ])
})
