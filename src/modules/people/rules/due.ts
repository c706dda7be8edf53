import { addMonths } from '../../../platform/dates.ts'

type Day = Temporal.PlainDate
/** The part of a level that says how often somebody is to be seen. */
export type ContactStandard = { what: string; times: number; every?: string }
export type LevelMeaning = {
  code: string
  name: string
  source: string
  verified: boolean
  standards: readonly ContactStandard[]
}

/** Why a contact is due when it is: the rule, where it comes from, and the facts it was worked out with. */
export type DueWhy = {
  rule: 'contact-standard'
  level: string
  times: number
  every: string
  since: 'contact' | 'start'
  sinceDay: string
  source: string
  verified: boolean
  text: string
}
export type ContactDue = { on: Day; why: Omit<DueWhy, 'text'> }

/**
 * The day by which somebody must next be seen, from the level's standard: so long after the last contact that counts or,
 * where several are asked for in the same stretch, after the one that many back; with too few of them, after the start
 * of supervision. Nothing where the level has no standard. The level's own source says whether its numbers were checked.
 */
export function contactDue(level: LevelMeaning, counted: readonly Day[], start: Day): ContactDue | undefined {
  const standard = level.standards.find(({ what, every }) => what === 'contact' && every !== undefined)
  if (standard?.every === undefined) return undefined
  const { times, every } = standard
  const recent = counted.filter((day) => Temporal.PlainDate.compare(day, start) >= 0).sort(Temporal.PlainDate.compare)
  const nth = recent.at(-times)
  const since = nth ?? start
  const why = {
    rule: 'contact-standard',
    level: level.code,
    times,
    every,
    since: nth ? 'contact' : 'start',
    sinceDay: since.toString(),
    source: level.source,
    verified: level.verified,
  } as const
  return { on: afterStretch(since, every), why }
}

/** A day so long after another. Months end where the calendar says: a month after 31 January is the last of February. */
export function afterStretch(day: Day, every: string): Day {
  const { years, months, weeks, days } = Temporal.Duration.from(every)
  return addMonths(day, years * 12 + months).add({ weeks, days })
}
