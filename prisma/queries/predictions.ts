import { z } from 'zod'
import type { Miss } from '#engine/study/agenda/card.ts'
import type { RecordClient, RecordReader } from '../client.ts'
import type { PredictionModel } from '../generated/models.ts'
import { inTransaction } from '../in-transaction.ts'
import { addMisses } from './misses.ts'
import { type Recorded, recordedBefore } from './recorded.ts'

/** What was said that a scenario would do under these settings, and what it did, in the unit of the measure. */
export type Prediction = {
  id: string
  scenario: string
  seed: number
  values: Readonly<Record<string, number | string>>
  measure: string
  said: number
  happened: number
  right: boolean
  /** ms */
  at: number
}

/** Adds a prediction and, when it was wrong, the misses that come of it: all or none. */
export async function recordPrediction(
  client: RecordClient,
  learnerId: string,
  prediction: Prediction,
  misses: readonly Miss[] = [],
): Promise<Recorded<Prediction>> {
  return inTransaction(client, async (tx) => {
    const found = await tx.prediction.findUnique({ where: { id: prediction.id } })
    if (found) return recordedBefore(predictionFrom(found), prediction, found.learnerId === learnerId)
    const columns = {
      values: JSON.stringify(prediction.values),
      seed: BigInt(prediction.seed),
      at: new Date(prediction.at),
    }
    await tx.prediction.create({ data: { ...prediction, learnerId, ...columns } })
    await addMisses(tx, learnerId, prediction.id, misses)
    return { kind: 'recorded', stored: prediction }
  })
}

/** Oldest first; of one scenario, or of all. */
export async function predictionsOf(client: RecordReader, learnerId: string, scenario?: string): Promise<Prediction[]> {
  const rows = await client.prediction.findMany({
    where: { learnerId, ...(scenario !== undefined && { scenario }) },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map(predictionFrom)
}

const values = z.record(z.string(), z.union([z.number(), z.string()]))

function predictionFrom({ learnerId: _, ...row }: PredictionModel): Prediction {
  return { ...row, seed: Number(row.seed), values: values.parse(JSON.parse(row.values)), at: row.at.getTime() }
}
