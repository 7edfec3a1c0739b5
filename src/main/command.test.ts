import { expect, it } from 'vitest'
import { commandIn } from './command'

it.each([
  ['a command', ['handrail', 'content', 'check', '--json'], ['content', 'check', '--json']],
  ['a command behind a switch of Chromium', ['handrail', '--no-sandbox', 'eval', '--ask', 'x'], ['eval', '--ask', 'x']],
  ['no command', ['handrail'], undefined],
  ['switches alone', ['handrail', '--user-data-dir=/content'], undefined],
  ['a word that is no command, before one that is', ['handrail', 'file.txt', 'content'], undefined],
])('the packaged app finds %s', (_what, argv, command) => {
  expect(commandIn(argv, true)).toEqual(command)
})

it('is not looked for in development, where the first word is the app’s folder', () => {
  expect(commandIn(['electron', 'content', 'check'], false)).toBeUndefined()
})
