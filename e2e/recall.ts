import type { Page } from '@playwright/test'
import { openRecord } from '#prisma/client.ts'
import { localLearnerId } from '#prisma/queries/learners.ts'
import { listReviews } from '#prisma/queries/reviews.ts'
import type { Server } from './server.ts'

/** The card that lies on the desk. */
export const prompt = (page: Page) => page.locator('main h2').first()

/** Shows the answer as a learner without one would, and grades it. */
export async function answer(page: Page, grade: '1' | '2' | '3' | '4') {
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: /Again/ }).waitFor()
  await page.keyboard.press(grade)
}

/** What stands in a server's record: all reviews, and those that were not undone. */
export async function rowsOf(server: Server) {
  const record = openRecord(server.database)
  try {
    return { reviews: await record.review.count(), standing: (await listReviews(record, localLearnerId)).length }
  } finally {
    await record.$disconnect()
  }
}
