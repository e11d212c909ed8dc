import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** The card that lies on the desk. */
export const prompt = (page: Page) => page.locator('main h2').first()

/** Shows the answer as a learner without one would. A desk has the focus once it listens. */
export async function show(page: Page) {
  await expect(prompt(page)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: /Again|重来/ })).toBeVisible()
}

/** Shows the answer and grades it. */
export async function answer(page: Page, grade: '1' | '2' | '3' | '4') {
  await show(page)
  await page.keyboard.press(grade)
}
