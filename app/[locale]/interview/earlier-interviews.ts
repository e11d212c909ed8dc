import { replay } from '#engine/interview/replay.ts'
import { report } from '#engine/interview/report.ts'
import { record } from '#prisma/client.ts'
import { interviewsOf } from '#prisma/queries/interviews.ts'
import { learnerHere } from '../../_learner/learner.ts'

export type EarlierInterview = {
  id: string
  /** ms */
  startedAt: number
  minutes: number
  questions: number
  isOpen: boolean
  /** 0 to 1; null while open, and when nothing was answered. */
  score: number | null
}

/** The interviews of the learner, the newest first: those to go on with, and those to read again. */
export async function earlierInterviews(): Promise<EarlierInterview[]> {
  const learner = await learnerHere()
  const interviews = await interviewsOf(record(), learner.id)
  return interviews.map(({ id, startedAt, settings, events }) => {
    const state = replay(events)
    const score = state.kind === 'over' ? report(state).score : null
    return {
      id,
      startedAt,
      minutes: settings.minutes,
      questions: settings.questionIds.length,
      isOpen: state.kind !== 'over',
      score,
    }
  })
}
