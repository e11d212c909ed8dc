export type ParsedNumber = { kind: 'number'; value: number } | { kind: 'refused'; code: 'not-a-number' }

/** Digits in one piece, or in groups of three with the same separator throughout; then perhaps a decimal part. */
const written = /^[+-]?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+|[1-9]\d{0,2}(?:_\d{3})+)?(?:\.\d+)?$/

/**
 * A number as people type it: `2000`, `2,000`, `2 000`, `2_000`, `-0.5`, and in full-width characters, as a Chinese input
 * method leaves them. What could mean two things (`1,5`, `2k`, `10³`) is refused rather than guessed.
 */
export function parseNumber(text: string): ParsedNumber {
  const plain = halfWidth(text).replace(/[−–]/g, '-').replace(/。/g, '.').replace(/\s+/g, ' ').trim()
  const value = Number(plain.replace(/[, _]/g, ''))
  const isNumber = /\d/.test(plain) && written.test(plain) && Number.isFinite(value)
  return isNumber ? { kind: 'number', value } : { kind: 'refused', code: 'not-a-number' }
}

/** Full-width ASCII (U+FF01 to U+FF5E) lies at a fixed distance from the plain one. NFKC would also read 10³ as 103. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}
