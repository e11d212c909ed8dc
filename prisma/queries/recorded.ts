import { isDeepStrictEqual } from 'node:util'

/**
 * What a query that adds a row answers. The same row sent again is as good as recorded and changes nothing; another content
 * under an id that is taken is refused. `stored` is what stands in the record.
 */
export type Recorded<Stored> = New<Stored> | Before<Stored>

type New<Stored> = { kind: 'recorded'; stored: Stored }
type Before<Stored> = { kind: 'already-recorded'; stored: Stored } | { kind: 'refused'; code: 'id-reused'; id: string }

/** Judges what was found under the id of something that is being sent; another learner's is never handed out. */
export function recordedBefore<Stored extends { id: string }>(
  stored: Stored,
  sent: Stored,
  isTheirs: boolean,
): Before<Stored> {
  return isTheirs && isDeepStrictEqual(asStored(stored), asStored(sent))
    ? { kind: 'already-recorded', stored }
    : { kind: 'refused', code: 'id-reused', id: sent.id }
}

/** SQLite knows neither -0 nor a field that is undefined. JSON forgets both, too. */
function asStored(content: unknown): unknown {
  return JSON.parse(JSON.stringify(content))
}
