import { expect, test } from 'vitest'
import { temporaryRecord } from '../temporary-record.ts'
import { addLearner, changeLearnerDay, learnerOf, localLearnerId } from './learners.ts'

const ada = { id: 'ada', zone: 'Europe/London', rolloverMinutes: 0, createdAt: Date.parse('2026-03-10T12:00:00.500Z') }

test('a new record has the one learner of the machine, whose day turns at 04:00 wherever the machine is', async () => {
  await using record = await temporaryRecord()
  expect(await learnerOf(record.client)).toMatchObject({ id: localLearnerId, zone: null, rolloverMinutes: 240 })
})

test('adding a learner twice adds one and changes nothing', async () => {
  await using record = await temporaryRecord()
  await addLearner(record.client, ada)
  await addLearner(record.client, { ...ada, zone: 'Asia/Tokyo' })
  expect(await learnerOf(record.client, 'ada')).toEqual(ada)
})

test('a learner chooses when and where the day turns', async () => {
  await using record = await temporaryRecord()
  await addLearner(record.client, ada)
  await changeLearnerDay(record.client, 'ada', { zone: null, rolloverMinutes: 180 })
  expect(await learnerOf(record.client, 'ada')).toEqual({ ...ada, zone: null, rolloverMinutes: 180 })
})

test('a learner who is not there is a mistake', async () => {
  await using record = await temporaryRecord()
  await expect(learnerOf(record.client, 'nobody')).rejects.toThrow()
})
