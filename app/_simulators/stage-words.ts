import { scenarioFile, scenarioWords } from '#content/catalog.ts'
import type { Locale } from '../_locale/locale.ts'

/** Everything a stage says, in one language: what the client leaf is handed. */
export type StageWords = {
  title: string
  question: string
  caption: string
  leavesOut: readonly string[]
  prediction: { prompt: string; unit: string; why: string; card: string }
  parameters: Readonly<Record<string, string>>
  choices: Readonly<Record<string, string>>
  measures: Readonly<Record<string, string>>
  lanes: Readonly<Record<string, string>>
}

/** Throws when the scenario has no words; `npm run words` sees to it that it has. */
export function stageWords(scenario: string, locale: Locale): StageWords {
  const words = scenarioWords(scenario)
  const family = scenarioFile(scenario.split('/')[0] ?? '')
  const inLanguage = (names: Record<string, Record<Locale, string>>) =>
    Object.fromEntries(Object.entries(names).map(([name, text]) => [name, text[locale]]))
  const { prompt, unit, why, card } = words.prediction
  return {
    title: words.title[locale],
    question: words.question[locale],
    caption: words.caption[locale],
    leavesOut: words.leavesOut.map((text) => text[locale]),
    prediction: { prompt: prompt[locale], unit: unit[locale], why: why[locale], card },
    parameters: inLanguage(family.parameters),
    choices: inLanguage(family.choices),
    measures: inLanguage(family.measures),
    lanes: inLanguage(family.lanes),
  }
}
