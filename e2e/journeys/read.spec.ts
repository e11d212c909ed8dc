import { expect, test } from '../fixtures.ts'

test('a reader comes in by their language, reads a lesson, and goes on in the other one', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ locale: 'zh-CN', baseURL: server.address })
  const page = await context.newPage()
  await page.goto('/')
  await expect(page).toHaveURL(/\/zh-CN$/)
  await page.getByRole('link', { name: '阅读' }).click()
  await page
    .getByRole('link', { name: /固定窗口/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('固定窗口')
  await expect(page.getByRole('heading', { name: '30 秒回答' })).toBeVisible()
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/en\/learn\/limiting\/fixed-window$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('fixed window')
  await context.close()
})

test('a follow-up shows its key points when it is asked to', async ({ page }) => {
  await page.goto('/en/learn/limiting/fixed-window')
  const points = page.locator('details', { hasText: 'Why not let a timer reset the counter?' }).locator('li').first()
  await expect(points).toBeHidden()
  await page.getByText('Why not let a timer reset the counter?').click()
  await expect(points).toBeVisible()
})

test('answering a prompt in the prose starts its schedule', async ({ page }) => {
  await page.goto('/en/learn/limiting/fixed-window')
  await expect(page.getByText('Your memory of it: unseen')).toBeVisible()
  const prompt = page.locator('#card-fixed-window-race')
  await prompt.getByRole('button', { name: 'Show answer' }).click()
  await prompt.getByRole('button', { name: /Good/ }).click()
  await expect(prompt.getByText('It comes back in 10 min.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Your memory of it: shaky')).toBeVisible()
})

test('a lesson can be read with no JavaScript at all', async ({ browser, server }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.address })
  const page = await context.newPage()
  await page.goto('/en/learn/limiting/token-bucket')
  await expect(page.getByRole('heading', { name: 'What the notes got wrong' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible()
  await context.close()
})

test('search finds a lesson by either language and leads to the place', async ({ page }) => {
  await page.goto('/en', { waitUntil: 'networkidle' })
  await page.keyboard.press('/')
  await page.getByRole('searchbox').fill('令牌桶')
  const results = page.getByRole('list', { name: 'Results' }).getByRole('link')
  await expect(results.first()).toContainText('token bucket')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/learn\/limiting\/token-bucket/)
})
