import type { Card, Locale } from '../shapes.ts'

/** Answers up to this length, such as "503" or "2L", stand in honest prompts by chance. */
const shortest = 3

/** The answer that a prompt gives away, or null. */
export function tellsItsAnswer(card: Card, locale: Locale): string | null {
  const prompt = plain(card.prompt[locale])
  const isTold = (answer: string) => [...plain(answer)].length > shortest && holds(prompt, plain(answer))
  if (card.kind === 'recall') return isTold(card.answer[locale]) ? card.answer[locale] : null
  if (card.kind === 'numeric') {
    // A bare number may well be given and asked for; with its unit it is the answer.
    const answer = `${card.value} ${card.unit[locale]}`
    return isTold(answer) ? answer : null
  }
  if (card.kind !== 'choice') return null
  // "Which is stricter, A or B?" names all options and gives none away.
  const named = card.options.filter(({ text }) => isTold(text[locale]))
  const [only] = named
  return named.length === 1 && only?.right ? only.text[locale] : null
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?<=\d)[,\s](?=\d{3})/g, '')
    .replaceAll(/\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '')

/** Whole words only: "lease" is not told by "release". Chinese has no edges to look at. */
function holds(text: string, answer: string): boolean {
  const isWord = (char: string | undefined) => char !== undefined && /[a-z0-9]/.test(char)
  for (let at = text.indexOf(answer); at >= 0; at = text.indexOf(answer, at + 1)) {
    const cutsBefore = isWord(text[at - 1]) && isWord(answer[0])
    const cutsAfter = isWord(text[at + answer.length]) && isWord(answer.at(-1))
    if (!cutsBefore && !cutsAfter) return true
  }
  return false
}
