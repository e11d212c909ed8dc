import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth } from './text-width.ts'
import { wrapText } from './wrap-text.ts'

test.each([
  ['words', 'takes batches that are ready', 90, ['takes batches', 'that are ready']],
  ['Chinese, with its marks', '重新入队，未超限', 70, ['重新入队，', '未超限']],
  ['a long setting', 'max.poll.interval.ms', 80, ['max.poll.', 'interval.ms']],
  ['a long name', 'NotEnoughReplicasException', 90, ['NotEnough', 'Replicas', 'Exception']],
  ['an equation', 'produce acks=all', 60, ['produce', 'acks=all']],
])('%s', (_, text, width, lines) => {
  expect(wrapText(text, width, 13)).toEqual(lines)
})

test('nothing is lost, and a line is wider than the room only where it cannot be broken', () => {
  const texts = fc.array(fc.constantFrom('ack', '位移', 'HW', '，', ' ', 'a.b', '消费者组', '=', '9', 's')).map((each) => each.join(''))
  fc.assert(
    fc.property(texts, fc.integer({ min: 20, max: 200 }), (text, width) => {
      const lines = wrapText(text, width, 13)
      expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
      for (const line of lines.filter((each) => textWidth(each, 13) > width)) expect(wrapText(line, width, 13)).toEqual([line])
    }),
  )
})
