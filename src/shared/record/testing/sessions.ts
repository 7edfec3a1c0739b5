import { carryOn, parkedElsewhere } from '../../session/testing/carry-on'
import { answer, detour, done, identified, opened, solved, started } from '../../session/testing/seed-walk'
import { walk, type Walk } from '../../session/testing/given'
import { smallPack } from '../../session/testing/small-pack'

/** One session of every kind that a note must tell. */
export const sessions: Readonly<Record<string, Walk>> = {
  solved,
  'solved-fr': solved,
  parked: parkedElsewhere,
  interrupted: done(done(started, 3).by('JL').then({ type: 'resume' }), 2),
  reopened: solved
    .by('JL')
    .then(
      { type: 'reopen', reason: 'the mail stopped again, call 06 12 34 56 78' },
      { type: 'add-remark', words: 'the app shows an old date' },
      { type: 'close', outcome: 'escalated', to: 'IT team: look at the mailbox' },
    ),
  'passed-on': answer(done(started, 3), 'could-not', { reason: 'the account is not in the list' }).then({
    type: 'close',
    outcome: 'escalated',
    to: 'IT team: add the account again',
  }),
  'passed-on-urgent': answer(done(started, 5), 'error-seen').then(
    { type: 'park', reason: 'the queue' },
    { type: 'resume' },
    {
      type: 'close',
      outcome: 'escalated',
      to: 'Security team: call 06 12 34 56 78',
      urgency: 'high',
    },
  ),
  'left-in-detour': done(detour).then({ type: 'close', outcome: 'abandoned', reason: 'had to catch a bus' }),
  undone: done(started, 3).then({ type: 'withdraw-answer' }, { type: 'withdraw-answer' }),
  'refused-then-done': done(done(answer(done(started, 5), 'error-seen')), 1),
  'not-needed': answer(done(started, 6), 'not-needed', { reason: 'a web page with no Done' }),
  'only-heard': opened.then(
    { type: 'note-complaint', words: '# not a *heading*' },
    { type: 'close', outcome: 'abandoned' },
  ),
  'clock-moved': done(done(done(started, 1).clockSet(-315_532_800), 1).clockSet(3600), 1),
  flagged: done(started, 1).then(
    { type: 'raise-flag', kind: 'looks-different', words: 'they rang 06 12 34 56 78 about it' },
    { type: 'raise-flag', kind: 'missing' },
  ),
  'chosen-and-put-back': identified.then(
    { type: 'choose-article', article: 'cant-sign-in', why: [] },
    { type: 'put-back-article' },
    { type: 'withdraw-fact', fact: 'app' },
  ),
  'carried-on-fr': done(
    walk(smallPack).by('AB').then(carryOn, { type: 'choose-language', whose: 'clerk', language: 'fr' }),
    2,
  ).then({ type: 'finish-checklist' }),
  'odd-words': identified.then(
    { type: 'note-complaint', words: '=HYPERLINK("http://x")' },
    { type: 'add-remark', words: '@SUM(1+1) "déjà vu", reçu à l’école\n-2 lignes; & <b>' },
    { type: 'add-remark', words: '+33 6 12 34 56 78 ou amélie@exemple.fr' },
  ),
}
