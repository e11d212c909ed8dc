import { problem } from '../problem.ts'
import { cardsOf, type Rule } from './content.ts'

/** Cards that are easily confused share a tag, so that they can be interleaved: a tag of one card contrasts it with nothing. */
export const contrasts: Rule = (content) => {
  const tagged = cardsOf(content).flatMap((card) => card.value.tags.map((tag, index) => ({ tag, index, card })))
  const cardsWith = Map.groupBy(tagged, ({ tag }) => tag)
  return tagged
    .filter(({ tag }) => cardsWith.get(tag)?.length === 1)
    .map(({ tag, index, card }) => problem(card.at(['tags', index]), `no other card is tagged "${tag}"`))
}
