import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findScenario, scenarios } from './catalog.ts'
import { parseChange, writeChange } from './parse-change.ts'
import { settle, type Wishes } from './settle.ts'

const known = findScenario('limiting/token-bucket')?.parameters.map(({ name }) => name) ?? []

test.each(scenarios.map(({ id }) => [id]))('%s runs at its defaults under seed 1', (id) => {
  const settled = settle(id, {})
  const defaults = Object.fromEntries(findScenario(id)?.parameters.map((one) => [one.name, one.default]) ?? [])
  expect(settled).toEqual({ kind: 'settled', settings: { scenario: id, seed: 1, values: defaults, changes: [] } })
})

test('the defaults would be accepted if they were asked for', () => {
  for (const { id, parameters } of scenarios) {
    const values = Object.fromEntries(parameters.map((one) => [one.name, one.default]))
    expect(settle(id, { values })).toEqual(settle(id, {}))
  }
})

test('numbers may come as text, and changes in the form of an address, in any order', () => {
  const settled = settle('limiting/token-bucket', {
    seed: '7',
    values: { ratePerSecond: '250', arrivals: 'steady' },
    changes: ['5000:ratePerSecond:100', { atMs: 3000, parameter: 'capacity', value: '20' }, '3000:capacity:30'],
  })
  expect(settled).toMatchObject({
    kind: 'settled',
    settings: {
      seed: 7,
      values: { ratePerSecond: 250, arrivals: 'steady', capacity: 1000 },
      changes: [
        { atMs: 3000, parameter: 'capacity', value: 20 },
        { atMs: 3000, parameter: 'capacity', value: 30 },
        { atMs: 5000, parameter: 'ratePerSecond', value: 100 },
      ],
    },
  })
})

const changeable = known.filter((name) => name !== 'durationSeconds')
const rate = { min: 1, max: 2000 }

test.each<[string, Wishes, object]>([
  ['an unknown parameter', { values: { rate: 1 } }, { code: 'parameter-unknown', given: 'rate', known }],
  ['a parameter of another limiter', { values: { limit: 1 } }, { code: 'parameter-unknown', given: 'limit', known }],
  ['an inherited name', { values: { constructor: 1 } }, { code: 'parameter-unknown', given: 'constructor', known }],
  ['a word', { values: { capacity: 'big' } }, { code: 'value-not-a-number', parameter: 'capacity', given: 'big' }],
  ['nothing', { values: { capacity: '' } }, { code: 'value-not-a-number', parameter: 'capacity', given: '' }],
  ['a fraction', { values: { capacity: 2.5 } }, { code: 'value-not-a-number', parameter: 'capacity', given: '2.5' }],
  ['no number', { values: { capacity: NaN } }, { code: 'value-not-a-number', parameter: 'capacity', given: 'NaN' }],
  [
    'a number in another notation',
    { values: { capacity: '1e3' } },
    { code: 'value-not-a-number', parameter: 'capacity', given: '1e3' },
  ],
  [
    'too little',
    { values: { ratePerSecond: 0 } },
    { code: 'value-out-of-range', parameter: 'ratePerSecond', given: 0, ...rate },
  ],
  [
    'too much',
    { values: { ratePerSecond: '2001' } },
    { code: 'value-out-of-range', parameter: 'ratePerSecond', given: 2001, ...rate },
  ],
  [
    'an unknown choice',
    { values: { arrivals: 'flood' } },
    {
      code: 'value-not-an-option',
      parameter: 'arrivals',
      given: 'flood',
      known: ['steady', 'random', 'burst', 'spike'],
    },
  ],
  ['a seed that is a word', { seed: 'x' }, { code: 'seed-not-whole', given: 'x' }],
  ['a seed below 0', { seed: -1 }, { code: 'seed-not-whole', given: '-1' }],
  ['a seed that would be another', { seed: 2 ** 32 }, { code: 'seed-not-whole', given: '4294967296' }],
  ['a malformed change', { changes: ['soon:capacity:1'] }, { code: 'change-malformed', given: 'soon:capacity:1' }],
  [
    'a change between milliseconds',
    { changes: [{ atMs: 0.5, parameter: 'capacity', value: 1 }] },
    { code: 'change-malformed', given: '0.5:capacity:1' },
  ],
  [
    'a change after the end',
    { changes: ['20001:capacity:1'] },
    { code: 'value-out-of-range', parameter: 'atMs', given: 20_001, min: 0, max: 20_000 },
  ],
  [
    'a change of the duration',
    { changes: ['1:durationSeconds:9'] },
    { code: 'parameter-unknown', given: 'durationSeconds', known: changeable },
  ],
  [
    'a change to a bad value',
    { changes: ['1:capacity:0'] },
    { code: 'value-out-of-range', parameter: 'capacity', given: 0, min: 1, max: 5000 },
  ],
])('refuses %s, and says what would have been accepted', (_, wishes, refusal) => {
  expect(settle('limiting/token-bucket', wishes)).toEqual({ kind: 'refused', refusal })
})

test('refuses an unknown scenario and lists the known ones', () => {
  const refusal = { code: 'scenario-unknown', given: 'limiting/bucket', known: scenarios.map(({ id }) => id) }
  expect(settle('limiting/bucket', {})).toEqual({ kind: 'refused', refusal })
})

test('whatever is wished, the answer is settled values in range or a refusal', () => {
  const values = fc.dictionary(fc.constantFrom(...known, 'x'), fc.oneof(fc.integer(), fc.double(), fc.string()))
  fc.assert(
    fc.property(values, fc.array(fc.string()), (wished, changes) => {
      const settled = settle('limiting/token-bucket', { values: wished, changes })
      if (settled.kind === 'refused') return
      for (const parameter of findScenario('limiting/token-bucket')?.parameters ?? []) {
        const value = settled.settings.values[parameter.name]
        if (parameter.kind === 'choice') expect(parameter.options).toContain(value)
        else
          expect(Number.isInteger(value) && Number(value) >= parameter.min && Number(value) <= parameter.max).toBe(true)
      }
    }),
  )
})

test('a change written out is read back as it was', () => {
  const change = { atMs: 3000, parameter: 'arrivals', value: 'burst' }
  expect(writeChange(change)).toBe('3000:arrivals:burst')
  expect(parseChange(writeChange(change))).toEqual(change)
})
