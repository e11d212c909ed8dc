import { expect, test } from '../fixtures.ts'
import { answer, prompt, rowsOf } from '../recall.ts'

test('ten cards are answered by keyboard, and one is undone', async ({ page, server }) => {
  await page.goto('/en/review')
  const asked: string[] = []
  for (let card = 0; card < 10; card += 1) {
    asked.push(await prompt(page).innerText())
    await answer(page, '4')
    await expect(prompt(page)).not.toHaveText(asked[card] ?? '')
  }
  await page.keyboard.press('u')
  await expect(page.getByText('The last answer is undone.')).toBeVisible()
  await expect(prompt(page)).toHaveText(asked[9] ?? '')
  const { reviews, standing } = await rowsOf(server)
  expect(reviews).toBe(10)
  expect(standing).toBe(9)
})

test('each grade shows when the card would come back', async ({ page }) => {
  await page.goto('/en/review')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: /Again.*1 min/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /Hard.*6 min/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /Good.*10 min/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /Easy.*8 days/ })).toBeVisible()
})

test('a card answered in one language is the same memory in the other', async ({ page, server }) => {
  await page.goto('/zh-CN/learn/limiting/fixed-window')
  const card = page.locator('#card-fixed-window-race')
  await card.getByRole('button', { name: '显示答案' }).click()
  await card.getByRole('button', { name: /轻松/ }).click()
  await expect(card.getByText('已记录')).toBeVisible()
  await page.goto('/en/learn/limiting/fixed-window')
  await expect(page.getByText('Your memory of it: shaky')).toBeVisible()
  expect((await rowsOf(server)).reviews).toBe(1)
})

test('two clicks on a grade are one answer', async ({ page, server }) => {
  await page.goto('/en/review')
  const first = await prompt(page).innerText()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: /Easy/ }).dblclick()
  await expect(prompt(page)).not.toHaveText(first)
  expect((await rowsOf(server)).reviews).toBe(1)
})
