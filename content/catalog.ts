import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { readFrontMatter } from './page.ts'
import { BrokenContent, type Problem } from './problem.ts'
import { readYaml, readYamlList } from './read-yaml.ts'
import { countWords, minutesToRead } from './reading-time.ts'
import { rememberByFile } from './remembered.ts'
import {
  type Card,
  card as cardShape,
  type FrontMatter,
  type Locale,
  type Question,
  question as questionShape,
  type ScenarioFile,
  type ScenarioWords,
  type Sources,
  type Syllabus,
  scenarioFile as scenarioFileShape,
  sources as sourcesShape,
  syllabus as syllabusShape,
} from './shapes.ts'

export type Track = Syllabus['tracks'][number]

/** A lesson by its address, `track/name`. */
export type LessonEntry = { id: string; track: string; name: string; weight: Track['lessons'][number]['weight'] }

/** One lesson in one language. `source` is the page as it was written, for `compileLesson`. */
export type Lesson = LessonEntry & { frontMatter: FrontMatter; source: string; words: number; minutes: number }

/** A card, and the lesson that it belongs to. */
export type LessonCard = Card & { lessonId: string }

export type Catalog = ReturnType<typeof openCatalog>

/**
 * Lists and finds everything a person reads, below the folder `root`. A file is read when it is first asked for.
 *
 * @throws BrokenContent, with file, line and field, when a file is missing or is not what `shapes.ts` asks for; an Error with
 * the id, when something is asked for that is not there.
 */
export function openCatalog(root: string) {
  const [syllabusFile, sourcesFile] = [wholeFile(root, syllabusShape), wholeFile(root, sourcesShape)]
  const familyFile = wholeFile(root, scenarioFileShape)
  const [cardFile, questionFile] = [list(root, cardShape), list(root, questionShape)]
  const page = rememberByFile(root, (name, source) => {
    const { found, problems } = readFrontMatter(name, source)
    return { source, frontMatter: (found ?? refuse(problems)).value }
  })

  const syllabus = (): Syllabus => {
    const { tracks } = syllabusFile('syllabus.yaml')
    return { tracks: tracks.map((each) => ({ ...each, lessons: [...each.lessons, ...unlisted(root, each)] })) }
  }
  const sources = (): Sources => sourcesFile('sources.yaml')
  const track = (id: string): Track => known(syllabus().tracks, 'track', id)

  const lessons = (): LessonEntry[] =>
    syllabus().tracks.flatMap((each) =>
      each.lessons.map(({ id: name, weight }) => ({ id: `${each.id}/${name}`, track: each.id, name, weight })),
    )

  const lesson = (trackId: string, name: string, locale: Locale): Lesson => {
    const entry = known(lessons(), 'lesson', `${trackId}/${name}`)
    const { source, frontMatter } = page(`lessons/${entry.id}/${locale}.mdx`)
    const words = countWords(source, locale)
    return { ...entry, frontMatter, source, words, minutes: minutesToRead(words, locale) }
  }

  const cardsOf = (lessonId: string): LessonCard[] => {
    const { id } = known(lessons(), 'lesson', lessonId)
    return cardFile(`lessons/${id}/cards.yaml`).map((each) => ({ ...each, lessonId }))
  }
  const allCards = (): LessonCard[] => lessons().flatMap(({ id }) => cardsOf(id))
  const card = (id: string): LessonCard => known(allCards(), 'card', id)

  const questions = (trackId?: string): Question[] =>
    syllabus()
      .tracks.filter(({ id }) => trackId === undefined || id === trackId)
      .flatMap(({ id }) => questionFile(`interviews/${id}.yaml`))
  const question = (id: string): Question => known(questions(), 'question', id)

  const scenarioFile = (family: string): ScenarioFile => familyFile(`scenarios/${family}.yaml`)
  const scenarioWords = (id: string): ScenarioWords =>
    known(scenarioFile(id.split('/')[0] ?? '').scenarios, 'scenario', id)

  return {
    syllabus,
    track,
    lessons,
    lesson,
    cardsOf,
    allCards,
    card,
    questions,
    question,
    sources,
    scenarioFile,
    scenarioWords,
  }
}

const wholeFile = <S extends z.ZodType>(root: string, shape: S) =>
  rememberByFile(root, (name, text): z.output<S> => {
    const { found, problems } = readYaml(shape, name, text)
    return (found ?? refuse(problems)).value
  })

const list = <S extends z.ZodType>(root: string, shape: S) =>
  rememberByFile(root, (name, text): z.output<S>[] => {
    const { items, problems } = readYamlList(shape, name, text)
    return problems.length > 0 ? refuse(problems) : items.map(({ value }) => value)
  })

/** Adding a lesson is adding a folder: one that its track does not list comes last, with a middling weight. */
function unlisted(root: string, { id, lessons }: Track): Track['lessons'] {
  const folder = path.join(root, 'lessons', id)
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !lessons.some((lesson) => lesson.id === entry.name))
    .map(({ name }) => ({ id: name, name: { 'zh-CN': name, en: name }, weight: 'medium' as const }))
    .sort((one, other) => one.id.localeCompare(other.id))
}

function refuse(problems: readonly Problem[]): never {
  throw new BrokenContent(problems)
}

function known<T extends { id: string }>(things: readonly T[], kind: string, id: string): T {
  const found = things.find((thing) => thing.id === id)
  if (!found) throw new Error(`${kind} "${id}" is not in content`)
  return found
}

/** The project's own words. Its folder is looked for from where the process was started: a bundled server has moved this file. */
export const {
  syllabus,
  track,
  lessons,
  lesson,
  cardsOf,
  allCards,
  card,
  questions,
  question,
  sources,
  scenarioFile,
  scenarioWords,
} = openCatalog(path.join(/* turbopackIgnore: true */ process.cwd(), 'content'))
