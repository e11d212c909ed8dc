import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planInterview, type Wish } from './plan-interview.ts'
import { type Level, levels, type Question } from './question.ts'

const question = (id: string, seconds: number, level: Level = 'mid', lesson = 'limiting/token-bucket'): Question => ({
  id,
  seconds,
  level,
  lesson,
  points: [],
  followUps: [],
})
const wish: Wish = { tracks: ['limiting'], level: 'senior', minutes: 5, seed: 1 }
const idsOf = (questions: readonly Question[], changes: Partial<Wish> = {}) => {
  const planned = planInterview(questions, { ...wish, ...changes })
  return planned.kind === 'planned' ? planned.plan.questions.map(({ id }) => id) : planned.code
}

test.each<[string, Question[], Partial<Wish>, string[] | string]>([
  ['all that fit are asked', [question('a', 120), question('b', 180)], {}, ['a', 'b']],
  ['none that is too long', [question('a', 120), question('b', 301)], {}, ['a']],
  ['the shortest, when none fits', [question('a', 400), question('b', 301), question('c', 350)], {}, ['b']],
  ['none of another track', [question('a', 60), question('k', 60, 'mid', 'kafka/acks')], {}, ['a']],
  ['of two tracks', [question('a', 60), question('k', 60, 'mid', 'kafka/acks')], { tracks: ['kafka'] }, ['k']],
  ['none above the level', [question('a', 60, 'senior'), question('b', 60, 'mid')], { level: 'mid' }, ['b']],
  ['no track', [question('a', 60)], { tracks: [] }, 'no-questions'],
  ['nothing at the level', [question('a', 60, 'senior')], { level: 'junior' }, 'no-questions'],
  ['no question at all', [], {}, 'no-questions'],
])('%s', (_, questions, changes, expected) => {
  const ids = idsOf(questions, changes)
  expect(Array.isArray(ids) ? ids.toSorted() : ids).toEqual(expected)
})

const questions = fc
  .array(fc.record({ seconds: fc.integer({ min: 30, max: 600 }), level: fc.constantFrom(...levels) }), {
    maxLength: 15,
  })
  .map((rows) => rows.map(({ seconds, level }, index) => question(`q${index}`, seconds, level)))
const wishes = fc.record({
  tracks: fc.constant(['limiting']),
  level: fc.constantFrom(...levels),
  minutes: fc.integer({ min: 1, max: 60 }),
  seed: fc.nat(),
})

test('a plan fits into its time unless it is one question, leaves out none that would fit, and repeats none', () => {
  fc.assert(
    fc.property(questions, wishes, (all, wanted) => {
      const planned = planInterview(all, wanted)
      if (planned.kind === 'refused') return
      const { questions: drawn } = planned.plan
      const secondsLeft = drawn.reduce((left, { seconds }) => left - seconds, wanted.minutes * 60)
      expect(new Set(drawn).size).toBe(drawn.length)
      expect(drawn.length).toBeGreaterThan(0)
      if (drawn.length > 1) expect(secondsLeft).toBeGreaterThanOrEqual(0)
      const left = all.filter((q) => !drawn.includes(q) && levels.indexOf(q.level) <= levels.indexOf(wanted.level))
      for (const { seconds } of left) expect(seconds).toBeGreaterThan(secondsLeft)
      expect(planInterview(all, wanted)).toEqual(planned)
    }),
  )
})

test('over many seeds every question comes first, those of the chosen level oftenest', () => {
  const all = [question('junior', 60, 'junior'), question('mid', 60, 'mid'), question('senior', 60, 'senior')]
  const firsts: Record<string, number> = { junior: 0, mid: 0, senior: 0 }
  for (let seed = 0; seed < 700; seed += 1) {
    const first = idsOf(all, { seed })[0] ?? ''
    firsts[first] = (firsts[first] ?? 0) + 1
  }
  expect(firsts.junior).toBeGreaterThan(60)
  expect(firsts.mid).toBeGreaterThan(firsts.junior ?? 0)
  expect(firsts.senior).toBeGreaterThan(firsts.mid ?? 0)
})
