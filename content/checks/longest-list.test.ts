import { expect, test } from 'vitest'
import { longestList } from './longest-list.ts'

test.each([
  ['en', 'The leader, the followers, the controller, the coordinator and the client.', 5],
  ['en', 'Requests, limits or neither.', 3],
  ['en', 'Because the log is only appended to, and a reader that comes back finds its place again.', 0],
  ['en', 'One, two. Three, four.', 2],
  ['en', 'At 1,000 per second.', 1],
  ['zh-CN', '首领、跟随者、控制器、协调器、客户端。', 5],
  ['zh-CN', '元空间、线程栈，直接内存、本地库。', 2],
  ['zh-CN', '日志只能追加，回来的消费者能找到自己的位置。', 1],
] as const)('%s: %s', (locale, text, items) => {
  expect(longestList(text, locale)).toBe(items)
})
