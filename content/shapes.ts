import { z } from 'zod'
import { curlQuotes } from './curl-quotes.ts'

/**
 * What a lesson, a card, a question and a scenario's words must be. Everything an author writes passes through here once;
 * behind this door no text is checked again.
 */

export { type Locale, locales } from './locales.ts'

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected words of a-z and 0-9 joined by hyphens, such as "boundary-burst"')
const sentence = z.string().trim().min(1, 'expected a text, found nothing')
/** What is read on a page; what answers are compared with stays as it was typed. */
const prose = sentence.transform(curlQuotes)

/** One text in both languages. */
export const bilingual = z.strictObject({ 'zh-CN': prose, en: prose })
export type Bilingual = z.infer<typeof bilingual>

const phrases = z.strictObject({
  'zh-CN': z.array(sentence).min(1, 'expected at least one phrase'),
  en: z.array(sentence).min(1, 'expected at least one phrase'),
})

/** `limiting/token-bucket`: a lesson or a scenario, by track and name. */
const path = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'expected "track/name", such as "limiting/token-bucket"')

const settings = z.record(z.string(), z.union([z.number(), z.string()])).default({})

// ---- the syllabus ---------------------------------------------------------------------------------------------------

export const syllabus = z.strictObject({
  tracks: z.array(
    z.strictObject({
      id: slug,
      title: bilingual,
      promise: bilingual,
      /** The lesson of another track that this one builds on. */
      after: path.optional(),
      lessons: z
        .array(
          z.strictObject({
            id: slug,
            /** Two or three words, for the map. */
            name: bilingual,
            weight: z.enum(['high', 'medium', 'low']),
          }),
        )
        .min(1),
    }),
  ),
})
export type Syllabus = z.infer<typeof syllabus>

// ---- sources --------------------------------------------------------------------------------------------------------

/** Primary sources by key. `read` is the version or the date that was read, and is shown beside the name. */
export const sources = z.record(
  slug,
  z.strictObject({
    title: prose,
    /** A public address, or, for what we proved ourselves, a path in this repository. */
    address: z
      .string()
      .regex(/^(https:\/\/|engine\/|docs\/)/, 'expected a full address, https://…, or a path under engine/ or docs/'),
    read: prose,
  }),
)
export type Sources = z.infer<typeof sources>

// ---- lessons --------------------------------------------------------------------------------------------------------

/** The head of `zh-CN.mdx` and `en.mdx`. */
export const frontMatter = z.strictObject({
  title: prose,
  promise: prose,
  sources: z.array(slug).min(1, 'expected at least one source'),
  next: z.array(path).default([]),
})
export type FrontMatter = z.infer<typeof frontMatter>

// ---- cards ----------------------------------------------------------------------------------------------------------

const cardBase = {
  id: slug,
  tags: z.array(slug).default([]),
  prompt: bilingual,
  /** Shown with the answer: the reason behind it. */
  why: bilingual.optional(),
  source: slug,
}

export const card = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('recall'), ...cardBase, answer: bilingual }),
  z.strictObject({
    kind: z.literal('choice'),
    ...cardBase,
    options: z
      .array(z.strictObject({ text: bilingual, right: z.boolean().default(false), why: bilingual }))
      .min(3, 'expected at least three options')
      .max(5, 'expected at most five options'),
  }),
  z.strictObject({
    kind: z.literal('numeric'),
    ...cardBase,
    value: z.number(),
    unit: bilingual,
    /** How far off an answer may be and still be right, in the unit of the value. 0 asks for the exact number. */
    tolerance: z.number().nonnegative(),
  }),
  /** The items stand in the right order; the page shuffles them. */
  z.strictObject({ kind: z.literal('order'), ...cardBase, items: z.array(bilingual).min(3).max(7) }),
  z.strictObject({
    kind: z.literal('match'),
    ...cardBase,
    pairs: z
      .array(z.strictObject({ left: bilingual, right: bilingual }))
      .min(3)
      .max(6),
  }),
  /** Asks what a scenario will do. `value` is held against a real run by `npm run words`. */
  z.strictObject({
    kind: z.literal('predict'),
    ...cardBase,
    scenario: path,
    seed: z.int().nonnegative().default(1),
    settings,
    measure: sentence,
    value: z.number(),
    unit: bilingual,
    tolerance: z.number().nonnegative(),
  }),
])
export type Card = z.infer<typeof card>
export type CardKind = Card['kind']

export const cardFile = z.array(card)

// ---- interview questions --------------------------------------------------------------------------------------------

const keyPoint = z.strictObject({
  id: slug,
  /** 1: nice to hear, 2: expected, 3: without it the answer fails. */
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  text: bilingual,
  /** Any one of them, found in the answer, shows that the point was made. */
  phrases,
  /** The card that comes due when the point is missed. */
  card: slug,
})

const followUp = z.strictObject({
  id: slug,
  /** Asked when this key point of what it hangs on was missed; without it, asked after a full answer. */
  missed: slug.optional(),
  asks: bilingual,
  points: z.array(keyPoint).min(1),
  /** What is asked after this one. */
  get followUps() {
    return z.array(followUp).default([])
  },
})

export const question = z.strictObject({
  id: slug,
  level: z.enum(['junior', 'mid', 'senior']),
  /** Seconds a good spoken answer takes. */
  seconds: z.int().min(30).max(600),
  lesson: path,
  asks: bilingual,
  points: z.array(keyPoint).min(4, 'expected at least four key points').max(8, 'expected at most eight key points'),
  model: bilingual,
  followUps: z.array(followUp).min(1),
})
export type Question = z.infer<typeof question>
export type KeyPoint = z.infer<typeof keyPoint>
export type FollowUp = z.infer<typeof followUp>
export const questionFile = z.array(question)

// ---- words of the simulated worlds ----------------------------------------------------------------------------------

export const scenarioWords = z.strictObject({
  id: path,
  title: bilingual,
  /** The question above the stage. */
  question: bilingual,
  caption: bilingual,
  /** What the world leaves out, one sentence each. */
  leavesOut: z.array(bilingual).min(1),
  prediction: z.strictObject({
    prompt: bilingual,
    unit: bilingual,
    /** Shown beside what was said, once it has run. */
    why: bilingual,
    /** The card that comes due when the prediction was wrong. */
    card: slug,
  }),
})
export type ScenarioWords = z.infer<typeof scenarioWords>

/** One file per family: the names of its parameters and measures, then its scenarios. */
export const scenarioFile = z.strictObject({
  parameters: z.record(z.string(), bilingual),
  /** For parameters that are chosen, not set: the words of each choice. */
  choices: z.record(z.string(), bilingual).default({}),
  measures: z.record(z.string(), bilingual),
  lanes: z.record(z.string(), bilingual),
  scenarios: z.array(scenarioWords),
})
export type ScenarioFile = z.infer<typeof scenarioFile>

// ---- the map of the notes -------------------------------------------------------------------------------------------

/** A heading or a question of the notes, with the line it stands on, and the sections of lessons that answer it. */
export const notesMapEntry = z.strictObject({
  kind: z.enum(['heading', 'question']),
  text: sentence,
  line: z.int().positive(),
  answered: z
    .array(
      z
        .string()
        .regex(/^[a-z0-9-]+\/[a-z0-9-]+#[a-z0-9-]+$/, 'expected "track/lesson#section", such as "kafka/sending#acks"'),
    )
    .min(1, 'expected at least one section'),
})
export type NotesMapEntry = z.infer<typeof notesMapEntry>
