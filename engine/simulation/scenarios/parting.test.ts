import { expect, test } from 'vitest'
import { findScenario } from './catalog.ts'
import { partingMs } from './parting.ts'
import { openPlayback } from './playback.ts'
import { settle } from './settle.ts'

const settled = settle('limiting/boundary-burst', {})
if (settled.kind === 'refused') throw new Error(settled.refusal.code)
const playback = openPlayback(settled.settings)
const scenario = findScenario('limiting/boundary-burst')
if (!scenario) throw new Error('limiting/boundary-burst is gone')

test.each([
  ['the first request is already beyond nothing', 0, 4999],
  ['a thousand hold until the second burst', 1000, 5000],
  ['one fewer than a thousand breaks with the first burst', 999, 4999],
  ['what happened, foretold, never parts', 2000, null],
  ['more than happened never parts', 3000, null],
])('%s', (_, said, atMs) => {
  expect(partingMs(scenario, playback, said)).toBe(atMs)
})
