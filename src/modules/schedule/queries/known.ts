import { versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import {
  appointmentsOf,
  type Shown,
  shownAppointments,
  type TheirHours,
  theirHours,
  type Unsuited,
  unsuitedOf,
} from '../../contacts/index.ts'
import { currentSupervision } from '../../people/index.ts'
import { officeOf } from '../../staff/index.ts'

type Day = Temporal.PlainDate
export type SchoolHoliday = { name: string; first: Day; last: Day; verified: boolean }
/** What keeps somebody from coming: what their work and courses say, what they told us, and when schools are closed. */
export type KnownOfThem = { hours: TheirHours[]; unsuited: Unsuited[]; schools: SchoolHoliday[] }

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

export type Copy = { coming: Shown[]; office: { name: string; address: string; phone: string } | undefined }

/** What the person takes home: all that is booked with them, and where to ring. */
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
