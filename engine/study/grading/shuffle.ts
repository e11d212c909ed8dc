import { chanceOf, integer, split } from '../../random.ts'

/** The parent of all shuffles; which card, and which time, decides the child. */
const shuffles = chanceOf(0)

/** The same items in an order that depends on the seed alone, every order being equally likely over seeds (Fisher-Yates). */
export function shuffle<Item>(items: readonly Item[], seed: string): Item[] {
  const shuffled = [...items]
  let chance = split(shuffles, seed)
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const drawn = integer(chance, last + 1)
    chance = drawn.chance
    const taken = shuffled.splice(drawn.value, 1)
    shuffled.splice(last, 0, ...taken)
  }
  return shuffled
}

/**
 * In which order a card's options, items or right sides are shown: positions in the card as it is written. It stays the
 * same until the card is reviewed, so that a reload moves nothing under the learner's hand, and changes after. It is
 * never the order as written, which for an order card would be the answer.
 */
export function arrangementOf(cardId: string, size: number, reviews: number): number[] {
  const written = [...Array(size).keys()]
  for (let attempt = 0; ; attempt += 1) {
    const shown = shuffle(written, `${cardId} ${reviews} ${attempt}`)
    if (size < 2 || shown.some((position, place) => position !== place)) return shown
  }
}
