import type { Tx } from '../../../platform/database/tx.ts'
import {
  type Availability,
  availabilityOf,
  genderOf,
  officeWithCalendar,
  resourcesNamed,
  staffNames,
} from '../../staff/index.ts'
import { type Appointment, type Hours, type Other, type Plan, type Warning, warningsFor } from '../rules.ts'
import { overlapping } from './appointments.ts'
import { whereOf } from './needs.ts'

/** What somebody should know before they book this plan at this office; `but` is the plan that it takes the place of. */
export async function warningsOf(tx: Tx, plan: Plan, office: string, but: string | null = null): Promise<Warning[]> {
  const { year } = plan.day
  const [others, availability, place, resources, names, gender, { where, home }] = await Promise.all([
    overlapping(tx, plan, but),
    availabilityOf(tx, [plan.staff], plan.day),
    officeWithCalendar(tx, office, { first: year, last: year }),
    resourcesNamed(tx, plan.resources),
    staffNames(tx, [plan.staff]),
    plan.officerAskedFor ? genderOf(tx, plan.staff) : null,
    whereOf(tx, plan.person),
  ])
  const available = availability.get(plan.staff)
  if (!place) throw new Error('an appointment needs an office that is there')
  return warningsFor(plan, {
    now: tx.now,
    calendar: place.calendar,
    office: { opens: place.office.opens, closes: place.office.closes },
    others: others.map((other) => otherOf(other, plan.staff)),
    resources: [...resources.values()],
    them: { where: where && where.stops.length > 0 ? where : undefined, hasAddress: (home?.where ?? '') !== '' },
    officer: {
      name: names.get(plan.staff) ?? '',
      gender,
      hours: hoursOf(available),
      onLeave: available?.why === 'leave',
      coveredBy: (available?.coveredBy ?? []).map(({ name }) => name).join(', '),
    },
  })
}

function hoursOf(available: Availability | undefined): Hours | 'none' | 'unknown' {
  if (available?.why === 'not-a-working-day') return 'none'
  return available?.hours ?? 'unknown'
}

/** Whoever goes along is taken up as much as the officer whose appointment it is. */
const otherOf = (
  { id, person, staff, attendees, startsAt, endsAt, time, resources }: Appointment,
  asked: string,
): Other => ({
  id,
  person,
  staff: attendees.includes(asked) ? asked : staff,
  starts: startsAt,
  ends: endsAt,
  time,
  resources: resources.map((one) => one.id),
})
