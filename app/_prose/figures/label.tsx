import styles from './figure.module.css'
import { wrapText } from './wrap-text.ts'

/** Of all text in figures, px. */
export const sizePx = 13
/** Strong text is wider; this is the size at which plain text would be as wide. */
export const strongSizePx = 14.5
export const lineHeight = 17

type Props = {
  lines: readonly string[]
  x: number
  /** Of the first line's upper edge. */
  top: number
  anchor?: 'start' | 'middle' | 'end'
  tone?: 'ink' | 'quiet' | 'strong'
}

/** Lines of text under each other. */
export function Label({ lines, x, top, anchor = 'middle', tone = 'ink' }: Props) {
  return (
    <text className={styles[tone]} textAnchor={anchor}>
      {lines.map((line, index) => (
        // Lines have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: they never move.
        <tspan key={index} x={x} y={top + 13 + index * lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

export const linesOf = (text: string, widthPx: number, size = sizePx): string[] => wrapText(text, widthPx, size)
export const heightOf = (lines: readonly string[]): number => lines.length * lineHeight
