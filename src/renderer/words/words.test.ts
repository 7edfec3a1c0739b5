import { expect, it } from 'vitest'
import { chooseWords } from './choose'
import { flagWords } from './flags'
import { listenWords } from './listen'
import { packWords } from './packs'
import { recordWords } from './record'
import { settingsWords } from './settings'
import { shellWords } from './shell'
import { startWords } from './start'

const areas = { chooseWords, flagWords, listenWords, packWords, recordWords, settingsWords, shellWords, startWords }

function sentences(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return [(words as (...given: unknown[]) => string)(2, 'x', 'y')]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentences) : []
}

it.each(Object.entries(areas))('%s uses the signs of good typesetting in both languages', (_name, area) => {
  const all = [...sentences(area.en), ...sentences(area.fr)]
  expect(all.filter((text) => /["']|\.\.\./.test(text))).toEqual([])
})

it.each(Object.entries(areas))('%s never lets a French sign fall to the next line', (_name, area) => {
  expect(sentences(area.fr).filter((text) => / [:;?!»]|« /.test(text))).toEqual([])
})
