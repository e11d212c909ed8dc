import { expect, test } from 'vitest'
import { temporaryRecord } from '../temporary-record.ts'
import { localLearnerId as local } from './learners.ts'
import { missesOf, recordMisses } from './misses.ts'
import { type Prediction, predictionsOf, recordPrediction } from './predictions.ts'

const at = Date.parse('2026-03-10T12:00:00.999Z')
const prediction: Prediction = {
  id: 'p1',
  scenario: 'limiting/boundary-burst',
  seed: 4_294_967_295,
  values: { limit: 1000, alignment: 'clock' },
  measure: 'fixed-window.worstWindow',
  said: 1000,
  happened: 1999.5,
  right: false,
  at,
}
const miss = { id: 'p1/fixed-window-worst-case', cardId: 'fixed-window-worst-case', source: 'prediction' as const, at }

test('a wrong prediction and its miss come back as they were; twice is once', async () => {
  await using record = await temporaryRecord()
  const [first, again] = [
    await recordPrediction(record.client, local, prediction, [miss]),
    await recordPrediction(record.client, local, { ...prediction }, [miss]),
  ]
  expect(first).toEqual({ kind: 'recorded', stored: prediction })
  expect(again).toEqual({ kind: 'already-recorded', stored: prediction })
  expect(await predictionsOf(record.client, local)).toEqual([prediction])
  expect(await missesOf(record.client, local)).toEqual([miss])
})

test('another prediction under the same id is refused, with its misses', async () => {
  await using record = await temporaryRecord()
  await recordPrediction(record.client, local, prediction)
  const other = await recordPrediction(record.client, local, { ...prediction, said: 2000, right: true }, [miss])
  expect(other).toEqual({ kind: 'refused', code: 'id-reused', id: 'p1' })
  expect(await predictionsOf(record.client, local)).toEqual([prediction])
  expect(await missesOf(record.client, local)).toEqual([])
})

test('when a miss cannot be recorded, neither is its prediction', async () => {
  await using record = await temporaryRecord()
  const broken = { ...miss, at: Number.NaN }
  await expect(recordPrediction(record.client, local, prediction, [broken])).rejects.toThrow()
  expect(await predictionsOf(record.client, local)).toEqual([])
})

test('predictions of one scenario, oldest first', async () => {
  await using record = await temporaryRecord()
  for (const [id, scenario, when] of [
    ['b', 'limiting/gcra', 2],
    ['c', 'limiting/leaky-meter', 3],
    ['a', 'limiting/gcra', 1],
  ] as const)
    await recordPrediction(record.client, local, { ...prediction, id, scenario, at: at + when })
  expect((await predictionsOf(record.client, local, 'limiting/gcra')).map(({ id }) => id)).toEqual(['a', 'b'])
})

test('minus nothing is nothing: a prediction of -0, sent again, is the same one', async () => {
  await using record = await temporaryRecord()
  await recordPrediction(record.client, local, { ...prediction, said: -0 })
  expect(await recordPrediction(record.client, local, { ...prediction, said: -0 })).toMatchObject({
    kind: 'already-recorded',
  })
})

test('misses are added once, oldest first', async () => {
  await using record = await temporaryRecord()
  const earlier = { ...miss, id: 'other', at: at - 1 }
  await recordMisses(record.client, local, 'p1', [miss])
  await recordMisses(record.client, local, 'p1', [miss, earlier])
  expect(await missesOf(record.client, local)).toEqual([earlier, miss])
})
