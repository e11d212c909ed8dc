import { openRecord } from '#prisma/client.ts'
import { localLearnerId } from '#prisma/queries/learners.ts'
import { listReviews } from '#prisma/queries/reviews.ts'
import type { Server } from './server.ts'

/** What stands in a server's record. `standing` are the reviews that were not undone; `grades` theirs, oldest first. */
export async function rowsOf(server: Server) {
  const record = openRecord(server.database)
  try {
    const standing = await listReviews(record, localLearnerId)
    return {
      reviews: await record.review.count(),
      standing: standing.length,
      grades: standing.map(({ grade }) => grade),
      predictions: await record.prediction.count(),
      misses: await record.miss.count(),
      missedCards: (await record.miss.groupBy({ by: ['cardId'] })).length,
      turns: await record.turn.count(),
    }
  } finally {
    await record.$disconnect()
  }
}
