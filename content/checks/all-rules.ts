import { inFileOrder, type Problem } from '../problem.ts'
import { cards } from './cards.ts'
import { components } from './components.ts'
import type { Content, Rule } from './content.ts'
import { contrasts } from './contrasts.ts'
import { decks } from './decks.ts'
import { dictionaries } from './dictionaries.ts'
import { followUps } from './follow-ups.ts'
import { ids } from './ids.ts'
import { languages } from './languages.ts'
import { lengths } from './lengths.ts'
import { nextLessons } from './next-lessons.ts'
import { notesMap } from './notes-map.ts'
import { pageOrder } from './page-order.ts'
import { phrases } from './phrases.ts'
import { predictions } from './predictions.ts'
import { questions } from './questions.ts'
import { readable } from './readable.ts'
import { scenarios } from './scenarios.ts'
import { scripts } from './scripts.ts'
import { sources } from './sources.ts'
import { tracks } from './tracks.ts'
import { versions } from './versions.ts'

const rules: readonly Rule[] = [
  readable,
  tracks,
  languages,
  pageOrder,
  lengths,
  components,
  nextLessons,
  ids,
  decks,
  cards,
  contrasts,
  predictions,
  questions,
  followUps,
  phrases,
  scenarios,
  sources,
  versions,
  notesMap,
  dictionaries,
  scripts,
]

/** All rules, held against all words. */
export const problemsOf = (content: Content): Problem[] => inFileOrder(rules.flatMap((rule) => rule(content)))
