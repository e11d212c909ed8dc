import type { Route } from '@playwright/test'
import { awake } from '../awake.ts'
import { expect, test } from '../fixtures.ts'
import { answer, prompt, show } from '../recall.ts'
import { rowsOf } from '../record.ts'

test('an answer that was acknowledged survives a kill', async ({ page, server }) => {
  await page.goto('/en/review')
  const first = await prompt(page).innerText()
  await answer(page, '4')
  await expect(prompt(page)).not.toHaveText(first)
  await server.kill()
  await server.start()
  expect((await rowsOf(server)).grades).toEqual([4])
  await page.reload()
  await expect(page.getByRole('progressbar', { name: 'Done today' })).toHaveJSProperty('value', 1)
  await expect(prompt(page)).not.toHaveText(first)
})

test('an answer that is given while nothing runs is kept, and recorded once', async ({ page, server }) => {
  await page.goto('/en/review')
  const first = await prompt(page).innerText()
  await show(page)
  await server.kill()
  await page.keyboard.press('4')
  await expect(page.getByText('One answer is kept in this browser')).toBeVisible()
  await server.start()
  await expect(prompt(page)).not.toHaveText(first)
  await expect(page.getByText('kept in this browser')).toBeHidden()
  expect((await rowsOf(server)).grades).toEqual([4])
})

test('an answer that is cut off on its way is sent again, and recorded once', async ({ page, server }) => {
  await page.goto('/en/review')
  const first = await prompt(page).innerText()
  await show(page)
  // It reaches the server and is recorded; what is lost is the word that it was.
  const losesTheWord = async (route: Route) => {
    await route.fetch()
    await route.abort('connectionreset')
  }
  await page.route('**/review', losesTheWord, { times: 1 })
  await page.keyboard.press('4')
  await expect(prompt(page)).not.toHaveText(first)
  expect((await rowsOf(server)).grades).toEqual([4])
})

test('answers that wait in two tabs survive a reload, and each is recorded once', async ({ page, context, server }) => {
  const other = await context.newPage()
  await other.goto('/en/review')
  await show(other)
  await page.goto('/en/learn/limiting/fixed-window')
  const card = page.locator('#card-fixed-window-race')
  await (await awake(card.getByRole('button', { name: 'Show answer' }))).click()
  await card.getByRole('button', { name: /Good/ }).waitFor()
  await server.kill()
  await card.getByRole('button', { name: /Good/ }).click()
  await expect(card.getByText('Kept in this browser')).toBeVisible()
  await other.keyboard.press('4')
  await expect(other.getByText('answers are kept in this browser')).toBeVisible()
  await other.close()
  await server.start()
  await page.goto('/en/review')
  await expect(page.getByRole('progressbar', { name: 'Done today' })).toHaveJSProperty('value', 2)
  expect((await rowsOf(server)).grades.toSorted()).toEqual([3, 4])
})

test('a prediction made while nothing runs is kept once something does', async ({ page, server }) => {
  await page.goto('/en/simulate/limiting/boundary-burst')
  await page.getByRole('textbox').fill('1000')
  await server.kill()
  await page.getByRole('button', { name: 'Predict and run' }).click()
  await page.keyboard.press('End')
  await expect(page.getByText('this prediction is not kept yet')).toBeVisible()
  await server.start()
  await expect(page.getByText('A card about it is due now.')).toBeVisible()
  expect(await rowsOf(server)).toMatchObject({ predictions: 1, misses: 1 })
})
