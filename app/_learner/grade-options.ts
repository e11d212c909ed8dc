import { futures } from '#engine/study/memory/futures.ts'
import type { Memory } from '#engine/study/memory/memory.ts'
import type { MemorySettings } from '#engine/study/memory/settings.ts'
import { dayMs } from '#engine/time.ts'
import type { GradeOption } from '../_cards/answered.ts'

/** The four outcomes of answering at `at` (ms), as buttons show them. */
export function gradeOptions(memory: Memory | null, at: number, settings: MemorySettings): GradeOption[] {
  const all = futures(memory, at, settings)
  return [all.again, all.hard, all.good, all.easy].map(({ interval, memory: after }, index) => ({
    grade: (index + 1) as GradeOption['grade'],
    interval,
    dueDate: new Date(after.dueDay * dayMs).toISOString().slice(0, 10),
  }))
}
