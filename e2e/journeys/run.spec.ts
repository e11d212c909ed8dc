import type { Page } from '@playwright/test'
import { expect, test, visit } from '../fixtures.ts'
import { rowsOf } from '../record.ts'

const world = '/en/simulate/limiting/boundary-burst'
const position = (page: Page) => page.getByRole('slider', { name: 'Position in the run' })
const number = (page: Page, name: string) => page.locator('dl > div', { hasText: name }).locator('dd')
/** The numbers alone, without their change since a fork. */
const firstText = (all: Element[]) => all.map((one) => one.firstChild?.textContent)

test('a wrong prediction is shown beside what happened, and its card is due', async ({ page }) => {
  await page.goto(world)
  await expect(page.getByRole('button', { name: 'Play' })).toBeHidden()
  await page.getByRole('textbox').fill('1000')
  await page.getByRole('button', { name: 'Predict and run' }).click()
  await page.keyboard.press('End')
  await expect(number(page, 'You said')).toContainText('1,000')
  await expect(number(page, 'It was')).toContainText('2,000')
  await expect(page.getByText('A card about it is due now.')).toBeVisible()
  await expect(page.getByTitle('Here your prediction and the run part')).toBeAttached()
  await page.goto('/en/review')
  await expect(page.getByText('missed before')).toBeVisible()
})

visit('what is no number is refused, and the world stands still', async ({ page }) => {
  await page.goto(world)
  await page.getByRole('textbox').fill('a lot')
  await page.getByRole('button', { name: 'Predict and run' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'not a number yet' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Play' })).toBeHidden()
})

visit('a run is played, stepped both ways and scrubbed by keyboard', async ({ page }) => {
  await page.goto(world)
  await page.getByRole('button', { name: 'Run without predicting' }).click()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  await page.keyboard.press('Home')
  await expect(position(page)).toHaveValue('0')
  await page.keyboard.press('ArrowRight')
  await expect(position(page)).toHaveValue('4999')
  await page.keyboard.press('ArrowRight')
  await expect(position(page)).toHaveValue('5000')
  await page.keyboard.press('ArrowLeft')
  await expect(position(page)).toHaveValue('4999')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(position(page)).toHaveValue('5999')
  await page.keyboard.press('l')
  await expect(page.getByText('Request 2000 arrives.').first()).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()
})

visit('a change in mid-run makes a fork, and what was can be gone back to', async ({ page }) => {
  await page.goto('/en/simulate/limiting/token-bucket')
  await page.getByRole('button', { name: 'Run without predicting' }).click()
  await page.keyboard.press('Space')
  await position(page).fill('20000')
  const before = await number(page, 'Admitted').innerText()
  await position(page).fill('8000')
  await page.keyboard.press('c')
  await expect(page.getByText('forks the run at 8 s')).toBeVisible()
  await page.getByRole('spinbutton', { name: 'Rate', exact: true }).fill('1000')
  await position(page).fill('20000')
  await expect(number(page, 'Admitted')).toContainText('since the fork')
  await page.getByRole('button', { name: 'Back to before the fork' }).click()
  await expect(number(page, 'Admitted')).toHaveText(before)
})

visit('a moment is shared by its address and reopens as it was', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/en/simulate/limiting/token-bucket')
  await page.getByRole('button', { name: 'Run without predicting' }).click()
  await page.keyboard.press('Space')
  await position(page).fill('9000')
  await page.keyboard.press('c')
  await page.getByRole('spinbutton', { name: 'Bucket capacity', exact: true }).fill('500')
  await position(page).fill('15000')
  await page.getByRole('button', { name: 'Copy the address of this moment' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  const address = await page.evaluate(() => navigator.clipboard.readText())
  const numbers = await page.getByRole('region', { name: 'The numbers so far' }).locator('dd').evaluateAll(firstText)
  const other = await context.newPage()
  await other.goto(address)
  await expect(position(other)).toHaveValue('15000')
  const region = other.getByRole('region', { name: 'The numbers so far' })
  expect(await region.locator('dd').evaluateAll(firstText)).toEqual(numbers)
})

visit('an address that asks for something unknown says what is known', async ({ page }) => {
  await page.goto('/en/simulate/limiting/token-bucket?ratePerMinute=5')
  const refusal = page.getByRole('alert').filter({ hasText: 'ratePerMinute' })
  await expect(refusal).toContainText('ratePerSecond')
  await page.getByRole('link', { name: 'Open it with the usual settings' }).click()
  await expect(page.getByRole('button', { name: 'Predict and run' })).toBeVisible()
})

visit('a simulator in a lesson is loaded when it comes near', async ({ page }) => {
  await page.goto('/en/learn/limiting/fixed-window')
  await expect(page.getByRole('button', { name: 'Predict and run' })).toHaveCount(0)
  await page.getByRole('region', { name: 'A window is weakest at its edge' }).scrollIntoViewIfNeeded()
  await expect(page.getByRole('button', { name: 'Predict and run' }).first()).toBeVisible()
})

visit('a run plays at the speed that is chosen, and stops at its end', async ({ page }) => {
  await page.goto(world)
  await page.getByRole('combobox', { name: 'Speed' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Run without predicting' }).click()
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('10×')
  await expect(position(page)).toHaveValue('12000')
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
})

visit('who wants less motion is shown one station after the other', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(world)
  await page.getByRole('button', { name: 'Run without predicting' }).click()
  await expect(position(page)).toHaveValue('1000')
  await expect(position(page)).toHaveValue('2000')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
})

test('a right prediction brings nothing back', async ({ page, server }) => {
  await page.goto(world)
  await page.getByRole('textbox').fill('2,000')
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await expect(page.getByText('Right.', { exact: true })).toBeVisible()
  await expect.poll(() => rowsOf(server)).toMatchObject({ predictions: 1, misses: 0 })
})
