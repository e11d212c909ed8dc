import MiniSearch from 'minisearch'
import { entries } from '../_search/entries.ts'
import { indexOptions } from '../_search/entry.ts'

export const dynamic = 'force-static'

/** The whole index, made when the pages are built and fetched once by whoever searches. */
export function GET(): Response {
  const index = new MiniSearch(indexOptions)
  index.addAll(entries())
  return Response.json(index)
}
