import { z } from 'zod'
import type { Review } from '#engine/study/memory/memory.ts'
import type { RecordReader } from '../client.ts'
import type { ReviewModel } from '../generated/models.ts'

/** A review as it was given, with what the engine does not need to know of it. */
export type GivenReview = Review & {
  /** Whole ms from question to answer; null when not measured. */
  tookMs: number | null
  /** What was answered, in the face's own form. */
  response: string | null
  /** The language it was asked in. */
  locale: string | null
}

/** The reviews that were not undone, oldest first, and by id where two share a moment: the order the engine takes them in. */
export async function standingReviews(
  client: RecordReader,
  learnerId: string,
  cardId?: string,
): Promise<GivenReview[]> {
  const rows = await client.review.findMany({
    where: { learnerId, retraction: null, ...(cardId !== undefined && { cardId }) },
    orderBy: [{ reviewedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(reviewFrom)
}

const grade = z.literal([1, 2, 3, 4])

export function reviewFrom({ learnerId: _, ...row }: ReviewModel): GivenReview {
  return {
    ...row,
    grade: grade.parse(row.grade),
    reviewedAt: row.reviewedAt.getTime(),
    tookMs: row.tookMs === null ? null : Number(row.tookMs),
  }
}
