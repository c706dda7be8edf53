import { versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { appointmentsOf, shownAppointments, theirHours, unsuitedOf } from '../../contacts/index.ts'
import { currentSupervision } from '../../people/index.ts'
import { officeOf } from '../../staff/index.ts'
import type { Copy, KnownOfThem } from '../pages/shapes.ts'

const monthsAhead = 3

export async function knownOfThem(tx: Tx, person: string): Promise<KnownOfThem> {
  const [all, unsuited] = await Promise.all([theirHours(tx, person), unsuitedOf(tx, person)])
  const { schoolHolidays } = versionInForce(tx.actor.jurisdiction, tx.today)
  const schools = schoolHolidays.map(({ name, first, last, verified }) => ({
    ...{ name, verified },
    first: Temporal.PlainDate.from(first),
    last: Temporal.PlainDate.from(last),
  }))
  const { compare } = Temporal.PlainDate
  const soon = tx.today.add({ months: monthsAhead })
  return {
    hours: all.slice(0, all.length - unsuited.length),
    unsuited,
    schools: schools.filter(({ first, last }) => compare(last, tx.today) >= 0 && compare(first, soon) <= 0),
  }
}

/** All that is booked with somebody, and the office that they ring. */
export async function copyOf(tx: Tx, person: string): Promise<Copy> {
  const [period, { coming }] = await Promise.all([
    currentSupervision(tx, person),
    appointmentsOf(tx, person, { limit: 0 }),
  ])
  const [shown, office] = await Promise.all([
    shownAppointments(tx, coming),
    period ? officeOf(tx, period.officeId) : undefined,
  ])
  return { coming: shown, office: office && { name: office.name, address: office.address, phone: office.phone } }
}
