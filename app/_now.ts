/** The only reader of the wall clock. Everything else is told the time. */
export const now = (): number => Date.now()

/** The machine's own zone, which holds until the learner chooses another. */
export const machineZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
