import { type Problem, problem, wholeFile } from '../problem.ts'
import type { Card } from '../shapes.ts'
import type { Rule } from './content.ts'

const leastCards = 12
const leastKinds = 4
/** Recognising is easier than recalling: choices are the smaller part of a lesson's cards. */
const mostChoices = 0.4

/** Every lesson has enough cards, of enough kinds. */
export const decks: Rule = ({ lessons }) =>
  lessons.flatMap(({ cards, folder }) => {
    // A file with broken cards is counted once they are mended.
    if (!cards || cards.problems.length > 0) return []
    return deck(
      folder,
      cards.items.map(({ value }) => value),
    )
  })

function deck(folder: string, cards: readonly Card[]): Problem[] {
  const place = { ...wholeFile(`${folder}/cards.yaml`), field: 'cards' }
  const kinds = new Set(cards.map(({ kind }) => kind))
  const choices = cards.filter(({ kind }) => kind === 'choice').length
  const says = [
    cards.length < leastCards && `expected at least ${leastCards} cards; found ${cards.length}`,
    kinds.size < leastKinds && `expected at least ${leastKinds} kinds; found ${[...kinds].join(', ')}`,
    choices > cards.length * mostChoices && `expected at most 40 % of kind choice; found ${choices} of ${cards.length}`,
  ]
  return says.filter((each) => each !== false).map((each) => problem(place, each))
}
