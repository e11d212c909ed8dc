import { expect, test } from 'vitest'
import { figure } from '#content/figures/figure.ts'
import { figureInWords } from './figure-in-words.ts'

const sequence = {
  kind: 'sequence',
  caption: 'c',
  actors: ['producer', 'leader'],
  steps: [
    { from: 'producer', to: 'leader', text: 'produce' },
    { from: 'leader', to: 'producer', text: 'ack', fate: 'lost' },
    { at: 'leader', text: 'crashes' },
  ],
}
const log = {
  kind: 'log',
  caption: 'c',
  rows: [{ name: 'leader', first: 3, cells: ['a', 'b', ''], marks: [{ at: 4, name: 'HW' }], doubt: [4, 5] }],
}
const timeline = {
  kind: 'timeline',
  caption: 'c',
  unit: 's',
  end: 60,
  lanes: [
    {
      name: 'node',
      spans: [
        { from: 0, to: 10, text: 'up' },
        { from: 10, to: 60, text: 'crashed', fate: 'lost' },
      ],
      events: [{ at: 5, text: 'renews' }],
    },
  ],
}
const states = {
  kind: 'states',
  caption: 'c',
  states: [
    { id: 'a', text: 'Stable' },
    { id: 'b', text: 'Empty' },
  ],
  transitions: [{ from: 'a', to: 'b', text: 'the last one leaves' }],
}

test.each([
  [sequence, ['producer to leader: produce', 'leader to producer: ack (lost)', 'leader: crashes']],
  [log, ['leader: offsets 3 to 5 hold a, b, nothing; in doubt: 4, 5; HW stands before offset 4']],
  [timeline, ['node: from 0 to 10 s: up; at 5 s: renews; from 10 to 60 s: crashed (lost)']],
  [states, ['Stable becomes Empty: the last one leaves']],
])('a figure says in words what it draws: $0.kind', (data, sentences) => {
  expect(figureInWords(figure.parse(data), 'en')).toEqual(sentences)
})

test('in Chinese too', () => {
  expect(figureInWords(figure.parse(sequence), 'zh-CN')[1]).toBe('leader → producer：ack（丢失）')
})
