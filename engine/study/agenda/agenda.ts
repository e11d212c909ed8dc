import { learnerDay, startOfLearnerDay } from '../../time.ts'
import type { Memory } from '../memory/memory.ts'
import { recallNow } from '../memory/recall.ts'
import type { MemorySettings } from '../memory/settings.ts'
import type { AgendaCard, Miss } from './card.ts'
import { interleave } from './interleave.ts'
import { openMisses } from './open-misses.ts'

export type AgendaSettings = {
  memory: MemorySettings
  /** How many cards may be met for the first time in one learner's day. */
  newPerDay: number
  /** The learner's median, or defaultSecondsPerCard. */
  secondsPerCard: number
}

export const defaultNewPerDay = 20
export const defaultSecondsPerCard = 20

export type Reason = 'learning' | 'missed' | 'due' | 'new'

export type AgendaEntry = {
  cardId: string
  reason: Reason
  /** ms: since when it waits. A new card waits since now. */
  dueAt: number
}

export type Agenda = {
  entries: AgendaEntry[]
  counts: Record<Reason, number>
  estimatedMinutes: number
  /** ms: when the next card joins, if no answer is given before; null when none ever will. */
  nextDueAt: number | null
}

/**
 * Which cards now (ms), and in which order: cards in learning that are due, by the minute; cards whose point was missed;
 * cards due, the least likely to be recalled first, lessons mixed; then new cards in syllabus order, as many as the day
 * still allows. Memories of cards that are not in `cards` are passed over.
 */
export function agenda(
  cards: readonly AgendaCard[],
  memories: ReadonlyMap<string, Memory>,
  misses: readonly Miss[],
  now: number,
  settings: AgendaSettings,
): Agenda {
  const missedAt = openMisses(misses, memories)
  const all = cards.map((card) => ({
    card,
    memory: memories.get(card.id) ?? null,
    missedAt: missedAt.get(card.id) ?? null,
  }))
  const by = Map.groupBy(all, (candidate) => reasonOf(candidate, now))
  const allowed = Math.max(0, settings.newPerDay - metToday(all, now, settings.memory))
  const unseen = by.get('new') ?? []
  const entries = [
    ...(by.get('learning') ?? []).map(entryOf('learning', now)).sort(byDue),
    ...(by.get('missed') ?? []).map(entryOf('missed', now)).sort(byDue),
    ...mixed(by.get('due') ?? [], now, settings.memory).map(entryOf('due', now)),
    ...unseen.slice(0, allowed).map(entryOf('new', now)),
  ]
  return {
    entries,
    counts: countsOf(entries),
    estimatedMinutes: Math.ceil((entries.length * settings.secondsPerCard) / 60),
    nextDueAt: nextDueAt(by.get('later') ?? [], unseen.length > allowed, now, settings),
  }
}

type Candidate = { card: AgendaCard; memory: Memory | null; missedAt: number | null }

function reasonOf({ memory, missedAt }: Candidate, now: number): Reason | 'later' {
  const due = memory !== null && memory.dueAt <= now
  if (due && memory.phase !== 'review') return 'learning'
  if (missedAt !== null) return 'missed'
  if (due) return 'due'
  return memory ? 'later' : 'new'
}

function entryOf(reason: Reason, now: number): (candidate: Candidate) => AgendaEntry {
  return ({ card, memory, missedAt }) => ({
    cardId: card.id,
    reason,
    dueAt: (reason === 'missed' ? missedAt : memory?.dueAt) ?? now,
  })
}

function byDue(one: AgendaEntry, other: AgendaEntry): number {
  return one.dueAt - other.dueAt
}

function mixed(due: readonly Candidate[], now: number, settings: MemorySettings): Candidate[] {
  const weakestFirst = due
    .map((candidate) => ({ candidate, recall: candidate.memory ? recallNow(candidate.memory, now, settings) : 0 }))
    .sort((one, other) => one.recall - other.recall)
    .map(({ candidate }) => candidate)
  return interleave(weakestFirst, ({ card }) => card.lesson)
}

function metToday(all: readonly Candidate[], now: number, { zone, rolloverMinutes }: MemorySettings): number {
  const morning = startOfLearnerDay(learnerDay(now, zone, rolloverMinutes), zone, rolloverMinutes)
  return all.filter(({ memory }) => memory !== null && memory.firstReviewedAt >= morning).length
}

function countsOf(entries: readonly AgendaEntry[]): Record<Reason, number> {
  const counts = { learning: 0, missed: 0, due: 0, new: 0 }
  for (const { reason } of entries) counts[reason] += 1
  return counts
}

function nextDueAt(
  later: readonly Candidate[],
  newLeft: boolean,
  now: number,
  settings: AgendaSettings,
): number | null {
  const { zone, rolloverMinutes } = settings.memory
  const moments = later.flatMap(({ memory }) => (memory ? [memory.dueAt] : []))
  if (newLeft && settings.newPerDay > 0) {
    moments.push(startOfLearnerDay(learnerDay(now, zone, rolloverMinutes) + 1, zone, rolloverMinutes))
  }
  return moments.length ? Math.min(...moments) : null
}
