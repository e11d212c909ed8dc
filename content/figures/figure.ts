import { z } from 'zod'
import { curlQuotes } from '../curl-quotes.ts'

/**
 * What a figure may say. Figures are data in a lesson's text, a fenced block of the language `figure`; app/_prose/figures draws
 * them and says them in words.
 */

const label = z.string().trim().min(1, 'expected a text, found nothing').transform(curlQuotes)
const caption = label

/** How a thing ends: `doubt` is drawn dashed, `lost` hollow. */
const fate = z.enum(['safe', 'doubt', 'lost']).default('safe')

/** Names that a figure defines must be told apart; what it refers to must be among them. */
const unknown = (what: string, name: string, known: readonly string[]) =>
  `there is no ${what} "${name}"; known are ${known.join(', ')}`

// ---- who tells whom, in what order ----------------------------------------------------------------------------------

const message = z.strictObject({ from: label, to: label, text: label, fate })
const act = z.strictObject({ at: label, text: label, fate })

const sequence = z
  .strictObject({
    kind: z.literal('sequence'),
    caption,
    actors: z.array(label).min(2).max(5),
    steps: z
      .array(z.union([message, act]))
      .min(2)
      .max(14),
  })
  .superRefine(({ actors, steps }, context) => {
    for (const [index, step] of steps.entries()) {
      const named = 'at' in step ? { at: step.at } : { from: step.from, to: step.to }
      for (const [field, actor] of Object.entries(named)) {
        if (actors.includes(actor)) continue
        context.addIssue({ code: 'custom', path: ['steps', index, field], message: unknown('actor', actor, actors) })
      }
    }
  })

// ---- logs under each other ------------------------------------------------------------------------------------------

const offset = z.number().int().nonnegative()

const log = z.strictObject({
  kind: z.literal('log'),
  caption,
  rows: z
    .array(
      z
        .strictObject({
          name: label,
          /** The offset of the first cell. */
          first: offset.default(0),
          /** What stands in each cell, one or two characters, or nothing. */
          cells: z.array(z.string().max(2, 'expected one or two characters')).min(1).max(16),
          /** Lines with a name, each before the cell of its offset. */
          marks: z.array(z.strictObject({ at: offset, name: label })).default([]),
          doubt: z.array(offset).default([]),
          lost: z.array(offset).default([]),
        })
        .superRefine(({ first, cells, marks, doubt, lost }, context) => {
          const end = first + cells.length
          const outside = (path: PropertyKey[], at: number, last: number) => {
            if (at >= first && at <= last) return
            context.addIssue({ code: 'custom', path, message: `expected an offset from ${first} to ${last}` })
          }
          for (const [index, { at }] of marks.entries()) outside(['marks', index, 'at'], at, end)
          for (const [index, at] of doubt.entries()) outside(['doubt', index], at, end - 1)
          for (const [index, at] of lost.entries()) outside(['lost', index], at, end - 1)
        }),
    )
    .min(1)
    .max(5),
})

// ---- what lasts how long --------------------------------------------------------------------------------------------

const timeline = z
  .strictObject({
    kind: z.literal('timeline'),
    caption,
    /** Of all times in this figure, such as "s". */
    unit: label,
    end: z.number().positive(),
    lanes: z
      .array(
        z.strictObject({
          name: label,
          spans: z
            .array(z.strictObject({ from: z.number().nonnegative(), to: z.number().positive(), text: label, fate }))
            .default([]),
          events: z.array(z.strictObject({ at: z.number().nonnegative(), text: label })).default([]),
        }),
      )
      .min(1)
      .max(6),
  })
  .superRefine(({ end, lanes }, context) => {
    for (const [lane, { spans, events }] of lanes.entries()) {
      for (const [index, { from, to }] of spans.entries()) {
        if (from < to && to <= end) continue
        const path = ['lanes', lane, 'spans', index, 'to']
        context.addIssue({ code: 'custom', path, message: `expected a time after ${from} and up to ${end}` })
      }
      for (const [index, { at }] of events.entries()) {
        if (at <= end) continue
        context.addIssue({
          code: 'custom',
          path: ['lanes', lane, 'events', index, 'at'],
          message: `expected up to ${end}`,
        })
      }
    }
  })

// ---- what becomes what ----------------------------------------------------------------------------------------------

const states = z
  .strictObject({
    kind: z.literal('states'),
    caption,
    states: z
      .array(z.strictObject({ id: label, text: label }))
      .min(2)
      .max(9),
    transitions: z
      .array(z.strictObject({ from: label, to: label, text: label }))
      .min(1)
      .max(14),
  })
  .superRefine(({ states, transitions }, context) => {
    const known = states.map(({ id }) => id)
    for (const [index, transition] of transitions.entries()) {
      for (const field of ['from', 'to'] as const) {
        if (known.includes(transition[field])) continue
        const message = unknown('state', transition[field], known)
        context.addIssue({ code: 'custom', path: ['transitions', index, field], message })
      }
    }
  })

export const figure = z.discriminatedUnion('kind', [sequence, log, timeline, states])
export type Figure = z.infer<typeof figure>
export type Fate = z.infer<typeof fate>
export type FigureOf<K extends Figure['kind']> = Extract<Figure, { kind: K }>

/**
 * What a figure has whatever the language: its kind, its order and its numbers, with a place for each name instead of the name.
 * Two languages' figures are one figure when this is equal.
 */
export function structureOf(figure: Figure): string {
  switch (figure.kind) {
    case 'sequence': {
      const place = (actor: string) => figure.actors.indexOf(actor)
      const steps = figure.steps.map((step) =>
        'at' in step ? `${place(step.at)} ${step.fate}` : `${place(step.from)}→${place(step.to)} ${step.fate}`,
      )
      return `sequence of ${figure.actors.length}: ${steps.join(', ')}`
    }
    case 'log':
      return `log: ${figure.rows
        .map(({ first, cells, marks, doubt, lost }) =>
          JSON.stringify([first, cells.length, marks.map(({ at }) => at), doubt, lost]),
        )
        .join(' ')}`
    case 'timeline':
      return `timeline to ${figure.end}: ${figure.lanes
        .map(({ spans, events }) =>
          JSON.stringify([spans.map(({ from, to, fate }) => [from, to, fate]), events.map(({ at }) => at)]),
        )
        .join(' ')}`
    case 'states':
      return `states ${figure.states.map(({ id }) => id).join(' ')}: ${figure.transitions
        .map(({ from, to }) => `${from}→${to}`)
        .join(', ')}`
  }
}
