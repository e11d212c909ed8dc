import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Every rule of accessibility that the page breaks, with the elements that break it. */
export async function violations(page: Page) {
  // "Legacy" is without the second page that axe opens for frames of other origins. We have none, and it takes half the time.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
