import { type Problem, problem } from '../problem.ts'
import { type Content, cardsOf, type LessonPage, pagesOf, type Rule } from './content.ts'

/** A number that is said to be a default. */
const isDefault = /(?=[\s\S]*(?:\bdefaults?\b|默认))(?=[\s\S]*\d)/i
/** A product with its version, a version by its dots, or a date. */
const hasVersion = /\d+\.(?:\d|x)|\b(?:Kafka|RabbitMQ|RocketMQ|Kubernetes|Redis|KIP|Java|JDK|Linux|HTTP)[ -]?\d|20\d\d/

const says = 'a default holds for a version: name the product and its version in the same paragraph or table'

/** A default is the number that ages first, so it never stands without the version it was read from. */
export const versions: Rule = (content) => [...pagesOf(content).flatMap(ofPage), ...ofCards(content)]

function ofPage({ file, outline }: LessonPage): Problem[] {
  return (outline?.blocks ?? [])
    .filter(({ text, version }) => version === '' && isDefault.test(text) && !hasVersion.test(text))
    .map(({ line, field }) => problem({ file, line, field }, says))
}

function ofCards(content: Content): Problem[] {
  return cardsOf(content).flatMap(({ value, at }) =>
    (['zh-CN', 'en'] as const)
      .filter((locale) => {
        const text = textsIn(value, locale).join('\n')
        return isDefault.test(text) && !hasVersion.test(text)
      })
      .map((locale) => problem(at(['prompt']), `${says} (${locale})`)),
  )
}

/** All texts of one language that a value holds, however deep. */
function textsIn(value: unknown, locale: string, isInside = false): string[] {
  if (typeof value === 'string' || typeof value === 'number') return isInside ? [String(value)] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, locale, isInside || key === locale))
}
