import { type AgendaSettings, defaultNewPerDay, defaultSecondsPerCard } from '#engine/study/agenda/agenda.ts'
import { defaultMemorySettings, type MemorySettings } from '#engine/study/memory/settings.ts'
import { record } from '#prisma/client.ts'
import { learnerOf } from '#prisma/queries/learners.ts'
import { machineZone } from '../_now.ts'

export type LearnerHere = { id: string; memory: MemorySettings; agenda: AgendaSettings }

/** The learner of this machine, with the settings that the engine wants. */
export async function learnerHere(): Promise<LearnerHere> {
  const { id, zone, rolloverMinutes } = await learnerOf(record())
  const memory = settingsFor(zone ?? machineZone(), rolloverMinutes)
  return { id, memory, agenda: { memory, newPerDay: defaultNewPerDay, secondsPerCard: defaultSecondsPerCard } }
}

const made = new Map<string, MemorySettings>()

/** One object per zone and hour, so that what is derived from it is derived once. */
function settingsFor(zone: string, rolloverMinutes: number): MemorySettings {
  const key = `${zone} ${rolloverMinutes}`
  const settings = made.get(key) ?? { ...defaultMemorySettings(zone), rolloverMinutes }
  made.set(key, settings)
  return settings
}
