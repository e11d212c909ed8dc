import { expect, test, visit } from '../fixtures.ts'

for (const { locale, door, lesson, answer, other, next } of [
  { locale: 'zh-CN', door: '阅读', lesson: '固定窗口', answer: '30 秒回答', other: 'English', next: 'en' },
  { locale: 'en', door: 'Read', lesson: 'fixed window', answer: 'The 30-second answer', other: '中文', next: 'zh-CN' },
])
  visit.describe(`whose browser asks for ${locale}`, () => {
    visit.use({ locale })
    visit('a reader comes in by their language, and goes on in the other one', async ({ page }) => {
      await page.goto('/')
      await expect(page).toHaveURL(`/${locale}`)
      await page.getByRole('link', { name: door, exact: true }).click()
      await page
        .getByRole('main')
        .getByRole('link', { name: new RegExp(lesson, 'i') })
        .first()
        .click()
      await expect(page).toHaveURL(`/${locale}/learn/limiting/fixed-window`)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(new RegExp(lesson, 'i'))
      await expect(page.getByRole('heading', { name: answer })).toBeVisible()
      const sections = await page.getByRole('heading', { level: 2 }).count()
      await page.getByRole('link', { name: other }).click()
      await expect(page).toHaveURL(`/${next}/learn/limiting/fixed-window`)
      await expect(page.locator('html')).toHaveAttribute('lang', next)
      await expect(page.getByRole('heading', { level: 2 })).toHaveCount(sections)
    })
  })

visit('a follow-up shows its key points when it is asked to', async ({ page }) => {
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

visit.describe('without JavaScript', () => {
  visit.use({ javaScriptEnabled: false })
  visit('a lesson can be read, and its follow-ups unfolded', async ({ page }) => {
    await page.goto('/en/learn/limiting/fixed-window')
    await expect(page.getByRole('heading', { name: 'What the notes got wrong' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible()
    await page.getByText('Why not let a timer reset the counter?').click()
    await expect(page.locator('details[open] li').first()).toBeVisible()
  })
})

visit('search finds a lesson by either language and leads to the place', async ({ page }) => {
  await page.goto('/en/learn')
  // Fetched by the page itself: it listens.
  await expect(page.getByText('Your memory of it: unseen').first()).toBeVisible()
  await page.keyboard.press('/')
  await page.getByRole('searchbox').fill('令牌桶')
  const results = page.getByRole('list', { name: 'Results' }).getByRole('link')
  await expect(results.first()).toContainText('token bucket')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/learn\/limiting\/token-bucket/)
})

for (const [typed, address] of [
  ['积压', '/en/learn/messaging/backlog'],
  ['high watermark', '/en/learn/kafka/replication'],
  ['高水位', '/en/learn/kafka/replication'],
] as const)
  visit(`search for ${typed} leads to where it is told`, async ({ page }) => {
    await page.goto('/en/learn')
    await expect(page.getByText('Your memory of it: unseen').first()).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox').fill(typed)
    const first = page.getByRole('list', { name: 'Results' }).getByRole('link').first()
    await expect(first).toHaveAttribute('href', new RegExp(`^${address}(#.*)?$`))
    // Where it was found is marked in the words around it.
    await expect(first.locator('mark').first()).toBeVisible()
  })

visit('a figure is drawn once for the screen it is on, and says the same in words', async ({ page }) => {
  await page.goto('/en/learn/kafka/replication')
  const figure = page.getByRole('figure').first()
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expect(figure.locator('svg:visible')).toHaveCount(1)
  }
  await expect(figure.getByRole('listitem')).toHaveCount(0)
  await figure.getByText('In words').click()
  await expect(figure.getByRole('listitem').first()).toContainText('offsets 0 to 5 hold a, b, c, d, e, f')
})

visit('the map leads to a lesson and to what a track is about', async ({ page }) => {
  await page.goto('/zh-CN/learn')
  const map = page.getByRole('navigation', { name: '全部课程的地图' })
  await map.getByRole('link', { name: 'RocketMQ' }).click()
  await expect(page).toHaveURL('/zh-CN/learn#rocketmq')
  await map.getByRole('link', { name: /^提交位移/ }).click()
  await expect(page).toHaveURL('/zh-CN/learn/kafka/committing-offsets')
})
