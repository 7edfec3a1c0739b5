import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article, ErrorMessage, Step, StepValue } from './article'
import { article, both, check, manifest, row, step } from './testing/checking'

type Choice = NonNullable<StepValue['choices']>[number]
const asked = (...choices: Choice[]): StepValue => ({ ask: 'What is there?', record: 'It says', ...(choices.length > 0 && { choices }) })
const find = (pack: { articles: readonly Article[] }, id: string) => pack.articles.find((one) => one.id === id)

it('finds nothing in a sound pack and leaves it as it is', () => {
  const articles = [...both('one'), ...both('two', { errors: [row('a', 'one')] })]
  expect(check(articles)).toMatchObject({ told: [], pack: { manifest, articles } })
})

describe('references', () => {
  it('drops a row that leads nowhere in every language, so that the checklist stays the same in each', () => {
    const { pack, told } = check([...both('one', { errors: [row('a', 'two'), row('b', 'gone'), row('c', 'two')] }), ...both('two')])
    expect(told).toEqual(['one.en errors.1.article unknown-article', 'one.fr errors.1.article unknown-article'])
    expect(pack.articles.map(({ errors }) => errors.map(({ id }) => id))).toEqual([['a', 'c'], ['a', 'c'], [], []])
  })

  it('drops only the link of a reason, because its advice is still true', () => {
    const couldNot = [{ id: 'why', reason: 'No app', advice: 'Add it', article: 'gone' }]
    const { pack, told } = check(both('one', { steps: [step('a', { couldNot, must: 'critical' })] }))
    expect(told[0]).toBe('one.en steps.0.couldNot.0.article unknown-article')
    expect(pack.articles[0]?.steps[0]?.couldNot).toEqual([{ id: 'why', reason: 'No app', advice: 'Add it' }])
  })

  it('drops a call that leads nowhere and keeps the step', () => {
    const { pack, told } = check(both('one', { steps: [step('a', { calls: 'gone', must: 'critical' })] }))
    expect(told[0]).toBe('one.en steps.0.calls unknown-article')
    expect(pack.articles[0]?.steps[0]).toEqual(step('a', { must: 'critical' }))
  })

  it('drops every way in which an article leads to itself', () => {
    const couldNot = [{ id: 'why', reason: 'No app', article: 'one' }]
    const steps = [step('a', { calls: 'one', couldNot, must: 'critical' })]
    const { pack, told } = check(both('one', { steps, errors: [row('x', 'one')] }))
    expect(told.filter((line) => line.startsWith('one.en'))).toEqual([
      'one.en errors.0.article self-reference',
      'one.en steps.0.calls self-reference',
      'one.en steps.0.couldNot.0.article self-reference',
    ])
    expect(JSON.stringify(pack.articles)).not.toContain('"article"')
  })

  it('drops a step that is renewed and is not there, and a fact that a choice tells and nobody knows', () => {
    const choices = [
      { id: 'yes', text: 'Yes', fact: { fact: 'device', value: 'ipad' } },
      { id: 'no', text: 'No', fact: { fact: 'device', value: 'tv' } },
      { id: 'maybe', text: 'Maybe', fact: { fact: 'colour', value: 'red' } },
    ]
    const value = { ask: 'Which one?', record: 'It says', choices }
    const steps = [step('a', { value, renews: ['b', 'a', 'gone'] }), step('b', { must: 'critical' })]
    const { pack, told } = check(both('one', { steps }))
    expect(told.filter((line) => line.startsWith('one.en'))).toEqual([
      'one.en steps.0.renews.1 unknown-step',
      'one.en steps.0.renews.2 unknown-step',
      'one.en steps.0.value.choices.1.fact.value unknown-fact',
      'one.en steps.0.value.choices.2.fact.fact unknown-fact',
    ])
    const kept = pack.articles[0]?.steps[0]
    expect(kept?.renews).toEqual(['b'])
    expect(kept?.value?.choices?.map(({ fact }) => fact?.value)).toEqual(['ipad', undefined, undefined])
  })

  it('suggests the name that was probably meant', () => {
    const { problems } = check([...both('reset-password'), ...both('one', { errors: [row('a', 'reset-pasword')] })])
    expect(problems[0]?.mend).toBe('Did you mean "reset-password"?')
  })

  it('knows an article that has only a translation', () => {
    expect(check([article('one', { language: 'fr' }), ...both('two', { errors: [row('a', 'one')] })]).told).toEqual([
      'one.fr id missing-translation',
    ])
  })

  it('drops unknown facts and values, and a condition as a whole when nothing of it is left', () => {
    const steps = [
      step('a', { onlyIf: { fact: 'device', is: ['iphon'] } }),
      step('b', { onlyIf: { fact: 'colour', is: ['red'] }, must: 'critical' }),
      step('c', { variants: [{ id: 'v', label: 'V', do: 'Look.', when: { fact: 'device', is: ['ipad', 'tv'] } }] }),
    ]
    const { pack, told } = check(both('one', { steps, applies: { device: ['iphone', 'tv'], colour: ['red'] } }))
    expect(told.filter((line) => line.startsWith('one.en'))).toEqual([
      'one.en steps.0.onlyIf.is.0 unknown-fact',
      'one.en steps.1.onlyIf.fact unknown-fact',
      'one.en steps.2.variants.0.when.is.1 unknown-fact',
      'one.en applies.device.1 unknown-fact',
      'one.en applies.colour unknown-fact',
    ])
    const used = pack.articles[0]
    expect(used?.applies).toEqual({ device: ['iphone'] })
    expect(used?.steps.map(({ onlyIf }) => onlyIf)).toEqual([undefined, undefined, undefined])
    expect(used?.steps[2]?.variants?.[0]?.when).toEqual({ fact: 'device', is: ['ipad'] })
  })

  it('drops what an article says it makes stale in a step or an article that is not there', () => {
    const { pack, told } = check([...both('one', { invalidates: { two: ['first', 'frist'], gone: ['x'] } }), ...both('two')])
    expect(told.slice(0, 2)).toEqual(['one.en invalidates.two.1 unknown-step', 'one.en invalidates.gone unknown-article'])
    expect(pack.articles[0]?.invalidates).toEqual({ two: ['first'] })
  })
})

describe('calls', () => {
  const calling = (id: string, ...targets: string[]) =>
    both(id, { steps: targets.map((calls, index) => step(`s${index}`, { calls, must: 'critical' })).concat(step('end', { must: 'critical' })) })

  it('drops the call that closes a circle, in every language, and names the circle', () => {
    const { pack, told, problems } = check([...calling('a', 'b'), ...calling('b', 'c'), ...calling('c', 'a')])
    expect(told).toEqual(['c.en steps.0.calls call-cycle', 'c.fr steps.0.calls call-cycle'])
    expect(problems[0]?.text).toContain('a > b > c > a')
    expect(find(pack, 'a')?.steps[0]?.calls).toBe('b')
    expect(find(pack, 'c')?.steps[0]?.calls).toBeUndefined()
  })

  it('lets two articles call the same one, which is no circle', () => {
    expect(check([...calling('a', 'b', 'c'), ...calling('b', 'c'), ...calling('c')]).told).toEqual([])
  })

  it('lets a row of an error table lead back, because it is taken by choice', () => {
    expect(check([...both('a', { errors: [row('x', 'b')] }), ...both('b', { errors: [row('y', 'a')] })]).told).toEqual([])
  })
})

describe('ids', () => {
  it.each<[string, Partial<Article>]>([
    ['steps', { steps: [step('a'), step('a', { must: 'critical' })] }],
    ['sights', { steps: [step('a', { must: 'critical', sights: [0, 1].map(() => ({ id: 's', text: 'S', record: 's' })) })] }],
    ['choices', { steps: [step('a', { must: 'critical', value: asked({ id: 'c', text: 'C' }, { id: 'c', text: 'D' }) })] }],
  ])('leaves out an article whose %s share one, because a part of the procedure could not be answered', (_what, more) => {
    const { told, used } = check([...both('one', more), ...both('two')])
    expect(told[0]).toContain(' duplicate-id')
    expect(used).toEqual(['two.en', 'two.fr'])
  })

  it('leaves out the later of two rows or symptoms that share one', () => {
    const symptoms = ['a', 'b'].map((text) => ({ id: 'one', text }))
    const { pack, told } = check([article('one', { symptoms, errors: [row('x', 'two'), row('x', 'two')] }), ...both('two')])
    expect(told.slice(0, 2)).toEqual(['one.en symptoms.1.id duplicate-id', 'one.en errors.1.id duplicate-id'])
    expect([pack.articles[0]?.symptoms, pack.articles[0]?.errors.length]).toEqual([[{ id: 'one', text: 'a' }], 1])
  })

  it('keeps the first of two files for one article and language', () => {
    const { pack, told } = check([article('one', { title: 'First' }), article('one', { title: 'Second' }), article('one', { language: 'fr' })])
    expect(told).toEqual(['one.en id duplicate-article'])
    expect(pack.articles.map(({ title }) => title)).toEqual(['First', 'one'])
  })
})

describe('translations', () => {
  const steps = (...own: Step[]) => [...own, step('last', { must: 'critical' })]
  const sight = { id: 's', text: 'S', record: 's' }
  const yes = { id: 'yes', text: 'Yes' }
  const no = { id: 'no', text: 'No' }
  const other = { id: 'other', text: 'Other' }
  const reason = (hours: number) => ({ id: 'x', reason: 'x', advice: 'x', condition: { text: 'x', hours } })
  it.each<[string, Partial<Article>, Partial<Article>, string]>([
    ['a step less', { steps: steps(step('a')) }, { steps: steps() }, 'steps.0.id'],
    ['another order of steps', { steps: steps(step('a'), step('b')) }, { steps: steps(step('b'), step('a')) }, 'steps.0.id'],
    ['a variant less', { steps: steps(step('a', { variants: [{ id: 'v', label: 'V', do: 'x' }] })) }, { steps: steps(step('a')) }, 'steps.0.must'],
    ['a sight more', { steps: steps(step('a')) }, { steps: steps(step('a', { sights: [sight] })) }, 'steps.0.sights.0.id'],
    ['another reason', { steps: steps(step('a', { couldNot: [{ id: 'x', reason: 'x' }] })) }, { steps: steps(step('a', { couldNot: [{ id: 'y', reason: 'x' }] })) }, 'steps.0.couldNot.0.id'],
    ['a call more', { steps: steps(step('a')) }, { steps: steps(step('a', { calls: 'two' })) }, 'steps.0.calls'],
    ['a step that is not critical', {}, { steps: [step('first'), step('last')] }, 'steps.1.must'],
    ['a row to another article', { errors: [row('x', 'two')] }, { errors: [row('x', 'three')] }, 'errors.0.article'],
    ['a row less at the end', { errors: [row('x', 'two')] }, {}, 'steps.1.must'],
    ['a value less', { steps: steps(step('a', { value: asked() })) }, { steps: steps(step('a')) }, 'steps.0.must'],
    ['other choices', { steps: steps(step('a', { value: asked(yes, no) })) }, { steps: steps(step('a', { value: asked(yes, other) })) }, 'steps.0.value.choices.1'],
    ['a choice that tells another fact', { steps: steps(step('a', { value: asked(yes, no) })) }, { steps: steps(step('a', { value: asked(yes, { ...no, fact: { fact: 'device', value: 'ipad' } }) })) }, 'steps.0.value.choices.1'],
    ['a step more that is asked again', { steps: steps(step('a')) }, { steps: steps(step('a', { renews: ['last'] })) }, 'steps.0.renews'],
    ['a reason that lasts longer', { steps: steps(step('a', { couldNot: [reason(2)] })) }, { steps: steps(step('a', { couldNot: [reason(24)] })) }, 'steps.0.couldNot.0'],
    ['a row after which nothing lasts', { errors: [row('x', 'two', { condition: { text: 'x' } })] }, { errors: [row('x', 'two')] }, 'errors.0.article'],
    ['other devices', {}, { applies: { device: ['ipad'] } }, 'applies.device'],
  ])('with %s are left out, because they would run another checklist', (_what, source, translation, place) => {
    const { told, used } = check([article('one', source), article('one', { ...translation, language: 'fr' }), ...both('two'), ...both('three')])
    expect(told.filter((line) => line.includes('structure'))).toEqual([`one.fr ${place} structure-differs`])
    expect(used).toEqual(['one.en', 'two.en', 'two.fr', 'three.en', 'three.fr'])
  })

  it('may differ in every word', () => {
    const french = { language: 'fr', title: 'Un', steps: [step('first', { do: 'Regardez.', say: 'Bonjour' }), step('last', { must: 'critical' })] } as const
    expect(check([article('one'), article('one', { ...french, steps: [...french.steps] })]).told).toEqual([])
  })

  it('are named when they are missing, late, or in a language that the pack does not list', () => {
    const { told, used } = check([article('one', { revision: 2 }), article('one', { language: 'fr' }), article('two'), article('two', { language: 'de' })])
    expect(told).toEqual(['one.fr revision stale-translation', 'two.de language language-not-listed', 'two.en id missing-translation'])
    expect(used).toEqual(['one.en', 'one.fr', 'two.en', 'two.de'])
  })
})

describe('a translation that names what it was made from', () => {
  const made = (translationOf: string, more: Partial<Article> = {}) =>
    check([article('one', { revision: 2 }), article('one', { language: 'fr', translationOf, ...more })], {}, undefined, { en: '00112233445566aa' }).told

  it('is stale as soon as that has changed, whatever the revisions say', () => {
    expect(made('00112233445566bb', { revision: 2 })).toEqual(['one.fr translationOf stale-translation'])
  })

  it('is up to date while that is the same', () => {
    expect(made('00112233445566aa')).toEqual([])
  })
})

describe('messages', () => {
  const twice = (first: Partial<ErrorMessage>, second: Partial<ErrorMessage>, target = 'three') => [
    article('one', {
      errors: [
        row('x', 'two', { shows: ['That password is incorrect.'], ...first }),
        row('y', target, { shows: ['That  password is “incorrect”'], ...second }),
      ],
    }),
    ...both('two'),
    ...both('three'),
  ]
  const rulesOf = (articles: readonly Article[]) => check(articles).told.filter((line) => !line.includes('translation'))

  it('with two leads and a question between them are only mentioned', () => {
    expect(rulesOf(twice({ when: 'Forgotten', ask: 'Known?' }, { when: 'Known' }))).toEqual(['one.en errors.1.shows.0 ambiguous-message'])
  })

  it('with two leads and nothing between them are errors, and both rows stay', () => {
    const { pack } = check(twice({}, {}))
    expect(rulesOf(twice({}, {}))).toEqual(['one.en errors.0.shows.0 message-not-separated'])
    expect(rulesOf(twice({ when: 'Forgotten', ask: 'Known?' }, {}))).toEqual(['one.en errors.1.shows.0 message-not-separated'])
    expect(rulesOf(twice({ when: 'Forgotten' }, { when: 'Known' }))).toEqual(['one.en errors.1.shows.0 message-not-separated'])
    expect(find(pack, 'one')?.errors).toHaveLength(2)
  })

  it('with two rows to one article need no question, and one of the rows is too many', () => {
    expect(rulesOf(twice({}, {}, 'two'))).toEqual(['one.en errors.1.shows.0 duplicate-message'])
  })

  it('with two leads are found in the tables of two articles', () => {
    const rows = (target: string) => ({ errors: [row('x', target, { shows: ['Account locked'] })] })
    expect(rulesOf([...both('one', rows('three')), ...both('two', rows('four')), ...both('three'), ...both('four')])).toEqual([
      'one.en errors.0.shows.0 message-not-separated',
      'one.fr errors.0.shows.0 message-not-separated',
    ])
  })

  it('that are close to one another and lead apart are named, as the twins of the Mail article are', () => {
    const near = (target: string) => [
      article('one', {
        errors: [
          row('x', 'two', { shows: ["You've tried to sign in too many times with an incorrect account or password."] }),
          row('y', target, { shows: ["You've used an incorrect account or password too many times."] }),
        ],
      }),
      ...both('two'),
      ...both('three'),
    ]
    expect(rulesOf(near('three'))).toEqual(['one.en errors.1.shows.0 near-message'])
    expect(rulesOf(near('two'))).toEqual([])
  })

  it('are not compared in a pack with more of them than a slow desk can compare', () => {
    const errors = Array.from({ length: 1001 }, (_, index) => row(`r${index}`, 'two'))
    expect(rulesOf([article('one', { errors }), ...both('two')])).toEqual(['one.en errors.1000.shows.0 too-many-messages'])
  })
})

describe('guidance', () => {
  const rules = (more: Partial<Article>, today?: string) => check(both('one', more), {}, today).told.filter((line) => line.startsWith('one.en'))
  const only = (more: Partial<Step>) => ({ steps: [step('a', { must: 'critical', ...more })] })

  it.each<[string, Partial<Step>]>([
    ['a label to touch', { do: 'Tap **Mail**.' }],
    ['labels', { labels: ['Mail'] }],
    ['a secret', { secret: true }],
    ['a variant with a label', { variants: [{ id: 'v', label: 'V', do: 'Tap **Mail**.' }] }],
  ])('asks what should be seen after a step with %s', (_what, more) => {
    expect(rules(only(more))).toEqual(['one.en steps.0.id no-look'])
    expect(rules(only({ ...more, look: 'A list.' }))).toEqual([])
    expect(rules(only({ ...more, sights: [{ id: 's', text: 'A list', record: 'list' }] }))).toEqual([])
  })

  it('leaves out an article with a destructive step that warns of nothing', () => {
    const { told, used } = check([...both('one', only({ destructive: true })), ...both('two')])
    expect(told[0]).toBe('one.en steps.0.destructive destructive-without-warning')
    expect(used).toEqual(['two.en', 'two.fr'])
    expect(rules(only({ destructive: true, warning: 'All is lost.', look: 'Nothing.' }))).toEqual([])
  })

  it('asks for nothing that is written down on a step where a secret is typed', () => {
    const { told, pack } = check(both('one', only({ secret: true, look: 'Dots.', value: asked() })))
    expect(told[0]).toBe('one.en steps.0.value secret-value')
    expect(pack.articles[0]?.steps[0]?.value).toBeUndefined()
  })

  it('asks for a warning where a step says that something is deleted', () => {
    expect(rules(only({ do: 'Delete the account.' }))).toEqual(['one.en steps.0.do risky-word'])
    expect(rules(only({ do: 'Delete the account.', warning: 'Drafts are lost.' }))).toEqual([])
  })

  it('knows such words in French too', () => {
    const french = article('one', { language: 'fr', ...only({ do: 'Supprimez le compte.' }) })
    expect(check([french]).told).toEqual(['one.fr steps.0.do risky-word', 'one.fr id missing-translation'])
  })

  it('asks for a step that proves success', () => {
    expect(rules({ steps: [step('a')] })).toEqual(['one.en steps no-critical-step'])
  })

  it('names a label that is written in two ways, because the clerk points at it', () => {
    const steps = [step('a', { do: 'Tap **Mail Accounts**.', look: 'x' }), step('b', { labels: ['Mail accounts'], look: 'x', must: 'critical' })]
    expect(rules({ steps })).toEqual(['one.en steps.1.labels.0 label-differs'])
  })

  it('names a review that is overdue from the day after, and one that is due before it was done', () => {
    expect(rules({}, '2027-10-01')).toEqual([])
    expect(rules({}, '2027-10-02')).toEqual(['one.en reviewBy review-overdue'])
    expect(rules({ reviewBy: '2026-10-01' })).toEqual(['one.en reviewBy review-order'])
  })
})

describe('pack.yaml', () => {
  const texts = { en: 'x', fr: 'x' }
  const answer = (id: string, more = {}) => ({ id, label: texts, record: texts, favours: [], against: [], ...more })
  const question = (...answers: ReturnType<typeof answer>[]) => ({ id: 'q', ask: texts, separates: texts, record: texts, knows: 0.8, answers })

  it('loses what its questions say of articles and facts that are not there', () => {
    const asked = question(answer('yes', { favours: ['one', 'gone'], fact: { fact: 'device', value: 'tv' } }), answer('no', { against: ['gone'] }))
    const { pack, told } = check(both('one'), { questions: [asked] })
    expect(told).toEqual([
      'pack.yaml questions.0.answers.0.favours.1 unknown-article',
      'pack.yaml questions.0.answers.0.fact.value unknown-fact',
      'pack.yaml questions.0.answers.1.against.0 unknown-article',
    ])
    expect(pack.manifest.questions).toEqual([question(answer('yes', { favours: ['one'] }), answer('no'))])
  })

  it('loses the second of two answers with one id, and a question that then has only one', () => {
    const { pack, told } = check(both('one'), { questions: [question(answer('yes'), answer('yes'))] })
    expect(told).toEqual(['pack.yaml questions.0.answers.1.id duplicate-id'])
    expect(pack.manifest.questions).toEqual([])
  })

  it('loses the second use of a key on a button, and keeps the answer', () => {
    const { pack, told } = check(both('one'), { questions: [question(answer('yes', { key: 'y' }), answer('why', { key: 'y' }))] })
    expect(told).toEqual(['pack.yaml questions.0.answers.1.key duplicate-id'])
    expect(pack.manifest.questions[0]?.answers[1]).toEqual(answer('why'))
  })

  it('is told which words a language lacks', () => {
    expect(check(both('one'), { title: { en: 'Sample' } }).told).toEqual(['pack.yaml title missing-words'])
  })
})

it('leaves a pack in which nothing is left to leave out, whatever was wrong with it', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'gone')
  const some = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 1 })
  const condition = fc.record({ fact: fc.constantFrom('device', 'colour'), is: fc.array(fc.constantFrom('iphone', 'tv'), { minLength: 1, maxLength: 3 }) })
  const small = fc.constantFrom('x', 'y', 'z')
  const given = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).filter(([, own]) => own !== undefined)) as Partial<T>
  const anyStep = fc
    .record({
      id: small,
      calls: some(id),
      onlyIf: some(condition),
      destructive: some(fc.boolean()),
      warning: some(fc.constant('Careful.')),
      couldNot: some(fc.array(fc.record({ id: small, article: id }), { maxLength: 2 })),
      variants: some(fc.array(fc.record({ id: small, when: condition }), { maxLength: 2 })),
    })
    .map(({ couldNot, variants, ...own }) =>
      step(own.id, {
        ...(given(own) as Partial<Step>),
        ...(couldNot ? { couldNot: couldNot.map((reason) => ({ ...reason, reason: 'No' })) } : {}),
        ...(variants ? { variants: variants.map((variant) => ({ ...variant, label: 'V', do: 'Look.' })) } : {}),
      }),
    )
  const anyRow = fc.record({ id: small, article: id, shows: small }).map((own) => row(own.id, own.article, { shows: [own.shows] }))
  const anyArticle = fc
    .record({
      id: fc.constantFrom('a', 'b', 'c'),
      language: fc.constantFrom('en', 'fr', 'de'),
      steps: fc.array(anyStep, { minLength: 1, maxLength: 3 }),
      errors: fc.array(anyRow, { maxLength: 4 }),
      applies: fc.dictionary(fc.constantFrom('device', 'colour'), fc.array(fc.constantFrom('iphone', 'tv'), { minLength: 1, maxLength: 2 })),
      invalidates: fc.dictionary(id, fc.array(small, { maxLength: 2 })),
    })
    .map((own) => article(own.id, own))
  // Copies in another language give the rules on translations something that passes them.
  const anyPack = fc.array(fc.tuple(anyArticle, fc.boolean()), { maxLength: 6 }).map((list) => list.flatMap(([one, copied]) => (copied ? [one, { ...one, language: 'fr' }] : [one])))
  const leavesNothingOut = new Set(['message-not-separated', 'no-articles'])
  fc.assert(
    fc.property(anyPack, (articles) => {
      const { pack } = check(articles)
      const again = check(pack.articles, pack.manifest)
      expect(again.problems.filter(({ severity, rule }) => severity === 'error' && !leavesNothingOut.has(rule))).toEqual([])
      expect(again.pack).toEqual(pack)
    }),
    { numRuns: 2000 },
  )
})
