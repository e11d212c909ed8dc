/** What the agenda needs to know of a card. The list it comes in stands in syllabus order. */
export type AgendaCard = { id: string; lesson: string }

/** A card's point was missed outside a review: in a mock interview, or by a wrong prediction. */
export type Miss = {
  id: string
  cardId: string
  source: 'interview' | 'prediction'
  /** ms */
  at: number
}
