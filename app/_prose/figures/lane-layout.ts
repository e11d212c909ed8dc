import type { Fate, FigureOf } from '#content/figures/figure.ts'
import { heightOf, lineHeight, linesOf, sizePx } from './label.tsx'
import { stackLabels } from './stack-labels.ts'
import { textWidth } from './text-width.ts'

type Lane = FigureOf<'timeline'>['lanes'][number]
type Text = { lines: string[]; textX: number; textTop: number; textWidth: number }

export type LaneLayout = {
  top: number
  bottom: number
  spans: (Text & { x1: number; x2: number; height: number; fate: Fate; outside: boolean })[]
  events: (Text & { x: number; y: number })[]
}

const barPadding = 6
const mostLines = 3
const mostLabel = 180

/** A lane's bars, as high as their words need; what does not fit into its bar stands under the lane, as events do. */
export function layoutLane(
  lane: Lane,
  xOf: (at: number) => number,
  top: number,
  room: [from: number, to: number],
): LaneLayout {
  const bars = lane.spans.map((span) => {
    const [x1, x2] = [xOf(span.from), xOf(span.to)]
    const inBar = x2 - x1 - 2 * barPadding
    const lines = linesOf(span.text, inBar)
    const fits = lines.length <= mostLines && lines.every((line) => textWidth(line, sizePx) <= inBar)
    return { ...span, x1, x2, lines, fits }
  })
  const inside = bars.filter(({ fits }) => fits)
  const height = lane.spans.length === 0 ? 14 : Math.max(18, ...inside.map(({ lines }) => heightOf(lines))) + 10
  const under = top + height + 4
  const stacked = stackLabels(
    [
      ...bars
        .filter(({ fits }) => !fits)
        .map((bar) => ({ of: bar.text, at: bar.from, kind: 'span', x: bar.x1, ...textOf(bar.text, 'start') })),
      ...lane.events.map((event) => ({
        of: event.text,
        at: event.at,
        kind: 'event',
        x: xOf(event.at),
        ...textOf(event.text, 'middle'),
      })),
    ],
    ...room,
  )
  const levelTop = levelTops(stacked, under)
  const placed = (kind: string, at: number, of: string): Text => {
    const found = stacked.find((label) => label.kind === kind && label.at === at && label.of === of)
    if (!found) throw new Error(`the label "${of}" was not placed`)
    return { lines: found.lines, textX: found.from, textTop: levelTop[found.level] ?? under, textWidth: found.width }
  }
  return {
    top,
    bottom: stacked.length === 0 ? top + height : (levelTop.at(-1) ?? under),
    spans: bars.map((bar) => {
      const { x1, x2, fate, lines, fits } = bar
      const text = fits
        ? { lines, textX: (x1 + x2) / 2, textTop: top + (height - heightOf(lines)) / 2, textWidth: x2 - x1 }
        : placed('span', bar.from, bar.text)
      return { x1, x2, height, fate, outside: !fits, ...text }
    }),
    events: lane.events.map((event) => ({
      x: xOf(event.at),
      y: top + height / 2,
      ...placed('event', event.at, event.text),
    })),
  }
}

function textOf(text: string, anchor: 'start' | 'middle') {
  const lines = linesOf(text, mostLabel)
  return { lines, width: Math.max(...lines.map((line) => textWidth(line, sizePx))), anchor }
}

/** Where each row of labels begins; the last number is where the next thing may. */
function levelTops(labels: readonly { level: number; lines: readonly string[] }[], top: number): number[] {
  const levels = Math.max(-1, ...labels.map(({ level }) => level)) + 1
  const tops = [top]
  for (let level = 0; level < levels; level += 1) {
    const most = Math.max(...labels.filter((label) => label.level === level).map(({ lines }) => lines.length))
    tops.push((tops[level] ?? top) + most * lineHeight + 2)
  }
  return tops
}
