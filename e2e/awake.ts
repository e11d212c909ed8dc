import type { Locator } from '@playwright/test'
import { expect } from './fixtures.ts'

/** A page comes whole from the server; what is on it is deaf until React has taken it over. */
export async function awake(locator: Locator): Promise<Locator> {
  const isTaken = () =>
    locator.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps')))
  await expect.poll(isTaken, 'React has taken the page over').toBe(true)
  return locator
}
