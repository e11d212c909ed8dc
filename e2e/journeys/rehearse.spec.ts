import type { Page } from '@playwright/test'
import { awake } from '../awake.ts'
import { expect, test } from '../fixtures.ts'
import { rowsOf } from '../record.ts'

async function begin(page: Page) {
  await page.goto('/en/interview')
  await awake(page.getByRole('button', { name: 'Close the door and begin' }))
  for (const track of await page.getByRole('checkbox').all()) await track.uncheck()
  await page.getByRole('checkbox', { name: 'Rate limiting' }).check()
  await page.getByRole('radio', { name: 'Junior' }).check()
  await page.getByRole('radio', { name: '5 min', exact: true }).check()
  await page.getByRole('button', { name: 'Close the door and begin' }).click()
  await expect(page.getByRole('textbox')).toBeVisible()
}

test('a mock is sat to its report, and what was missed is due', async ({ page, server }) => {
  await begin(page)
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await page.getByRole('textbox').fill('I would count requests somehow, and say no when there are too many.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Before you see what was looked for')).toBeVisible()
  await expect(page.getByText('I did say this')).toHaveCount(0)
  await page.getByRole('button', { name: /Most of it/ }).click()
  const said = page.getByRole('button', { name: /^I did say this/ })
  await said.first().click()
  await expect(page.getByText('corrected by you')).toBeVisible()
  await page.getByRole('button', { name: 'Go on', exact: true }).click()
  await expect(page.getByText('follow-up')).toBeVisible()
  await page.getByRole('button', { name: 'I do not know this one' }).click()
  await page.getByRole('button', { name: 'End the interview' }).click()
  await expect(page).toHaveURL(/\/report$/)
  await expect(page.getByRole('heading', { name: 'What was missed' })).toBeVisible()
  await expect(page.getByText(/You: 3 of 4/)).toBeVisible()
  const due = /Their (\d+) cards are due now/.exec(await page.getByText(/cards are due now/).innerText())
  expect((await rowsOf(server)).missedCards).toBe(Number(due?.[1]))
  await page.getByRole('link', { name: 'Recall them now' }).click()
  await expect(page.getByText('missed before')).toBeVisible()
})

test('a reload in the middle finds the same question and what was written', async ({ page }) => {
  await begin(page)
  const question = await page.getByRole('heading', { level: 1 }).innerText()
  await page.getByRole('textbox').fill('Half a sentence about')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(question)
  await expect(page.getByRole('textbox')).toHaveValue('Half a sentence about')
})

test('a crash in the middle loses no step', async ({ page, server }) => {
  await begin(page)
  await page.getByRole('textbox').fill('A fixed window counts.')
  await server.kill()
  await page.getByRole('button', { name: 'That is my answer' }).click()
  await expect(page.getByText('kept in this browser')).toBeVisible()
  await server.start()
  await expect(page.getByText('Before you see what was looked for')).toBeVisible()
  // The beginning and the answer, each once.
  expect((await rowsOf(server)).turns).toBe(2)
  await page.goto('/en')
  await page.getByRole('link', { name: 'Go on with it' }).click()
  await expect(page.getByText('Before you see what was looked for')).toBeVisible()
})

test('of two tabs in one room the later one finds the room as it stands', async ({ page, context, server }) => {
  await begin(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await awake(other.getByRole('textbox'))
  await page.getByRole('textbox').fill('A fixed window counts.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Before you see what was looked for')).toBeVisible()
  await other.getByRole('textbox').fill('Something else.')
  await other.keyboard.press('Control+Enter')
  await expect(other.getByText('Before you see what was looked for')).toBeVisible()
  await expect(other.getByText('A fixed window counts.')).toBeVisible()
  expect((await rowsOf(server)).turns).toBe(2)
})
