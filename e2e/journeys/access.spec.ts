import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'

const pages = [
  '',
  '/learn',
  '/learn/limiting/fixed-window',
  '/learn/limiting/leaky-bucket',
  '/learn/limiting/across-machines',
  '/simulate',
  '/simulate/limiting/side-by-side',
  '/review',
  '/interview',
]

async function violations(page: Page) {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

for (const locale of ['en', 'zh-CN'])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`no page breaks a rule of accessibility: ${locale}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      for (const path of pages) {
        await page.goto(`/${locale}${path}`)
        expect(await violations(page), path).toEqual([])
      }
    })

test('neither does a world that runs, a card that is shown, a room, a report, or an address that is not there', async ({
  page,
}) => {
  await page.goto('/en/simulate/limiting/sliding-slots')
  await page.getByRole('button', { name: 'Run without predicting' }).click()
  await page.keyboard.press('End')
  await page.getByText('Change the world', { exact: true }).click()
  await page.getByText('The chart as a table').click()
  await page.keyboard.press('l')
  expect(await violations(page), 'world').toEqual([])
  await page.keyboard.press('?')
  expect(await violations(page), 'keys').toEqual([])

  await page.goto('/en/review')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: /Again/ }).waitFor()
  expect(await violations(page), 'card').toEqual([])
  await page.keyboard.press('/')
  await page.getByRole('searchbox').fill('token')
  await page.getByRole('list', { name: 'Results' }).getByRole('link').first().waitFor()
  expect(await violations(page), 'search').toEqual([])

  await page.goto('/en/interview')
  await page.getByRole('button', { name: 'Close the door and begin' }).click()
  await page.getByRole('textbox').fill('A count.')
  expect(await violations(page), 'room').toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: /About half/ }).click()
  await page.getByRole('button', { name: 'Go on' }).waitFor()
  expect(await violations(page), 'points').toEqual([])
  await page.getByRole('button', { name: 'End the interview' }).click()
  await page.getByRole('heading', { name: 'Interview report' }).waitFor()
  expect(await violations(page), 'report').toEqual([])
})

test('an address that is not there says so in both languages', async ({ page, complaints }) => {
  const response = await page.goto('/en/learn/limiting/nothing')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'Nothing is kept at this address' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  // The browser itself complains about the status.
  complaints.length = 0
})

for (const width of [320, 390, 1440])
  test(`no page is wider than the screen at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const locale of ['en', 'zh-CN'])
      for (const path of pages) {
        await page.goto(`/${locale}${path}`)
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(wide, `${locale}${path}`).toBe(0)
      }
  })
