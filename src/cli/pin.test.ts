import { expect, it } from 'vitest'
import { isPin } from '../node/pin/pin-hash'
import { policyFrom } from '../shared/desk/policy'
import { runPin } from './pin'

async function run(...answers: (string | undefined)[]) {
  const said: string[] = []
  const complained: string[] = []
  const code = await runPin({
    askUnseen: async () => answers.shift(),
    say: (text) => said.push(text),
    complain: (text) => complained.push(text),
  })
  return { code, said: said.join(''), complained: complained.join('') }
}

it('prints a line that the policy takes, and that fits this PIN alone', async () => {
  const { code, said } = await run('trois-poules', 'trois-poules')
  expect([code, said]).toEqual([0, expect.stringMatching(/^"pinHash": "\$scrypt\$[^"]+",\n$/)])
  const { policy, problems } = policyFrom(JSON.parse(`{${said.replace(/,\n$/, '')}}`))
  expect(problems).toEqual([])
  expect(await isPin('trois-poules', policy.pinHash ?? '')).toBe(true)
  expect(said).not.toContain('trois')
})

it.each([
  [['123456', '123456'], 'less plain'],
  [['246802', '246803'], 'not the same'],
  [[undefined], ''],
])('makes nothing of %j', async (answers, why) => {
  const { code, said, complained } = await run(...answers)
  expect([code, said]).toEqual([1, ''])
  expect(complained).toContain(why)
})
