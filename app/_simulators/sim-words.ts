import type { SettingsRefusal } from '#engine/simulation/scenarios/scenario.ts'

/** What the terminal says. One language only: it is a tool for those who read the code. */
export const usage = `Runs a simulated world in the terminal.

  npm run --silent sim -- list
      every scenario with its parameters, their defaults and its measures, as JSON
  npm run --silent sim -- limiting/token-bucket [options]
      --seed 7                          the seed of chance, a whole number (1 unless given)
      --set ratePerSecond=200           one parameter; may be given many times
      --change 3000:ratePerSecond:100   another value from 3000 ms on: a fork; may be given many times
      --json                            everything as JSON instead of a table
`

/** One sentence for each refusal: what is wrong, what is known, and what to do. */
export function sentenceFor(refusal: SettingsRefusal): string {
  switch (refusal.code) {
    case 'scenario-unknown':
      return `There is no scenario "${refusal.given}"; choose one of ${refusal.known.join(', ')}.`
    case 'parameter-unknown':
      return `There is no parameter "${refusal.given}" here; set one of ${refusal.known.join(', ')}.`
    case 'value-not-a-number':
      return `"${refusal.given}" is not a whole number; give ${refusal.parameter} one, such as 100.`
    case 'value-out-of-range':
      if (refusal.parameter === 'atMs')
        return `Nothing can change at ${refusal.given} ms; give a moment from ${refusal.min} to ${refusal.max}.`
      return `${refusal.parameter} cannot be ${refusal.given}; give it a value from ${refusal.min} to ${refusal.max}.`
    case 'value-not-an-option':
      return `${refusal.parameter} cannot be "${refusal.given}"; choose one of ${refusal.known.join(', ')}.`
    case 'seed-not-whole':
      return `"${refusal.given}" is not a seed; give a whole number from 0 to 4294967295.`
    case 'change-malformed':
      return `"${refusal.given}" is not a change; write the millisecond, the parameter and the value as 3000:ratePerSecond:100.`
  }
}

export function malformedSetting(given: string): string {
  return `"${given}" is not a setting; write the parameter and its value as ratePerSecond=200.`
}

/** `problem` is the argument parser's own sentence, which names the option. */
export function malformedCommand(problem: string): string {
  const sentence = problem.split('. ')[0] ?? problem
  return `${sentence.replace(/\.$/, '')}; run it with --help for the options that are known.`
}
