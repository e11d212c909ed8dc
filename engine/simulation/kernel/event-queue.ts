/** One event in waiting. Order is by time, then by rank, then by the order of putting. */
export type Waiting<Event> = { atMs: number; rank: number; sequence: number; event: Event }

/** A binary heap in a plain array, first event at 0. Putting and taking return a new array: a kept queue stays as it was. */
export type EventQueue<Event> = readonly Waiting<Event>[]

/** The queue with one more event in its place. */
export function withEvent<Event>(queue: EventQueue<Event>, added: Waiting<Event>): EventQueue<Event> {
  const heap = queue.slice()
  let hole = heap.length
  while (hole > 0) {
    const parentAt = (hole - 1) >> 1
    const parent = at(heap, parentAt)
    if (isBefore(parent, added)) break
    heap[hole] = parent
    hole = parentAt
  }
  heap[hole] = added
  return heap
}

/** The queue without its first event. Throws when there is none. */
export function withoutFirst<Event>(queue: EventQueue<Event>): EventQueue<Event> {
  const heap = queue.slice(0, -1)
  const moved = at(queue, queue.length - 1)
  if (heap.length === 0) return heap
  let hole = 0
  for (;;) {
    const childAt = earlierChild(heap, hole)
    if (childAt === null || isBefore(moved, at(heap, childAt))) break
    heap[hole] = at(heap, childAt)
    hole = childAt
  }
  heap[hole] = moved
  return heap
}

function earlierChild<Event>(heap: EventQueue<Event>, parentAt: number): number | null {
  const leftAt = 2 * parentAt + 1
  const left = heap[leftAt]
  if (left === undefined) return null
  const right = heap[leftAt + 1]
  return right !== undefined && isBefore(right, left) ? leftAt + 1 : leftAt
}

function isBefore<Event>(one: Waiting<Event>, other: Waiting<Event>): boolean {
  if (one.atMs !== other.atMs) return one.atMs < other.atMs
  if (one.rank !== other.rank) return one.rank < other.rank
  return one.sequence < other.sequence
}

function at<Event>(heap: EventQueue<Event>, index: number): Waiting<Event> {
  const found = heap[index]
  if (found === undefined) throw new Error(`event queue of ${heap.length} has no event at ${index}`)
  return found
}
