import type { SettingsRefusal } from '#engine/simulation/scenarios/scenario.ts'

/** Why a world would not settle, in an author's words. */
export function refusalSays(refusal: SettingsRefusal): string {
  switch (refusal.code) {
    case 'scenario-unknown':
      return `there is no scenario "${refusal.given}"; there are: ${refusal.known.join(', ')}`
    case 'parameter-unknown':
      return `there is no parameter "${refusal.given}"; there are: ${refusal.known.join(', ')}`
    case 'value-not-a-number':
      return `${refusal.parameter}: expected a number; found "${refusal.given}"`
    case 'value-out-of-range':
      return `${refusal.parameter}: expected ${refusal.min} to ${refusal.max}; found ${refusal.given}`
    case 'value-not-an-option':
      return `${refusal.parameter}: expected one of ${refusal.known.join(', ')}; found "${refusal.given}"`
    case 'seed-not-whole':
      return `seed: expected a whole number; found "${refusal.given}"`
    case 'change-malformed':
      return `expected a change as atMs:parameter:value; found "${refusal.given}"`
  }
}
