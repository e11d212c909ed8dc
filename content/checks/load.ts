import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { compileLesson, UncompilableLesson } from '../compile.ts'
import { readFrontMatter } from '../page.ts'
import { readPermanentIds } from '../permanent-ids.ts'
import { type Problem, problem, wholeFile } from '../problem.ts'
import { type Reading, readYaml, readYamlList } from '../read-yaml.ts'
import { countWords } from '../reading-time.ts'
import {
  card,
  type Locale,
  locales,
  notesMapEntry,
  question,
  type Syllabus,
  scenarioFile,
  sources,
  syllabus,
} from '../shapes.ts'
import type { Content, Interview, LessonFolder, LessonPage } from './content.ts'
import { dictionary } from './dictionary.ts'
import type { Worlds } from './worlds.ts'

/** A folder of words. Files go by their name in the repository, such as `content/syllabus.yaml`. */
type Shelf = { text(name: string): string | undefined; names(folder: string): string[]; has(name: string): boolean }

/** Reads everything below `content/` of a repository, and stops at nothing. */
export async function loadContent(repository: string, worlds: Worlds): Promise<Content> {
  const shelf = openShelf(repository)
  const listed = read(shelf, 'content/syllabus.yaml', (file, text) => readYaml(syllabus, file, text))
  const tracks = listed.found?.value.tracks ?? []
  return {
    syllabus: listed,
    lessons: await Promise.all(addressesOf(shelf, tracks).map((address) => loadLesson(shelf, address))),
    interviews: tracks.map(({ id }) => loadInterview(shelf, id)),
    sources: read(shelf, 'content/sources.yaml', (file, text) => readYaml(sources, file, text)),
    notesMap: loadNotesMap(shelf),
    families: shelf
      .names('content/scenarios')
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => ({
        family: path.basename(name, '.yaml'),
        reading: read(shelf, `content/scenarios/${name}`, (file, text) => readYaml(scenarioFile, file, text)),
      })),
    ids: read(shelf, 'content/card-ids.yaml', readPermanentIds),
    dictionaries: locales
      .map((locale) => ({ locale, file: `content/interface/${locale}.json` }))
      .filter(({ file }) => shelf.has(file))
      // JSON is YAML, and this reader knows the lines.
      .map(({ locale, file }) => ({
        locale,
        reading: read(shelf, file, (name, text) => readYaml(dictionary, name, text)),
      })),
    worlds,
    isInRepository: shelf.has,
  }
}

function openShelf(repository: string): Shelf {
  const at = (name: string) => path.join(repository, ...name.split('/'))
  return {
    has: (name) => existsSync(at(name)),
    text: (name) => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : undefined),
    names: (folder) => (existsSync(at(folder)) ? readdirSync(at(folder)).sort() : []),
  }
}

function read<T>(shelf: Shelf, file: string, parse: (file: string, text: string) => Reading<T>): Reading<T> {
  const text = shelf.text(file)
  if (text !== undefined) return parse(file, text)
  const at = () => wholeFile(file)
  return { file, found: undefined, problems: [problem(at(), 'this file is missing')], at }
}

function loadNotesMap(shelf: Shelf): Content['notesMap'] {
  const file = 'content/notes-map.yaml'
  const text = shelf.text(file)
  if (text !== undefined) return readYamlList(notesMapEntry, file, text)
  return { file, items: [], ids: [], problems: [problem(wholeFile(file), 'this file is missing')] }
}

type Address = { id: string; hasTrack: boolean }

/** The lessons that the syllabus names, in its order, then the other folders. */
function addressesOf(shelf: Shelf, tracks: Syllabus['tracks']): Address[] {
  const listed = tracks.flatMap((track) => track.lessons.map(({ id }) => `${track.id}/${id}`))
  const there = shelf
    .names('content/lessons')
    .flatMap((track) => shelf.names(`content/lessons/${track}`).map((name) => `${track}/${name}`))
  return [...new Set([...listed, ...there])].map((id) => ({
    id,
    hasTrack: tracks.some((track) => id.startsWith(`${track.id}/`)),
  }))
}

async function loadLesson(shelf: Shelf, { id, hasTrack }: Address): Promise<LessonFolder> {
  const folder = `content/lessons/${id}`
  const cards = shelf.text(`${folder}/cards.yaml`)
  return {
    id,
    folder,
    hasTrack,
    isThere: shelf.has(folder),
    pages: { 'zh-CN': await loadPage(shelf, folder, 'zh-CN'), en: await loadPage(shelf, folder, 'en') },
    cards: cards === undefined ? undefined : readYamlList(card, `${folder}/cards.yaml`, cards),
  }
}

async function loadPage(shelf: Shelf, folder: string, locale: Locale): Promise<LessonPage | undefined> {
  const file = `${folder}/${locale}.mdx`
  const source = shelf.text(file)
  if (source === undefined) return undefined
  const frontMatter = readFrontMatter(file, source)
  const page = { file, locale, frontMatter, words: countWords(source, locale) }
  try {
    return { ...page, outline: await compileLesson(source), problems: frontMatter.problems }
  } catch (cause) {
    return { ...page, outline: undefined, problems: [...frontMatter.problems, uncompilable(file, cause)] }
  }
}

function uncompilable(file: string, cause: unknown): Problem {
  if (!(cause instanceof UncompilableLesson)) throw cause
  return problem({ file, line: cause.line, field: '' }, cause.message)
}

function loadInterview(shelf: Shelf, track: string): Interview {
  const file = `content/interviews/${track}.yaml`
  const text = shelf.text(file)
  return { track, file, reading: text === undefined ? undefined : readYamlList(question, file, text) }
}
