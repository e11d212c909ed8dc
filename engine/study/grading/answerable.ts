/**
 * What grading needs to know of a card: no words, only what makes an answer right. Cards of the catalogue and their faces
 * in one language both fit.
 */
export type Answerable = { id: string } & (
  | { kind: 'recall' }
  | { kind: 'choice'; options: readonly { right: boolean }[] }
  /** Right within `tolerance` of `value`, both in the unit that the card states. */
  | { kind: 'numeric' | 'predict'; value: number; tolerance: number }
  /** The items stand in the right order. */
  | { kind: 'order'; items: readonly unknown[] }
  | { kind: 'match'; pairs: readonly unknown[] }
)

/** An answer. Numbers are positions in the card as it is written, however the page had shuffled it. */
export type Answer =
  | { kind: 'recall' }
  | { kind: 'choice'; option: number }
  /** For numeric and predict cards: as it was typed. */
  | { kind: 'numeric'; text: string }
  /** The position of the item that was put first, second, … */
  | { kind: 'order'; order: readonly number[] }
  /** For each left side the position of the right side it was given, or undefined where none was. */
  | { kind: 'match'; matched: readonly (number | undefined)[] }
