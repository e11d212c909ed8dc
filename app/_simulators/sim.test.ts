import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

type Ended = { code: number; out: string; err: string }

function sim(...given: string[]): Promise<Ended> {
  const script = fileURLToPath(new URL('./sim.ts', import.meta.url))
  const node = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', script, ...given]
  return new Promise((resolve) => {
    execFile(process.execPath, node, { maxBuffer: 2 ** 24 }, (failure, out, err) => {
      resolve({ code: failure === null ? 0 : Number(failure.code), out, err })
    })
  })
}

test('list prints every scenario with its parameters, defaults and measures as JSON', async () => {
  const { code, out, err } = await sim('list')
  const listed = JSON.parse(out)
  expect({ code, err, count: listed.length }).toEqual({ code: 0, err: '', count: 11 })
  const bucket = listed.find((scenario: { id: string }) => scenario.id === 'limiting/token-bucket')
  expect(bucket.parameters[0]).toMatchObject({ name: 'capacity', default: 1000, min: 1 })
  expect(bucket.measures).toContain('worstWindow')
  expect(bucket.prediction).toEqual({ measure: 'worstWindow', tolerance: 10 })
})

test('a run prints its settings and its measures as JSON, the same every time', async () => {
  const given = [
    'limiting/token-bucket',
    '--seed',
    '7',
    '--set',
    'ratePerSecond=200',
    '--set',
    'arrivals=random',
    '--json',
  ]
  const [first, second] = await Promise.all([sim(...given), sim(...given)])
  expect(first).toEqual(second)
  expect(first.code).toBe(0)
  expect(JSON.parse(first.out)).toMatchObject({
    scenario: 'limiting/token-bucket',
    seed: 7,
    values: { ratePerSecond: 200, arrivals: 'random', capacity: 1000 },
    changes: [],
    endMs: 20_000,
    measures: { longestDelayMs: 0 },
  })
})

test('a change forks, and the run it left is printed beside it', async () => {
  const { out } = await sim('limiting/token-bucket', '--change', '10000:ratePerSecond:100', '--json')
  const { changes, measures, withoutChanges } = JSON.parse(out)
  expect(changes).toEqual([{ atMs: 10_000, parameter: 'ratePerSecond', value: 100 }])
  expect(withoutChanges.admitted - measures.admitted).toBe(500)
})

test('without --json the measures stand in a table, one column for each lane', async () => {
  const { code, out } = await sim('limiting/boundary-burst', '--change', '4000:limit:900')
  expect(code).toBe(0)
  expect(out).toMatch(/^limiting\/boundary-burst, seed 1, 12000 ms, 2001 entries\n/)
  expect(out).toContain('from 4000 ms on: limit=900')
  expect(out).toMatch(/\n +fixed-window +sliding-slots +sliding-log\n/)
  expect(out).toMatch(/\nworstWindow +1800 +900 +900\n/)
  expect(out).toMatch(/without the changes:\n[\s\S]*\nworstWindow +2000 +1000 +1000\n/)
})

test.each([[[]], [['--help']], [['limiting/gcra', '-h']]])('usage is printed for %j', async (given) => {
  const { code, out, err } = await sim(...given)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('--change 3000:ratePerSecond:100')
})

const bucket = 'limiting/token-bucket'

test.each<[string[], string]>([
  [
    ['limiting/bucket'],
    'There is no scenario "limiting/bucket"; choose one of limiting/fixed-window, limiting/sliding-log',
  ],
  [[bucket, '--set', 'rate=1'], 'There is no parameter "rate" here; set one of capacity, ratePerSecond, arrivals'],
  [[bucket, '--set', 'capacity=lots'], '"lots" is not a whole number; give capacity one, such as 100.'],
  [[bucket, '--set', 'capacity=0'], 'capacity cannot be 0; give it a value from 1 to 5000.'],
  [[bucket, '--set', 'arrivals=flood'], 'arrivals cannot be "flood"; choose one of steady, random, burst, spike.'],
  [
    [bucket, '--set', 'capacity'],
    '"capacity" is not a setting; write the parameter and its value as ratePerSecond=200.',
  ],
  [[bucket, '--seed', 'x'], '"x" is not a seed; give a whole number from 0 to 4294967295.'],
  [
    [bucket, '--change', 'soon'],
    '"soon" is not a change; write the millisecond, the parameter and the value as 3000:ratePerSecond:100.',
  ],
  [[bucket, '--change', '99999:capacity:5'], 'Nothing can change at 99999 ms; give a moment from 0 to 20000.'],
  [[bucket, '--fast'], "Unknown option '--fast'; run it with --help for the options that are known."],
  [
    [bucket, 'limiting/gcra'],
    'One scenario at a time, not also limiting/gcra; run it with --help for the options that are known.',
  ],
])('%j is refused in one sentence, with exit code 2', async (given, sentence) => {
  const { code, out, err } = await sim(...given)
  expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 })
  expect(err).toContain(sentence)
})
