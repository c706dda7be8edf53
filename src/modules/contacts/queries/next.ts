import { codedIn, type Level, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { currentSupervision, standingOf } from '../../people/index.ts'
import { type DaysAway, daysAway, officeCalendar } from '../../staff/index.ts'
import { type Day, type Past, type Proposal, proposeNext } from '../rules.ts'

export type Next = Proposal & { staff: string; office: string; due: Day | undefined }

type Period = NonNullable<Awaited<ReturnType<typeof currentSupervision>>>

/** The level of a period of supervision, as the agency's place has it today. */
function levelOf(tx: Tx, { level }: Period): Level | undefined {
  return level === null ? undefined : codedIn(versionInForce(tx.actor.jurisdiction, tx.today).levels, level)
}

/**
 * A proposal for a person's next appointment: weekday, time and rhythm of the last ones with this kind of place, else of
 * the level's standard, moved off closed days and leave, with the reasons. Undefined for someone who is not supervised.
 */
export async function nextFrom(tx: Tx, person: string): Promise<Next | undefined> {
  const period = await currentSupervision(tx, person)
  if (!period) return undefined
  const staff = period.officerId ?? tx.actor.staff
  if (!staff) return undefined
  const first = tx.today
  const last = first.add({ months: 6 })
  const [standing, away, past, calendar] = await Promise.all([
    standingOf(tx, period.id),
    daysAway(tx, staff, { first, last }),
    patternOf(tx, person),
    officeCalendar(tx, period.officeId, { first: first.year - 1, last: last.year + 1 }),
  ])
  const due = standing.contactDueOn ?? undefined
  const proposal = proposeNext({
    past,
    today: tx.today,
    due: due && Temporal.PlainDate.compare(due, tx.today) > 0 ? due : undefined,
    standard: standardOf(tx, period),
    calendar,
    away: (day) => awayOn(away, day),
  })
  return { ...proposal, staff, office: period.officeId, due }
}

/** The last appointments that took place or are still to be: what somebody failed to come to is part of the rhythm too. */
async function patternOf(tx: Tx, person: string): Promise<Past[]> {
  return tx.query<Past>(
    `select a.day, a.time, a.kind, a.minutes, a.place from appointment a
       left join appointment_end e on e.agency_id = a.agency_id and e.appointment_id = a.id
     where a.person_id = $1 and e.kind is null and a.kind = 'office' and a.day >= $2
     order by a.starts_at desc limit 6`,
    [person, tx.today.subtract({ months: 6 })],
  )
}

function standardOf(tx: Tx, period: Period): { level: string; every: string; verified: boolean } | undefined {
  const level = levelOf(tx, period)
  const standard = level?.standards.find(({ what, every }) => what === 'contact' && every !== undefined)
  return level && standard?.every ? { level: level.name, every: standard.every, verified: level.verified } : undefined
}

function awayOn(
  { leave, weekdays }: DaysAway,
  day: Day,
): { because: 'leave' | 'not-working'; name: string } | undefined {
  const { compare } = Temporal.PlainDate
  const off = leave.find(({ firstDay, lastDay }) => compare(firstDay, day) <= 0 && compare(day, lastDay) <= 0)
  if (off) return { because: 'leave', name: '' }
  return weekdays && !weekdays.includes(day.dayOfWeek) ? { because: 'not-working', name: '' } : undefined
}
