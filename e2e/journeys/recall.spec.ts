import { awake } from '../awake.ts'
import { expect, test, visit } from '../fixtures.ts'
import { answer, prompt, show } from '../recall.ts'
import { rowsOf } from '../record.ts'

test('ten cards are answered by keyboard, and one is undone', async ({ page, server }) => {
  await page.goto('/en/review')
  const done = page.getByRole('progressbar', { name: 'Done today' })
  const asked: string[] = []
  for (let card = 0; card < 10; card += 1) {
    asked.push(await prompt(page).innerText())
    await answer(page, '4')
    await expect(prompt(page)).not.toHaveText(asked[card] ?? '')
  }
  expect(new Set(asked).size).toBe(10)
  await expect(done).toHaveJSProperty('value', 10)
  await page.keyboard.press('u')
  await expect(page.getByText('The last answer is undone.')).toBeVisible()
  await expect(prompt(page)).toHaveText(asked[9] ?? '')
  await expect(done).toHaveJSProperty('value', 9)
  expect(await rowsOf(server)).toMatchObject({ reviews: 10, standing: 9 })
  await page.reload()
  await expect(prompt(page)).toHaveText(asked[9] ?? '')
})

test('a grade of 1 to 4 is kept as it was given, and answers are undone one by one', async ({ page, server }) => {
  await page.goto('/en/review')
  const asked: string[] = []
  for (const grade of ['1', '2', '3', '4'] as const) {
    asked.push(await prompt(page).innerText())
    await answer(page, grade)
    await expect(prompt(page)).not.toHaveText(asked.at(-1) ?? '')
  }
  expect((await rowsOf(server)).grades).toEqual([1, 2, 3, 4])
  for (const undone of asked.toReversed()) {
    await page.keyboard.press('u')
    await expect(prompt(page)).toHaveText(undone)
  }
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
  expect(await rowsOf(server)).toMatchObject({ reviews: 4, standing: 0 })
})

visit('each grade shows when the card would come back', async ({ page }) => {
  await page.goto('/en/review')
  await show(page)
  await expect(page.getByRole('button', { name: /Again.*1 min/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /Hard.*6 min/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /Good.*10 min/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /Easy.*8 days/ })).toBeVisible()
})

test('a card answered in one language is the same memory in the other', async ({ page, server }) => {
  await page.goto('/zh-CN/learn/limiting/fixed-window')
  const card = page.locator('#card-fixed-window-race')
  await (await awake(card.getByRole('button', { name: '显示答案' }))).click()
  await card.getByRole('button', { name: /轻松/ }).click()
  await expect(card.getByText('已记录')).toBeVisible()
  await page.goto('/en/learn/limiting/fixed-window')
  await expect(page.getByText('Your memory of it: shaky')).toBeVisible()
  expect((await rowsOf(server)).reviews).toBe(1)
  await page.goto('/en/learn')
  const station = (name: string) =>
    page.getByRole('navigation', { name: 'Map of all lessons' }).getByRole('link', { name })
  await expect(station('Fixed window')).toContainText('Your memory of it: shaky')
  await expect(station('Token bucket')).toContainText('Your memory of it: unseen')
  await page.goto('/en')
  const track = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Rate limiting' }) })
  await expect(track).toContainText('1 shaky · 5 unseen')
  await expect(track.getByRole('link', { name: /sliding window/i })).toHaveAttribute(
    'href',
    '/en/learn/limiting/sliding-window',
  )
})

test('two clicks on a grade are one answer', async ({ page, server }) => {
  await page.goto('/en/review')
  const first = await prompt(page).innerText()
  await show(page)
  await page.getByRole('button', { name: /Easy/ }).dblclick()
  await expect(prompt(page)).not.toHaveText(first)
  expect((await rowsOf(server)).reviews).toBe(1)
})

test('an answer in each of two tabs is two answers, and neither is lost', async ({ page, context, server }) => {
  const other = await context.newPage()
  await page.goto('/en/review')
  await other.goto('/en/review')
  const first = await prompt(page).innerText()
  await expect(prompt(other)).toHaveText(first)
  await answer(page, '3')
  await answer(other, '4')
  await expect(prompt(page)).not.toHaveText(first)
  await expect(prompt(other)).not.toHaveText(first)
  expect((await rowsOf(server)).grades).toEqual([3, 4])
})
