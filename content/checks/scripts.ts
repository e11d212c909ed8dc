import type { Passage } from '../outline.ts'
import { type Place, type Problem, problem } from '../problem.ts'
import type { Path } from '../read-yaml.ts'
import { type Content, cardsOf, type LessonPage, pagesOf, questionsOf, type Rule } from './content.ts'

const han = /\p{Script=Han}+/u
const fullWidth = /[\u3000-\u303f\uff01-\uff5e]/
/** Six Latin words in a row are a sentence, not a term. */
const latinSentence = /[A-Za-z][A-Za-z'’-]*(?:[\s,;:.]+[A-Za-z][A-Za-z'’-]*){5,}/

/** Each language is written in its own script, and what is not says so, or screen readers stumble. */
export const scripts: Rule = (content) => [
  ...pagesOf(content).flatMap((page) => [...headOf(page), ...passagesOf(page), ...figuresOf(page)]),
  ...[...cardsOf(content), ...questionsOf(content)].flatMap(({ value, at }) => english(value, at)),
  ...[content.syllabus, ...content.families.map(({ reading }) => reading)].flatMap(({ found, at }) =>
    found ? english(found.value, at) : [],
  ),
  ...dictionary(content),
]

function passagesOf({ file, locale, outline }: LessonPage): Problem[] {
  return (outline?.passages ?? []).flatMap(({ text, lang = locale, field, line }: Passage) => {
    const place = { file, line, field }
    if (!lang.startsWith('zh'))
      return foreignTo(text, place, lang === locale ? ' outside of an element with lang="zh-CN"' : '')
    const sentence = latinSentence.exec(text)?.[0]
    return sentence ? [problem(place, `"${short(sentence)}" needs <span lang="en">…</span>`)] : []
  })
}

function figuresOf({ file, locale, outline }: LessonPage): Problem[] {
  if (locale !== 'en' || !outline) return []
  return outline.figures.flatMap(({ figure, line }) =>
    english({ en: figure }, () => ({ file, line, field: `figure ${figure.kind}` })),
  )
}

function headOf({ locale, frontMatter: { found } }: LessonPage): Problem[] {
  if (locale !== 'en' || !found) return []
  return (['title', 'promise'] as const).flatMap((field) => foreignTo(found.value[field], found.at([field])))
}

function dictionary({ dictionaries }: Content): Problem[] {
  return dictionaries.flatMap(({ locale, reading: { found, at } }) =>
    locale === 'en' && found ? english({ en: found.value }, (path = []) => at(path.slice(1))) : [],
  )
}

/** Looks through everything below a field called `en`. */
function english(value: unknown, at: (path?: Path) => Place, path: Path = [], isEnglish = false): Problem[] {
  if (typeof value === 'string') return isEnglish ? foreignTo(value, at(path)) : []
  if (typeof value !== 'object' || value === null) return []
  const entries: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return entries.flatMap(([key, each]) => english(each, at, [...path, key], isEnglish || key === 'en'))
}

function foreignTo(text: string, place: Place, where = ''): Problem[] {
  const chinese = han.exec(text)?.[0]
  if (chinese) return [problem(place, `"${short(chinese)}" is Chinese in an English text${where}`)]
  const mark = fullWidth.exec(text)?.[0]
  return mark ? [problem(place, `"${mark}" is full-width punctuation in an English text${where}`)] : []
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text)
