import { expect, it } from 'vitest'
import { advisoriesFor } from './advisories.mjs'

const shipped = ['node_modules/vue', 'node_modules/markdown-it/node_modules/entities', 'node_modules/electron']
const report = {
  vulnerabilities: {
    vite: { name: 'vite', severity: 'high', nodes: ['node_modules/vite'] },
    entities: { name: 'entities', severity: 'low', nodes: ['node_modules/markdown-it/node_modules/entities'] },
    electron: { name: 'electron', severity: 'high', nodes: ['node_modules/electron'] },
  },
}

it('names what ships, nested parts and the runtime too, and not the tools that it is made with', () => {
  expect(advisoriesFor(report, shipped)).toEqual(['entities: low', 'electron: high'])
})

it('is empty where npm warns of nothing', () => {
  expect(advisoriesFor({ vulnerabilities: {} }, shipped)).toEqual([])
})

it.each([undefined, null, {}, { message: '405 Method Not Allowed', error: {} }])(
  'never takes a registry that does not answer for a clean bill',
  (unanswered) => expect(() => advisoriesFor(unanswered, shipped)).toThrow('nothing is known'),
)
