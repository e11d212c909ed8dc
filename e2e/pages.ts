import type { Page } from '@playwright/test'

const doors = ['', '/learn', '/simulate', '/review', '/interview']

/** Every page that a reader can walk to in a language: the doors, and what stands behind them in the lists. */
export async function allPages(page: Page, locale: string): Promise<string[]> {
  const found = doors.map((door) => `/${locale}${door}`)
  for (const list of ['learn', 'simulate']) {
    await page.goto(`/${locale}/${list}`)
    const links = page.getByRole('main').getByRole('link')
    found.push(
      ...(await links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname))),
    )
  }
  // The map and the lists lead to the same places.
  return [...new Set(found)]
}
