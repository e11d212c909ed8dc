import { type Place, type Problem, problem, warning } from '../problem.ts'
import { type Content, cardsOf, pagesOf, type Rule } from './content.ts'

/** Every source that is named is known; those in this repository are there; those that nothing names are pointed out. */
export const sources: Rule = (content) => {
  const { found, at } = content.sources
  if (!found) return []
  const known = Object.keys(found.value)
  const uses = usesOf(content)
  const unknown = uses
    .filter(({ key }) => !known.includes(key))
    .map(({ key, place }) => problem(place, `there is no source "${key}" in content/sources.yaml`))
  const used = new Set(uses.map(({ key }) => key))
  const unused = known.filter((key) => !used.has(key)).map((key) => warning(at([key]), 'no page and no card names it'))
  return [...unknown, ...unused, ...addresses(content)]
}

function usesOf(content: Content): { key: string; place: Place }[] {
  const pages = pagesOf(content)
  return [
    ...pages.flatMap(({ frontMatter: { found, at } }) =>
      (found?.value.sources ?? []).map((key, index) => ({ key, place: at(['sources', index]) })),
    ),
    ...pages.flatMap(({ file, outline }) =>
      (outline?.components ?? []).flatMap(({ name, props, line }) =>
        (props.source ?? '')
          .split(/\s+/)
          .filter((key) => key !== '')
          .map((key) => ({ key, place: { file, line, field: `${name}.source` } })),
      ),
    ),
    ...cardsOf(content).map(({ value, at }) => ({ key: value.source, place: at(['source']) })),
  ]
}

function addresses({ sources: { found, at }, isInRepository }: Content): Problem[] {
  return Object.entries(found?.value ?? {})
    .filter(([, { address }]) => !address.startsWith('https://') && !isInRepository(address))
    .map(([key, { address }]) => problem(at([key, 'address']), `there is no "${address}" in this repository`))
}
