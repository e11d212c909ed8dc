import { expect, test } from '../fixtures.ts'
import { answer, prompt, rowsOf } from '../recall.ts'

test('an answer that was acknowledged survives a kill', async ({ page, server }) => {
  await page.goto('/en/review')
  const first = await prompt(page).innerText()
  await answer(page, '4')
  await expect(prompt(page)).not.toHaveText(first)
  await server.kill()
  await server.start()
  expect((await rowsOf(server)).reviews).toBe(1)
  await page.reload()
  await expect(prompt(page)).not.toHaveText(first)
})

test('an answer that is given while nothing runs is kept, and recorded once', async ({ page, server }) => {
  await page.goto('/en/review')
  const first = await prompt(page).innerText()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: /Easy/ }).waitFor()
  await server.kill()
  await page.keyboard.press('4')
  await expect(page.getByText('One answer is kept in this browser')).toBeVisible()
  await server.start()
  await expect(prompt(page)).not.toHaveText(first)
  await expect(page.getByText('kept in this browser')).toBeHidden()
  expect((await rowsOf(server)).reviews).toBe(1)
})

test('an answer that waits survives a reload, too', async ({ page, server }) => {
  await page.goto('/en/learn/limiting/fixed-window')
  const card = page.locator('#card-fixed-window-race')
  await card.getByRole('button', { name: 'Show answer' }).click()
  await card.getByRole('button', { name: /Good/ }).waitFor()
  await server.kill()
  await card.getByRole('button', { name: /Good/ }).click()
  await expect(card.getByText('Kept in this browser')).toBeVisible()
  await server.start()
  await page.goto('/en/review')
  await expect.poll(async () => (await rowsOf(server)).reviews).toBe(1)
})
