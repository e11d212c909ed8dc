export type Encoding = 'br' | 'gzip' | 'identity'

/**
 * The encoding to answer in, of those a page is kept in: what the reader prefers, the smallest where it is all one to them. Who
 * accepts none at all gets the page as it is (RFC 9110, 12.5.3).
 * @param accepted an Accept-Encoding header
 */
export function encodingFor(accepted = ''): Encoding {
  const weights = new Map(accepted.toLowerCase().split(',').map(readWeight))
  const weigh = (encoding: Encoding) => weights.get(encoding) ?? weights.get('*') ?? 0
  const candidates = (['br', 'gzip', 'identity'] as const).filter((encoding) => weigh(encoding) > 0)
  return candidates.toSorted((a, b) => weigh(b) - weigh(a))[0] ?? 'identity'
}

function readWeight(text: string): [encoding: string, weight: number] {
  const [encoding = '', ...parameters] = text.split(';').map((part) => part.trim())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  return [encoding, quality ? Number(quality.slice(2)) || 0 : 1]
}
