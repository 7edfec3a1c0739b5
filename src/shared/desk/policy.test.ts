import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { brokenPolicy, mayExport, Policy, policyFrom, safePolicy } from './policy'
import { sessionCode } from './session-code'

const whole = {
  desk: 'Library desk 2',
  roster: ['MK', 'Anna'],
  languages: ['fr', 'en'],
  clerkLanguage: 'fr',
  customerLanguages: ['fr', 'de'],
  exportFolder: '/srv/notes',
  contentFolder: 'D:\\pack',
  idle: 2.5,
  retention: { days: 90, unfinishedDays: 120 },
  kiosk: true,
  learning: false,
  exportTo: { places: ['printer'], formats: ['pdf'] },
  printers: ['Counter'],
  paper: 'Letter',
  trustedDesks: [{ id: '9c41e07b9c41e07b9c41e07b9c41e07b', name: 'Town hall' }],
  redaction: ['phone'],
  singleKeys: false,
  pinHash: `$scrypt$ln=17,r=8,p=1$${'a'.repeat(22)}$${'b'.repeat(43)}`,
  pinAtDesk: true,
  packFolders: ['/srv/packs', 'D:\\packs', '\\\\server\\packs'],
  trustedSigners: [{ key: 'ed25519:91UHiA6jho53736wKrHzaeBYyrbqCNUduT7pXJLm8Mk', name: 'City Library IT' }],
  allowUnsignedPacks: true,
}

const managed = Object.keys(whole)

describe('the policy in force', () => {
  it('is what the administrator wrote, where that can be used', () => {
    expect(policyFrom(whole)).toEqual({ policy: whole, problems: [], managed })
  })

  it('has a safe default for all that is left out', () => {
    expect(policyFrom({})).toEqual({ policy: safePolicy, problems: [], managed: [] })
    const kiosk = { policy: { ...safePolicy, kiosk: true }, problems: [], managed: ['kiosk'] }
    expect(policyFrom({ kiosk: true })).toEqual(kiosk)
  })

  it.each([
    ['desk', '   '],
    ['desk', 7],
    ['roster', 'MK'],
    ['roster', ['MK', '']],
    ['clerkLanguage', 'English'],
    ['exportFolder', ''],
    ['exportFolder', 'notes'],
    ['contentFolder', null],
    ['kiosk', 'yes'],
    ['exportTo', { places: ['cloud'] }],
    ['printers', 'Counter'],
    ['paper', 'A5'],
    ['trustedDesks', [{ id: 'desk 1', name: 'Town hall' }]],
    ['languages', []],
    ['customerLanguages', ['Deutsch']],
    ['redaction', ['names']],
    ['retention', 90],
    ['retention', { days: 0 }],
    ['retention', { days: 0.5 }],
    ['retention', { days: 90, unfinishedDays: 30 }],
    ['retention', { days: 90, hours: 1 }],
    ['singleKeys', 1],
    ['pinHash', '1234'],
    ['pinAtDesk', 'no'],
    ['allowUnsignedPacks', 'true'],
    ['trustedSigners', 'ed25519:91UHiA6jho53736wKrHzaeBYyrbqCNUduT7pXJLm8Mk'],
    ['trustedSigners', [{ ...whole.trustedSigners[0], key: 'ed25519:91UHiA6jho53736wKrHzaeBYyrbqCNUduT7pXJLm8M' }]],
    ['trustedSigners', [{ ...whole.trustedSigners[0], key: 'ed25519:91UHiA6jho53736wKrHzaeBYyrbqCNUduT7pXJLm8Ml' }]],
    ['trustedSigners', [{ ...whole.trustedSigners[0], name: ' ' }]],
    ['trustedSigners', [{ ...whole.trustedSigners[0], until: '2027-01-01' }]],
    ['packFolders', '/srv/packs'],
    ['packFolders', ['packs']],
    ['packFolders', ['../packs']],
  ])('names a broken "%s" (%j) and keeps every other entry: one slip must not unlock the desk', (key, value) => {
    const { [key as 'desk']: _default, ...others } = whole
    const { policy, problems, managed: settled } = policyFrom({ ...whole, [key]: value })
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^"${key}": \\S`))])
    const held = key === 'kiosk' || key === 'exportTo' ? { [key]: brokenPolicy[key] } : {}
    expect(policy).toEqual({ ...safePolicy, ...others, ...held })
    expect(settled).toEqual(Object.keys(others))
  })

  it('holds kiosk mode and lets no file out where those entries are there and cannot be understood', () => {
    expect(policyFrom({ kiosk: 'yes' }).policy.kiosk).toBe(true)
    expect(mayExport(policyFrom({ exportTo: 'nothing' }).policy, 'MK').places).toEqual(['printer'])
    expect(policyFrom({ Kiosk: true }).policy.kiosk).toBe(false)
  })

  it('trusts nobody and takes nothing unsigned where the administrator said nothing', () => {
    expect(policyFrom({}).policy).toMatchObject({ trustedSigners: [], allowUnsignedPacks: false })
  })

  it('erases nothing where the administrator said nothing, because erasing cannot be taken back', () => {
    expect(policyFrom({}).policy.retention).toBeUndefined()
  })

  it.each(['colour', 'constructor', '__proto__', 'toString'])('names "%s", which is no setting', (key) => {
    const file: unknown = JSON.parse(`{"${key}":{"kiosk":true}}`)
    expect(policyFrom(file)).toEqual({
      policy: safePolicy,
      problems: [`"${key}" is not a setting`],
      managed: [],
    })
  })

  it.each([null, undefined, 'x', 7, true, [whole]])(
    'is one that holds the desk when the file holds %j instead of an object',
    (file) => {
      expect(policyFrom(file)).toEqual({
        policy: brokenPolicy,
        problems: ['the file must hold one JSON object'],
        managed: [],
      })
    },
  )

  it('never repeats what stands where the PIN should, because the start screen shows what is wrong', () => {
    const { problems } = policyFrom({ pinHash: 'hunter22' })
    expect(problems).toEqual(['"pinHash": must be a line made by "npm run -s pin"'])
    expect(policyFrom({ pinHash: 123456 }).problems).toEqual(problems)
  })

  it('begins with no language that it does not offer', () => {
    const { policy, problems } = policyFrom({ languages: ['fr'], clerkLanguage: 'en' })
    expect(problems).toEqual(['"clerkLanguage": is not among the languages of the screens'])
    expect(policy).toEqual({ ...safePolicy, languages: ['fr'] })
  })

  it('may name its schema, which editors read and the desk does not', () => {
    expect(policyFrom({ $schema: 'policy.schema.json' })).toEqual({ policy: safePolicy, problems: [], managed: [] })
  })

  it('trims names, so that a roster’s button and the name in the record are the same', () => {
    expect(policyFrom({ roster: [' MK '], desk: ' Desk 1 ' }).policy).toMatchObject({ roster: ['MK'], desk: 'Desk 1' })
  })

  it('can always be used, whatever a file holds', () => {
    const nearly = fc.record(Object.fromEntries(Object.keys(whole).map((key) => [key, fc.jsonValue()])), {
      requiredKeys: [],
    })
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), nearly), (file) => {
        const { policy } = policyFrom(file)
        expect(v.safeParse(Policy, policy).issues).toBeUndefined()
        expect(Object.keys(policy)).toEqual(expect.arrayContaining(Object.keys(safePolicy)))
      }),
    )
  })
})

describe('what may leave the desk', () => {
  it('is everything where policy says nothing, and only what it names where it does', () => {
    const all = mayExport(safePolicy, 'MK')
    expect(all.places).toEqual(['folder', 'clipboard', 'stick', 'printer'])
    const { policy } = policyFrom({ exportTo: { places: ['printer'] } })
    expect(mayExport(policy, 'MK')).toEqual({ places: ['printer'], formats: all.formats })
    expect(mayExport(policyFrom({ exportTo: { formats: [] } }).policy, 'MK').formats).toEqual([])
  })

  it('leaves by nobody but the clerks that policy names', () => {
    const { policy } = policyFrom({ exportTo: { clerks: ['MK'] } })
    expect(mayExport(policy, 'MK')).toEqual(mayExport(safePolicy, 'MK'))
    for (const other of ['JL', null]) expect(mayExport(policy, other).places).toEqual([])
  })
})

describe('the code of a session', () => {
  it('has four signs that nobody mishears over a counter, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 8 }), (bytes) => {
        expect(sessionCode(bytes)).toMatch(/^[234679ACDEFGHJKMNPQRTUVWXYZ]{4}$/)
      }),
    )
  })

  it('is the same for the same bytes, and uses every sign', () => {
    expect(sessionCode(new Uint8Array([0, 1, 26, 27]))).toBe('23Z2')
    const used = Array.from({ length: 64 }, (_, at) =>
      sessionCode(new Uint8Array([0, 1, 2, 3].map((more) => at * 4 + more))),
    )
    expect(new Set(used.join('')).size).toBe(27)
  })
})
