import { type Place, type Problem, problem } from '../problem.ts'
import type { Located } from '../read-yaml.ts'
import { type Bilingual, type Card, type Locale, locales } from '../shapes.ts'
import { cardsOf, type Rule } from './content.ts'
import { longestList } from './longest-list.ts'
import { tellsItsAnswer } from './tells-its-answer.ts'

const longestPrompt = 280
const mostItems = 4

/** A card asks one thing, briefly, does not tell its answer, and has one answer only. */
export const cards: Rule = (content) => cardsOf(content).flatMap((card) => [...prompts(card), ...answers(card)])

function prompts({ value: card, at }: Located<Card>): Problem[] {
  return locales.flatMap((locale) => {
    const place = at(['prompt', locale])
    const length = [...card.prompt[locale]].length
    const told = tellsItsAnswer(card, locale)
    return [
      ...(length > longestPrompt
        ? [problem(place, `expected at most ${longestPrompt} characters; found ${length}`)]
        : []),
      ...(told === null ? [] : [problem(place, `the prompt tells its answer, "${told}"`)]),
    ]
  })
}

function answers({ value: card, at }: Located<Card>): Problem[] {
  if (card.kind === 'choice') {
    const right = card.options.filter((option) => option.right).length
    const texts = card.options.map(({ text }) => text)
    return [
      ...(right === 1
        ? []
        : [problem(at(['options']), `expected exactly one option with right: true; found ${right}`)]),
      ...twins(texts, (index, locale) => at(['options', index, 'text', locale])),
    ]
  }
  if (card.kind === 'recall') return lists(card.answer, at)
  if (card.kind === 'order') return twins(card.items, (index, locale) => at(['items', index, locale]))
  if (card.kind !== 'match') return []
  return (['left', 'right'] as const).flatMap((side) =>
    twins(
      card.pairs.map((pair) => pair[side]),
      (index, locale) => at(['pairs', index, side, locale]),
    ),
  )
}

/** More items than one remembers at a glance are learned one by one, in an order, or in pairs. */
function lists(answer: Bilingual, at: Located<Card>['at']): Problem[] {
  return locales.flatMap((locale) => {
    const length = longestList(answer[locale], locale)
    const says = `expected a list of at most ${mostItems} items, or a card of the kind order or match; found ${length}`
    return length > mostItems ? [problem(at(['answer', locale]), says)] : []
  })
}

/** Two texts that read the same cannot be told apart, whichever of them is right. */
function twins(texts: readonly Bilingual[], placeOf: (index: number, locale: Locale) => Place): Problem[] {
  return locales.flatMap((locale) =>
    texts.flatMap((text, index) => {
      const first = texts.findIndex((other) => other[locale] === text[locale])
      return first < index ? [problem(placeOf(index, locale), `reads the same as number ${first + 1}`)] : []
    }),
  )
}
