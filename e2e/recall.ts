import type { Page } from '@playwright/test'

/** The card that lies on the desk. */
export const prompt = (page: Page) => page.locator('main h2').first()

/** Shows the answer as a learner without one would, and grades it. */
export async function answer(page: Page, grade: '1' | '2' | '3' | '4') {
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: /Again|重来/ }).waitFor()
  await page.keyboard.press(grade)
}
