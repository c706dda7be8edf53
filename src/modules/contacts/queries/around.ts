import type { Tx } from '../../../platform/database/tx.ts'
import {
  type Availability,
  availabilityOf,
  genderOf,
  officeCalendar,
  officeOf,
  resourcesNamed,
  staffNames,
} from '../../staff/index.ts'
import { type Appointment, type Hours, type Other, type Plan, type Warning, warningsFor } from '../rules.ts'
import { overlapping } from './appointments.ts'

/** What somebody should know before they book this plan at this office; `but` is the plan that it takes the place of. */
export async function warningsOf(tx: Tx, plan: Plan, office: string, but: string | null = null): Promise<Warning[]> {
  const { year } = plan.day
  const others = await overlapping(tx, plan, but)
  const available = (await availabilityOf(tx, [plan.staff], plan.day)).get(plan.staff)
  const place = await officeOf(tx, office)
  if (!place) throw new Error('an appointment needs an office that is there')
  return warningsFor(plan, {
    now: tx.now,
    calendar: await officeCalendar(tx, office, { first: year, last: year }),
    office: { opens: place.opens, closes: place.closes },
    others: others.map(otherOf),
    resources: [...(await resourcesNamed(tx, plan.resources)).values()],
    officer: {
      name: (await staffNames(tx, [plan.staff])).get(plan.staff) ?? '',
      gender: plan.officerAskedFor ? await genderOf(tx, plan.staff) : null,
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

const otherOf = ({ id, person, staff, startsAt, endsAt, time, resources }: Appointment): Other => ({
  id,
  person,
  staff,
  starts: startsAt,
  ends: endsAt,
  time,
  resources: resources.map((one) => one.id),
})
