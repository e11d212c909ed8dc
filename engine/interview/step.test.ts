import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minuteMs } from '../time.ts'
import { clockOf } from './clock.ts'
import type { InterviewEvent } from './event.ts'
import { objectionTo } from './objection.ts'
import type { Plan } from './plan-interview.ts'
import type { KeyPoint, Question } from './question.ts'
import { replay } from './replay.ts'
import { report } from './report.ts'
import { type Effect, type Interview, unstarted } from './state.ts'
import { step } from './step.ts'

const point = (id: string, weight: number, ...phrases: string[]): KeyPoint => ({
  id,
  weight,
  phrases,
  card: `card-${id}`,
})

const bucket: Question = {
  id: 'bucket',
  level: 'mid',
  seconds: 120,
  lesson: 'limiting/token-bucket',
  points: [
    point('refill', 3, 'refill', '补充令牌'),
    point('burst', 2, 'burst', '突发'),
    point('lazy', 1, 'lazily', '惰性'),
  ],
  followUps: [
    {
      id: 'why-burst',
      missed: 'burst',
      points: [point('capacity', 2, 'capacity', '容量')],
      followUps: [
        { id: 'idle', missed: 'capacity', points: [point('full', 1, 'full')], followUps: [] },
        { id: 'choose-burst', points: [point('queue', 1, 'queue')], followUps: [] },
      ],
    },
    { id: 'why-lazy', missed: 'lazy', points: [point('timer', 1, 'timer')], followUps: [] },
    { id: 'beyond', points: [point('redis', 2, 'redis')], followUps: [] },
  ],
}
const window: Question = {
  id: 'window',
  level: 'junior',
  seconds: 60,
  lesson: 'limiting/fixed-window',
  points: [point('edge', 3, 'edge', '边界')],
  followUps: [],
}
const plan: Plan = { tracks: ['limiting'], level: 'mid', minutes: 10, seed: 1, questions: [bucket, window] }

type Draft = InterviewEvent extends infer Event
  ? Event extends InterviewEvent
    ? Omit<Event, 'id' | 'at'>
    : never
  : never

/** Events a minute apart, unless told the moment. */
const happening = (...drafts: (Draft & { at?: number })[]): InterviewEvent[] =>
  drafts.map((draft, index) => ({ at: index * minuteMs, ...draft, id: `e${index}` }) as InterviewEvent)

const started = { kind: 'started', interviewId: 'i1', plan } as const
const answered = (text: string, questionId = 'bucket') => ({ kind: 'answered', questionId, text }) as const
const scored = (score: 0 | 1 | 2 | 3 | 4, questionId = 'bucket') => ({ kind: 'selfScored', questionId, score }) as const
const onward = (questionId = 'bucket', followUpId: string | null = null) =>
  ({ kind: 'advanced', questionId, followUpId }) as const
const correction = (pointId: string, found: boolean) =>
  ({ kind: 'corrected', questionId: 'bucket', followUpId: null, pointId, found }) as const
const followed = (followUpId: string, text: string) =>
  ({ kind: 'followUpAnswered', questionId: 'bucket', followUpId, text }) as const
const skip = (questionId = 'bucket', followUpId: string | null = null) =>
  ({ kind: 'skipped', questionId, followUpId }) as const

const effectsOf = (events: readonly InterviewEvent[]): Effect[] => {
  let state: Interview = unstarted
  return events.flatMap((event) => {
    const stepped = step(state, event)
    state = stepped.state
    return stepped.effects
  })
}
const phaseAfter = (...drafts: (Draft & { at?: number })[]) => {
  const state = replay(happening(started, ...drafts))
  if (state.kind === 'running') return state.phase
  return state.kind === 'over' ? state.reason : state.kind
}
const running = (state: Interview) => {
  if (state.kind !== 'running') throw new Error(`expected a running interview, not ${state.kind}`)
  return state
}
const over = (state: Interview) => {
  if (state.kind !== 'over') throw new Error(`expected an interview that is over, not ${state.kind}`)
  return state
}

const whole = [
  started,
  answered('A timer may refill it.'),
  scored(3),
  onward(),
  followed('why-burst', 'Its capacity'),
  onward('bucket', 'why-burst'),
  followed('choose-burst', 'As long as the queue'),
  onward('bucket', 'choose-burst'),
  skip('bucket', 'why-lazy'),
  onward('bucket', 'why-lazy'),
  answered('At the edge', 'window'),
  scored(4, 'window'),
  onward('window'),
] as const

test.each<[string, (Draft & { at?: number })[], string]>([
  ['a question is asked first', [], 'asking'],
  ['an answer is scored by the learner before anything is shown', [answered('refill')], 'self-scoring'],
  ['then the points are shown', [answered('refill'), scored(2)], 'checking'],
  ['a missed point leads to its follow-up', [answered('refill, burst'), scored(2), onward()], 'follow-up'],
  ['a skipped question shows its points', [skip()], 'checking'],
  ['and has no follow-up', [skip(), onward()], 'asking'],
  ['a question without follow-ups leads on', [skip(), onward(), skip('window'), onward('window')], 'complete'],
  ['the learner may end at any time', [answered('refill'), { kind: 'finished' }], 'finished'],
  ['or break off', [{ kind: 'abandoned' }], 'abandoned'],
  ['time that is over lets the answer be given', [{ ...answered('refill'), at: 99 * minuteMs }], 'self-scoring'],
  [
    'and the follow-ups of that question',
    [answered('refill'), scored(1), { ...onward(), at: 99 * minuteMs }],
    'follow-up',
  ],
  ['but no further question', [skip(), { ...onward(), at: 10 * minuteMs }], 'time-over'],
  ['a moment before, there is one', [skip(), { ...onward(), at: 10 * minuteMs - 1 }], 'asking'],
])('%s', (_, drafts, expected) => {
  expect(phaseAfter(...drafts)).toBe(expected)
})

test('no point is looked for before the learner has scored themselves', () => {
  const before = running(replay(happening(started, answered('refill and burst'))))
  expect(before.turns[0]?.checks).toEqual([])
  const after = running(replay(happening(started, answered('Refill; 允许突发'), scored(2))))
  expect(after.turns[0]?.checks).toEqual([
    {
      pointId: 'refill',
      found: true,
      finding: { pointId: 'refill', phrase: 'refill', start: 0, end: 6 },
      isCorrected: false,
    },
    {
      pointId: 'burst',
      found: true,
      finding: { pointId: 'burst', phrase: '突发', start: 10, end: 12 },
      isCorrected: false,
    },
    { pointId: 'lazy', found: false, finding: null, isCorrected: false },
  ])
})

test.each<[string, string, Draft[], string[]]>([
  ['every missed point its own', 'refill', [], ['why-burst', 'why-lazy']],
  ['only the missed one', 'refill, burst', [], ['why-lazy']],
  ['a full answer, the one that hangs on nothing', 'refill, burst, lazily', [], ['beyond']],
  ['a missed point without a follow-up', 'burst, lazily', [], []],
  ['a point the learner takes back', 'refill, burst, lazily', [correction('burst', false)], ['why-burst']],
  ['a point the learner claims', 'refill, burst', [correction('lazy', true)], ['beyond']],
])('follow-ups: %s', (_, text, corrections, expected) => {
  const state = running(replay(happening(started, answered(text), scored(2), ...corrections, onward())))
  const first = state.turns[0]?.followUps.map(({ followUpId }) => followUpId) ?? []
  expect([...first, ...state.pending]).toEqual(expected)
})

test.each<[string, Draft[], string[]]>([
  ['what it missed comes before its neighbour', [followed('why-burst', 'no idea')], ['idle', 'why-lazy']],
  ['answered fully, it goes further', [followed('why-burst', 'capacity')], ['choose-burst', 'why-lazy']],
  [
    'a point the learner claims',
    [
      followed('why-burst', 'no idea'),
      { kind: 'corrected', questionId: 'bucket', followUpId: 'why-burst', pointId: 'capacity', found: true },
    ],
    ['choose-burst', 'why-lazy'],
  ],
  ['skipped, it leads no further', [skip('bucket', 'why-burst')], ['why-lazy']],
])('a follow-up leads on: %s', (_, drafts, expected) => {
  const before = [started, answered('refill'), scored(2), onward(), ...drafts]
  const state = running(replay(happening(...before, onward('bucket', 'why-burst'))))
  const asked = state.turns[0]?.followUps.map(({ followUpId }) => followUpId) ?? []
  expect([...asked, ...state.pending]).toEqual(['why-burst', ...expected])
})

test('a correction stands beside what the matcher said, and can be undone', () => {
  const checkAfter = (...corrections: Draft[]) =>
    running(replay(happening(started, answered('refill'), scored(2), ...corrections))).turns[0]?.checks[1]
  expect(checkAfter(correction('burst', true))).toEqual({
    pointId: 'burst',
    found: true,
    finding: null,
    isCorrected: true,
  })
  expect(checkAfter(correction('burst', true), correction('burst', false))).toMatchObject({
    found: false,
    isCorrected: false,
  })
})

test('misses are told when the learner moves on, each under an id of its own', () => {
  const misses = effectsOf(happening(...whole)).filter(({ kind }) => kind === 'miss')
  expect(misses).toEqual([
    {
      kind: 'miss',
      id: 'i1/bucket/question/burst',
      cardId: 'card-burst',
      source: 'interview',
      questionId: 'bucket',
      pointId: 'burst',
      at: 3 * minuteMs,
    },
    {
      kind: 'miss',
      id: 'i1/bucket/question/lazy',
      cardId: 'card-lazy',
      source: 'interview',
      questionId: 'bucket',
      pointId: 'lazy',
      at: 3 * minuteMs,
    },
    {
      kind: 'miss',
      id: 'i1/bucket/why-lazy/timer',
      cardId: 'card-timer',
      source: 'interview',
      questionId: 'bucket',
      pointId: 'timer',
      at: 9 * minuteMs,
    },
  ])
})

test('what is asked, in order', () => {
  const asked = effectsOf(happening(...whole)).filter(({ kind }) => kind !== 'miss')
  expect(asked).toEqual([
    { kind: 'ask', questionId: 'bucket' },
    { kind: 'ask-follow-up', questionId: 'bucket', followUpId: 'why-burst' },
    { kind: 'ask-follow-up', questionId: 'bucket', followUpId: 'choose-burst' },
    { kind: 'ask-follow-up', questionId: 'bucket', followUpId: 'why-lazy' },
    { kind: 'ask', questionId: 'window' },
    { kind: 'end', reason: 'complete' },
  ])
})

test.each<[string, Draft[], string[]]>([
  ['finished while it was scored: the answer counts', [answered('refill'), { kind: 'finished' }], ['burst', 'lazy']],
  ['finished over its points', [answered('refill'), scored(1), { kind: 'finished' }], ['burst', 'lazy']],
  ['finished before an answer', [{ kind: 'finished' }], []],
  ['abandoned over its points', [answered('refill'), scored(1), { kind: 'abandoned' }], []],
  ['abandoned later: what was settled stays', [skip(), onward(), { kind: 'abandoned' }], ['refill', 'burst', 'lazy']],
])('misses when %s', (_, drafts, expected) => {
  const misses = effectsOf(happening(started, ...drafts)).flatMap((effect) =>
    effect.kind === 'miss' ? [effect.pointId] : [],
  )
  expect(misses).toEqual(expected)
})

test.each<[string, Draft[], Draft, string]>([
  ['answering before the start', [], answered('any'), 'not-started'],
  ['starting twice', [started], started, 'already-started'],
  ['starting without a question', [], { ...started, plan: { ...plan, questions: [] } }, 'no-questions'],
  ['answering twice', [started, answered('any')], answered('other'), 'out-of-turn'],
  ['scoring before answering', [started], scored(1), 'out-of-turn'],
  ['moving on before scoring', [started, answered('any')], onward(), 'out-of-turn'],
  ['skipping what was answered', [started, answered('any')], skip(), 'out-of-turn'],
  ['answering a follow-up that was not asked', [started], followed('why-burst', 'any'), 'out-of-turn'],
  ['answering the question before', [started, skip(), onward()], answered('late'), 'elsewhere'],
  ['answering the question after', [started], answered('early', 'window'), 'elsewhere'],
  [
    'answering another follow-up',
    [started, answered('refill'), scored(1), onward()],
    followed('why-lazy', 'any'),
    'elsewhere',
  ],
  [
    'skipping the question while its follow-up stands',
    [started, answered('refill'), scored(1), onward()],
    skip(),
    'elsewhere',
  ],
  ['correcting a point that is not there', [started, skip()], correction('edge', true), 'no-such-point'],
  ['anything after the end', [started, { kind: 'finished' }], skip(), 'over'],
  ['ending twice', [started, { kind: 'finished' }], { kind: 'abandoned' }, 'over'],
])('%s is impossible, and says why', (_, before, draft, code) => {
  const state = replay(happening(...before))
  const event = { id: 'stray', at: 0, ...draft } as InterviewEvent
  expect(objectionTo(state, event)).toBe(code)
  expect(() => step(state, event)).toThrow(new RegExp(`${draft.kind} stray.*${code}`))
})

test('an event that is sent again changes nothing, at any point', () => {
  const events = happening(...whole)
  const twice = events.flatMap((event, index) => [event, ...events.slice(0, index + 1)])
  expect(replay(twice)).toEqual(replay(events))
  expect(effectsOf(twice)).toEqual(effectsOf(events))
})

test('a reload in the middle resumes exactly: from stored events, and from stored state', () => {
  const events = happening(...whole)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: events.length }), (cut) => {
      const stored = JSON.parse(JSON.stringify(replay(events.slice(0, cut)))) as Interview
      const restored = replay(JSON.parse(JSON.stringify(events.slice(0, cut))) as InterviewEvent[])
      expect(restored).toEqual(stored)
      expect(events.slice(cut).reduce((state, event) => step(state, event).state, stored)).toEqual(replay(events))
    }),
  )
})

/** Wanders: at every state one of the events that can happen there. */
const wanders = fc.array(fc.record({ choice: fc.nat(), minutes: fc.integer({ min: 0, max: 3 }) }), { maxLength: 40 })
const everyDraft: Draft[] = [
  started,
  ...[bucket, window].flatMap(({ id }) => [
    answered('refill at the edge', id),
    answered('', id),
    scored(2, id),
    skip(id),
    onward(id),
  ]),
  ...['why-burst', 'idle', 'choose-burst', 'why-lazy', 'beyond'].flatMap((id) => [
    followed(id, 'capacity'),
    skip('bucket', id),
    onward('bucket', id),
  ]),
  correction('burst', true),
  { kind: 'finished' },
]

test('wherever an interview wanders there is a way on, and its report adds up', () => {
  fc.assert(
    fc.property(wanders, (choices) => {
      let state: Interview = unstarted
      let at = 0
      for (const [index, { choice, minutes }] of choices.entries()) {
        at += minutes * minuteMs
        const events = everyDraft.map((draft) => ({ ...draft, id: `e${index}`, at }) as InterviewEvent)
        const possible = events.filter((event) => objectionTo(state, event) === null)
        if (state.kind === 'over') break
        const event = possible[choice % possible.length]
        expect(event).toBeDefined()
        if (event) state = step(state, event).state
      }
      if (state.kind !== 'over') return
      const { questions, score, unansweredIds } = report(state)
      expect(questions.length + unansweredIds.length).toBe(plan.questions.length)
      expect(score === null || (score >= 0 && score <= 1)).toBe(true)
      for (const question of questions) {
        const missedWeight = question.missed.reduce((sum, { weight }) => sum + weight, 0)
        expect(question.foundWeight + missedWeight).toBe(question.totalWeight)
      }
    }),
  )
})

test('the report of a whole interview', () => {
  const result = report(over(replay(happening(...whole))))
  expect(result).toMatchObject({
    reason: 'complete',
    score: 6 / 9,
    meanDifference: (3 - 2 + 0) / 2,
    unansweredIds: [],
    missedCardIds: ['card-burst', 'card-lazy', 'card-timer'],
    usedMs: 12 * minuteMs,
    plannedMs: 3 * minuteMs,
  })
  expect(result.questions).toMatchObject([
    {
      questionId: 'bucket',
      foundWeight: 3,
      totalWeight: 6,
      selfScore: 3,
      rubricScore: 2,
      difference: 1,
      missed: [
        { pointId: 'burst', cardId: 'card-burst', weight: 2 },
        { pointId: 'lazy', cardId: 'card-lazy', weight: 1 },
      ],
      usedMs: minuteMs,
      plannedMs: 2 * minuteMs,
      followUps: [
        { followUpId: 'why-burst', score: 1, missed: [], isSkipped: false },
        { followUpId: 'choose-burst', score: 1, missed: [], isSkipped: false },
        { followUpId: 'why-lazy', score: 0, missed: [{ cardId: 'card-timer' }], isSkipped: true },
      ],
    },
    { questionId: 'window', score: 1, rubricScore: 4, difference: 0, missed: [], followUps: [] },
  ])
})

test.each<[string, Draft[], object]>([
  [
    'nothing answered',
    [{ kind: 'finished' }],
    { questions: [], score: null, meanDifference: null, unansweredIds: ['bucket', 'window'] },
  ],
  [
    'a question skipped',
    [skip(), { kind: 'finished' }],
    { score: 0, meanDifference: null, unansweredIds: ['window'], questions: [{ isSkipped: true, selfScore: null }] },
  ],
  [
    'ended before scoring',
    [answered('refill'), { kind: 'finished' }],
    { score: 0.5, questions: [{ selfScore: null, difference: null, rubricScore: 2 }] },
  ],
  [
    'a point claimed',
    [answered('refill'), scored(2), correction('burst', true), { kind: 'finished' }],
    { score: 5 / 6 },
  ],
])('a report with %s', (_, drafts, expected) => {
  expect(report(over(replay(happening(started, ...drafts))))).toMatchObject(expected)
})

test('a card that stands behind two missed points comes due once', () => {
  const [first, ...others] = bucket.points
  const twins = [first, ...others].flatMap((one) => (one ? [{ ...one, card: 'card-bucket' }] : []))
  const shared = { ...plan, questions: [{ ...bucket, points: twins }] }
  const state = replay(happening({ ...started, plan: shared }, skip(), { kind: 'finished' }))
  expect(report(over(state)).missedCardIds).toEqual(['card-bucket'])
})

test.each<[string, Draft[], number, object]>([
  ['while answering', [], 30_000, { usedMs: 30_000, plannedMs: 120_000, leftMs: 570_000, isOver: false }],
  [
    'it stands once answered',
    [answered('any')],
    5 * minuteMs,
    { usedMs: minuteMs, plannedMs: 120_000, leftMs: 300_000 },
  ],
  ['for a follow-up', [answered('refill'), scored(1), onward()], 4 * minuteMs, { usedMs: minuteMs, plannedMs: null }],
  ['when the time is over', [], 10 * minuteMs, { leftMs: 0, isOver: true }],
  ['when a clock was set back', [], -5, { usedMs: 0 }],
])('the clock %s', (_, drafts, now, expected) => {
  expect(clockOf(running(replay(happening(started, ...drafts))), now)).toMatchObject(expected)
})
