import type { PlacedFigure } from '../figures/place-figures.ts'
import type { Outline } from '../outline.ts'
import type { PermanentIds } from '../permanent-ids.ts'
import type { Problem } from '../problem.ts'
import type { ListReading, Located, Reading } from '../read-yaml.ts'
import type { Card, FrontMatter, Locale, NotesMapEntry, Question, ScenarioFile, Sources, Syllabus } from '../shapes.ts'
import type { Dictionary } from './dictionary.ts'
import type { Worlds } from './worlds.ts'

/** A page of a lesson. It has no outline when it does not compile, and `problems` say why. */
export type LessonPage = {
  file: string
  locale: Locale
  frontMatter: Reading<FrontMatter>
  outline: (Outline & { figures: PlacedFigure[] }) | undefined
  problems: Problem[]
  words: number
}

/** A folder of lessons/, or a line of the syllabus that has none. `folder` and all files are named from the project's root. */
export type LessonFolder = {
  id: string
  folder: string
  hasTrack: boolean
  isThere: boolean
  pages: Record<Locale, LessonPage | undefined>
  cards: ListReading<Card> | undefined
}

/** The questions of one track. `reading` is missing when the file is. */
export type Interview = { track: string; file: string; reading: ListReading<Question> | undefined }

/** Everything that `npm run words` looks at, as it was read, broken parts among it. */
export type Content = {
  syllabus: Reading<Syllabus>
  lessons: LessonFolder[]
  interviews: Interview[]
  sources: Reading<Sources>
  notesMap: ListReading<NotesMapEntry>
  families: { family: string; reading: Reading<ScenarioFile> }[]
  ids: Reading<PermanentIds>
  dictionaries: { locale: Locale; reading: Reading<Dictionary> }[]
  worlds: Worlds
  /** Whether a path of this repository leads to something. */
  isInRepository(path: string): boolean
}

/** A group of rules. */
export type Rule = (content: Content) => Problem[]

export const pagesOf = (content: Content): LessonPage[] =>
  content.lessons.flatMap(({ pages }) => Object.values(pages).filter((page) => page !== undefined))

export const cardsOf = (content: Content): Located<Card>[] => content.lessons.flatMap(({ cards }) => cards?.items ?? [])

export const questionsOf = (content: Content): Located<Question>[] =>
  content.interviews.flatMap(({ reading }) => reading?.items ?? [])

/** The ids of all cards, those of broken ones too: a broken card is one problem, not one for each mention of it. */
export const cardIds = (content: Content): Set<string> =>
  new Set(content.lessons.flatMap(({ cards }) => cards?.ids ?? []))

export const lessonIds = (content: Content): Set<string> => new Set(content.lessons.map(({ id }) => id))
