import { awake } from '../awake.ts'
import { expect, test } from '../fixtures.ts'
import { answer, prompt, show } from '../recall.ts'
import { rowsOf } from '../record.ts'
import { expectToHold } from '../screens.ts'

test('a world, its numbers and its keys can be read by everybody while it runs', async ({ page }) => {
  test.slow()
  for (const [colorScheme, scenario] of [
    ['light', 'limiting/sliding-slots'],
    ['dark', 'limiting/boundary-burst'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(`/en/simulate/${scenario}`)
    await page.getByRole('textbox').fill('1')
    await page.getByRole('button', { name: 'Predict and run' }).click()
    await page.keyboard.press('Space')
    await page.keyboard.press('End')
    await page.getByText('Change the world', { exact: true }).click()
    await page.getByText('The chart as a table').click()
    await page.keyboard.press('l')
    await expect(page.getByText('Request 2000 arrives.').or(page.getByText('is due now')).first()).toBeVisible()
    await expectToHold(page, `${scenario} at its end`)
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await expectToHold(page, 'the keys')
  }
})

test('so can a card that is shown, the search, and a desk on which nothing is left', async ({ page, server }) => {
  test.slow()
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/zh-CN/review')
  await show(page)
  await expectToHold(page, 'a card')
  await page.keyboard.press('/')
  await page.getByRole('searchbox').fill('令牌桶')
  await page.getByRole('list', { name: '结果' }).getByRole('link').first().waitFor()
  await expectToHold(page, 'the search')
  await page.keyboard.press('Escape')

  await page.reload()
  const done = page.getByRole('heading', { name: '现在没有要复习的了' })
  for (let card = 1; card <= 20; card += 1) {
    const asked = await prompt(page).innerText()
    await answer(page, '4')
    await expect(prompt(page)).not.toHaveText(asked)
  }
  await expect(done).toBeVisible()
  await expect(page.getByText(/下一张卡片在.+出现/)).toBeVisible()
  expect((await rowsOf(server)).reviews).toBe(20)
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectToHold(page, `an empty desk, ${colorScheme}`)
  }
})

test('so can a room in each of its phases, and its report', async ({ page }) => {
  test.slow()
  await page.goto('/zh-CN/interview')
  const begin = await awake(page.getByRole('button', { name: '关上门，开始' }))
  await page.getByRole('radio', { name: '5 分钟', exact: true }).check()
  await begin.click()
  await page.getByRole('textbox').fill('按窗口计数，超过上限就拒绝。')
  await expectToHold(page, 'the question')
  await page.keyboard.press('Control+Enter')
  await page.getByText('在看到要点之前').waitFor()
  await expectToHold(page, "one's own score")
  await page.getByRole('button', { name: /^2/ }).click()
  await page.getByRole('button', { name: '继续', exact: true }).waitFor()
  await page.getByText('一份完整的回答').click()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectToHold(page, 'the points')
  await page.getByRole('button', { name: '继续', exact: true }).click()
  await page.getByRole('textbox').waitFor()
  await expectToHold(page, 'what they ask next')
  await page.getByRole('button', { name: '结束面试' }).click()
  await page.getByRole('heading', { name: '面试报告' }).waitFor()
  await expectToHold(page, 'the report')
  await page.emulateMedia({ colorScheme: 'light' })
  await expectToHold(page, 'the report')
  await page.goto('/zh-CN/interview')
  await page.getByRole('link', { name: '查看报告' }).waitFor()
  await expectToHold(page, 'the earlier interviews')
})
