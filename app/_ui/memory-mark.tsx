import type { LessonMemory } from '#engine/study/agenda/lesson-memory.ts'
import styles from './memory-mark.module.css'

/** What is remembered of a lesson, drawn: hollow while unseen, half full while shaky, full once known. Says nothing by itself. */
export const MemoryMark = ({ memory }: { memory: LessonMemory['kind'] }) => (
  <i className={styles.mark} data-memory={memory} aria-hidden="true" />
)
