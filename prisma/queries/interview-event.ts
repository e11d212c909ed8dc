import { z } from 'zod'
import type { InterviewEvent } from '#engine/interview/event.ts'
import { levels } from '#engine/interview/question.ts'

/** The engine's event, less what has columns of its own. */
export type EventBody = DistributiveOmit<InterviewEvent, 'id' | 'at'>

type DistributiveOmit<Union, Keys extends PropertyKey> = Union extends unknown ? Omit<Union, Keys> : never

// Questions are cut down to what the engine knows of them: a plan may be handed over with the catalogue's words still in it.
const keyPoint = z.object({
  id: z.string(),
  weight: z.number(),
  phrases: z.array(z.string()),
  card: z.string(),
})

const followUp = z.object({
  id: z.string(),
  missed: z.string().optional(),
  points: z.array(keyPoint),
  get followUps() {
    return z.array(followUp)
  },
})

const question = z.object({
  id: z.string(),
  level: z.enum(levels),
  seconds: z.number(),
  lesson: z.string(),
  points: z.array(keyPoint),
  followUps: z.array(followUp),
})

const plan = z.strictObject({
  tracks: z.array(z.string()),
  level: z.enum(levels),
  minutes: z.number(),
  seed: z.number(),
  questions: z.array(question),
})

const questionId = z.string()
const followUpId = z.string()
const place = { questionId, followUpId: followUpId.nullable() }

/** Strict: an event with a field that this file does not know is refused when written, not shortened when read. */
export const eventBody: z.ZodType<EventBody> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('started'), interviewId: z.string(), plan }),
  z.strictObject({ kind: z.literal('answered'), questionId, text: z.string() }),
  z.strictObject({ kind: z.literal('selfScored'), questionId, score: z.literal([0, 1, 2, 3, 4]) }),
  z.strictObject({ kind: z.literal('followUpAnswered'), questionId, followUpId, text: z.string() }),
  z.strictObject({ kind: z.literal('skipped'), ...place }),
  z.strictObject({ kind: z.literal('corrected'), ...place, pointId: z.string(), found: z.boolean() }),
  z.strictObject({ kind: z.literal('advanced'), ...place }),
  z.strictObject({ kind: z.literal('finished') }),
  z.strictObject({ kind: z.literal('abandoned') }),
])

/** What an interview's row says of it, for lists that do not read its turns. */
export const interviewSettings = plan.omit({ questions: true }).extend({ questionIds: z.array(z.string()) })
export type InterviewSettings = z.infer<typeof interviewSettings>
