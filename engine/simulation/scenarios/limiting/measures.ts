/** What is measured of each lane, in the order it is shown. */
export const measureNames = [
  'offered',
  'admitted',
  'rejected',
  'delayed',
  'worstWindow',
  'worstSecond',
  'longestDelayMs',
  'mostQueued',
  'firstRejectionMs',
] as const
export type MeasureName = (typeof measureNames)[number]
