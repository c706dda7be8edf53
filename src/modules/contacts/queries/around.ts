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
import { busyTimes } from './companions.ts'
import { theirHours, whereOf } from './needs.ts'

/** What somebody should know before they book this plan at this office; `but` is the plan that it takes the place of. */
export async function warningsOf(tx: Tx, plan: Plan, office: string, but: string | null = null): Promise<Warning[]> {
  const { year } = plan.day
  const own = plan.staff === tx.actor.staff
  const [others, availability, place, resources, names, gender, { where, home }, hours, busy] = await Promise.all([
    overlapping(tx, plan, but),
    availabilityOf(tx, [plan.staff, ...plan.beside], plan.day),
    officeWithCalendar(tx, office, { first: year, last: year }),
    resourcesNamed(tx, plan.resources),
    staffNames(tx, [plan.staff, ...plan.beside]),
    plan.officerAskedFor ? genderOf(tx, plan.staff) : null,
    whereOf(tx, plan.person),
    theirHours(tx, plan.person),
    own ? busyTimes(tx, { first: plan.day, last: plan.day }) : [],
  ])
  const available = availability.get(plan.staff)
  if (!place) throw new Error('an appointment needs an office that is there')
  return warningsFor(plan, {
    now: tx.now,
    calendar: place.calendar,
    office: { opens: place.office.opens, closes: place.office.closes },
    others: others.map(otherOf),
    resources: [...resources.values()],
    them: { where: where && where.stops.length > 0 ? where : undefined, hasAddress: (home?.where ?? '') !== '', hours },
    officer: {
      name: names.get(plan.staff) ?? '',
      gender,
      hours: hoursOf(available),
      onLeave: available?.why === 'leave',
      coveredBy: (available?.coveredBy ?? []).map(({ name }) => name).join(', '),
    },
    busy: busy.map(({ time, startsAt, endsAt }) => ({ time, starts: startsAt, ends: endsAt })),
    beside: plan.beside.map((id) => ({ id, name: names.get(id) ?? '', away: awayOf(availability.get(id)) })),
  })
}

function hoursOf(available: Availability | undefined): Hours | 'none' | 'unknown' {
  if (available?.why === 'not-a-working-day') return 'none'
  return available?.hours ?? 'unknown'
}

/** Why a colleague who comes too does not work that day; that the office is closed is said of the day itself. */
function awayOf(available: Availability | undefined): 'leave' | 'not-working' | undefined {
  if (available?.why === 'leave') return 'leave'
  return available?.why === 'not-a-working-day' ? 'not-working' : undefined
}

/** Whoever goes along is taken up as much as the officer whose appointment it is. */
const otherOf = ({ id, person, staff, attendees, startsAt, endsAt, time, resources }: Appointment): Other => ({
  id,
  person,
  staff: [staff, ...attendees],
  starts: startsAt,
  ends: endsAt,
  time,
  resources: resources.map((one) => one.id),
})
