import type { OrderEvent, Sourced } from '../policy.ts'

type Event = OrderEvent['event']
/** What the place calls it, who decides it, and of a suspension or revocation which of its time counts, until when conditions bind, by which rule for dates it counts. */
type Row = readonly [
  name: string,
  by: readonly string[],
  counts?: OrderEvent['counts'],
  conditions?: OrderEvent['conditions'],
  time?: OrderEvent['time'],
]
export type Rows = Partial<Record<Event, Row>>

/** What can become of the orders of one group of types, from one source; the group is the end of each code. */
export const lifeOf = (origin: Sourced, group: string, types: readonly string[], rows: Rows): OrderEvent[] =>
  Object.entries(rows).map(([event, [name, by, counts, conditions, time]]) => ({
    ...origin,
    code: `${event}-${group}`,
    event: event as Event,
    name,
    types,
    by,
    ...(counts ? { counts } : {}),
    ...(conditions ? { conditions } : {}),
    ...(time ? { time } : {}),
  }))

/** How an early end is asked for and decided by one authority. */
export const earlyEnd = (by: readonly string[], name = 'Ended early'): Rows => ({
  'discharge-proposed': ['Early end proposed', ['officer']],
  'discharge-applied': ['Early end applied for', ['officer']],
  'discharge-refused': ['Early end refused', by],
  discharged: [name, by],
})

/** How supervision ends by itself, or goes elsewhere. */
export const itsEnd = (elsewhere = 'Transferred to another State'): Rows => ({
  completed: ['Completed', ['officer']],
  expired: ['Expired', ['statute']],
  'transferred-out': [elsewhere, ['another-state']],
})
