import type { Delays } from './overdue.ts'

/** After how long who is told, and whom to ring when nobody is named as duty officer. */
export type VisitSettings = Delays & { callName: string; callPhone: string; version: number }
export type SetVisits = VisitSettings & { at: Temporal.Instant; by: string; reason: string }

/** What an agency may set, in minutes: least and most. Nobody is told later than three and a half hours after. */
export const bounds = {
  graceMinutes: [0, 60],
  secondMinutes: [1, 30],
  leaderMinutes: [1, 60],
  dutyMinutes: [1, 60],
} as const satisfies Record<keyof Delays, readonly [number, number]>

/** The service's own figures, until the agency says its own: no published policy that was read names any. */
export const usualSettings: VisitSettings = {
  graceMinutes: 10,
  secondMinutes: 5,
  leaderMinutes: 5,
  dutyMinutes: 10,
  callName: '',
  callPhone: '',
  version: 0,
}
