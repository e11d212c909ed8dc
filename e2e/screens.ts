import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { expect } from './fixtures.ts'

const widths = [1440, 390, 320]

/** What must hold of whatever is on the screen: no rule of accessibility is broken, and nothing is wider than the screen. */
export async function expectToHold(page: Page, what: string) {
  expect(await violations(page), what).toEqual([])
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await expect.poll(() => overflowOf(page), `${what}, ${width} px`).toBe(0)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}

const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
