import { expect, test } from 'vitest'
import { limiters } from './catalog.ts'
import { limiterNames } from './limiter.ts'

test('lists all nine, in their order, each under its own name', () => {
  expect(Object.keys(limiters)).toEqual(limiterNames)
  expect(Object.values(limiters).map(({ name }) => name)).toEqual(limiterNames)
})
