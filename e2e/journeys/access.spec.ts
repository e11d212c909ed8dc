import { expect, visit as test } from '../fixtures.ts'
import { allPages } from '../pages.ts'
import { expectToHold } from '../screens.ts'

/** Each page is looked at by every rule, on three screens. */
const perPageMs = 8000

// Colours do not depend on the language, nor words on the colours: two of the four pairs show all there is.
for (const [locale, colorScheme] of [
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const)
  test(`every page can be read by everybody and on every screen: ${locale}, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    const paths = await allPages(page, locale)
    test.setTimeout(paths.length * perPageMs)
    expect(paths.length).toBeGreaterThan(20)
    for (const path of paths) {
      await page.goto(path)
      // A page of its own for a world is worth looking at once the world is there.
      if (path.includes('/simulate/')) await page.getByRole('textbox').waitFor()
      await expectToHold(page, path)
    }
  })

for (const colorScheme of ['light', 'dark'] as const)
  test(`an address that is not there says so in both languages: ${colorScheme}`, async ({ page, complaints }) => {
    await page.emulateMedia({ colorScheme })
    for (const path of ['/en/learn/limiting/nothing', '/zh-CN/nothing']) {
      const response = await page.goto(path)
      expect(response?.status()).toBe(404)
      await expect(page.getByRole('heading', { name: 'Nothing is kept at this address' })).toBeVisible()
      await expect(page.getByRole('link', { name: '回到今天' })).toBeVisible()
    }
    await expectToHold(page, '404')
    // The browser itself complains about the status.
    expect(complaints.splice(0)).toHaveLength(2)
  })
