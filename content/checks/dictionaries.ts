import { type Place, type Problem, problem } from '../problem.ts'
import type { Reading } from '../read-yaml.ts'
import type { Rule } from './content.ts'
import { type Dictionary, messagesOf } from './dictionary.ts'
import { placeholdersOf } from './icu.ts'

/** The words on buttons are the same in both languages: the same names, asking for the same values. */
export const dictionaries: Rule = (content) => {
  const reading = (locale: string) => content.dictionaries.find((each) => each.locale === locale)?.reading
  const [chinese, english] = [reading('zh-CN'), reading('en')]
  if (!chinese?.found || !english?.found) return []
  return [
    ...lacking(chinese, english, chinese.found.value, english.found.value),
    ...lacking(english, chinese, english.found.value, chinese.found.value),
    ...placeholders(chinese.found.value, english.found.value, chinese.at),
    ...unreadable(english.found.value, english.at),
  ]
}

function lacking(
  there: Reading<Dictionary>,
  here: Reading<Dictionary>,
  theirs: Dictionary,
  ours: Dictionary,
): Problem[] {
  const known = new Set(messagesOf(ours).map(({ path }) => path.join('.')))
  return messagesOf(theirs)
    .filter(({ path }) => !known.has(path.join('.')))
    .map(({ path }) =>
      problem(here.at(path), `${there.at(path).file}:${there.at(path).line} has it; it is missing here`),
    )
}

function placeholders(chinese: Dictionary, english: Dictionary, at: (path: string[]) => Place): Problem[] {
  const originals = new Map(messagesOf(english).map(({ path, text }) => [path.join('.'), text]))
  return messagesOf(chinese).flatMap(({ path, text }) => {
    const [ours, theirs] = [placeholdersOf(text), placeholdersOf(originals.get(path.join('.')) ?? text)]
    if (!ours) return [problem(at(path), 'a brace of this message does not close')]
    if (!theirs) return []
    const listed = (names: Iterable<string>) => [...names].sort().join(', ') || 'none'
    const [here, there] = [listed(ours.names), listed(theirs.names)]
    if (here !== there) return [problem(at(path), `expected the values of en.json: ${there}; found ${here}`)]
    return [...theirs.selects].flatMap(([name, keys]) => {
      const own = ours.selects.get(name)
      const says = `{${name}} chooses between ${keys} in en.json; found ${own}`
      return own === undefined || own === keys ? [] : [problem(at(path), says)]
    })
  })
}

function unreadable(words: Dictionary, at: (path: string[]) => Place): Problem[] {
  return messagesOf(words)
    .filter(({ text }) => placeholdersOf(text) === null)
    .map(({ path }) => problem(at(path), 'a brace of this message does not close'))
}
