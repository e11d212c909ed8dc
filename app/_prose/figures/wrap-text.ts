import { textWidth } from './text-width.ts'

/** What must not begin a line. */
const closing = /^[,.;:!?)\]}，。；：！？）】」』、]/
const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/**
 * A text in lines of at most `widthPx`. Lines end between words, in Chinese too; a word that is wider than a line is broken after
 * a dot, a hyphen or a capital, as in `max.poll.interval.ms`, and stands out where it has none.
 */
export function wrapText(text: string, widthPx: number, sizePx: number): string[] {
  const fits = (line: string) => textWidth(line.trim(), sizePx) <= widthPx
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text).flatMap((piece) => (fits(piece) ? [piece] : broken(piece)))) {
    if (line !== '' && !fits(line + piece)) {
      lines.push(line.trim())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trim()].filter((each) => each !== '')
}

/** Words with what belongs to their ends. What is written without a space, `acks=all` or `9 s`, stays together. */
function piecesOf(text: string): string[] {
  return text.split(/(?<=\s)/).flatMap((run) => {
    const pieces: string[] = []
    for (const { segment } of segmenter.segment(run)) {
      const last = pieces.at(-1)
      const isLatin = last !== undefined && /[\x21-\x7e]$/.test(last) && /^[\x21-\x7e]/.test(segment)
      if (last !== undefined && (isLatin || closing.test(segment) || /[（「『【]$/.test(last) || /^\s+$/.test(segment)))
        pieces[pieces.length - 1] = last + segment
      else pieces.push(segment)
    }
    return pieces
  })
}

const broken = (word: string): string[] => word.split(/(?<=[.\-_/=])|(?<=[a-z])(?=[A-Z])/)
