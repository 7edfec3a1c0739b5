import { describe, expect, it } from 'vitest'
import { carriedOut, said, upTo } from './testing/acts'
import { detour, identified, opened, started } from './testing/seed-walk'

const unclear = { type: 'raise-flag', kind: 'unclear' } as const

describe('a flag for the authors', () => {
  it('names the step that is asked, the article as it was shown, and what is known of the device', () => {
    expect(said(started, started.then({ ...unclear, words: 'no such line' }))).toEqual([
      {
        type: 'flag-raised',
        kind: 'unclear',
        words: 'no such line',
        article: started.session.checklists[0]?.article,
        at: { run: 1, step: 'open-settings', number: 1, title: started.session.checklists[0]?.steps[0]?.shown.title },
        facts: [
          { fact: 'device', value: 'iphone', label: 'Device', words: 'iPhone' },
          { fact: 'app', value: 'mail-app', label: 'App', words: 'Mail app' },
        ],
      },
    ])
  })

  it('speaks of the article that is worked on, however deep the detour', () => {
    const flag = said(detour, detour.then(unclear))[0]
    expect(flag).toMatchObject({ article: { id: 'reset-forgotten-password' }, at: { run: 2, number: 1 } })
  })

  it('can be raised before the start, without any step', () => {
    const chosen = identified.then({ type: 'choose-article', article: 'cant-sign-in', why: [] })
    const flag = said(chosen, chosen.then(unclear))[0]
    expect(flag).toMatchObject({ article: { id: 'cant-sign-in' } })
    expect(flag).not.toHaveProperty('at')
  })

  it('keeps no words from a step where the customer types a secret', () => {
    const secret = upTo('enter-password', started)
    const flag = said(secret, secret.then({ ...unclear, words: 'hunter2' }))[0]
    expect(flag).toMatchObject({ at: { step: 'enter-password' } })
    expect(flag).not.toHaveProperty('words')
  })

  it('changes nothing in the session, so that the clerk goes on where they were', () => {
    const { seq: _seq, changedAt: _at, ...before } = started.session
    const { seq: _later, changedAt: _then, ...after } = started.then(unclear).session
    expect(after).toEqual(before)
  })

  it('says nothing where no article is on the screen', () => {
    for (const at of [opened, carriedOut(started)]) expect(at.when(unclear).ok).toBe(false)
  })
})
