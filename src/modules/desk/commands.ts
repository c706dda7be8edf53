import { audit } from '../../platform/audit/audit.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { done, type Result, refuse } from '../../platform/result.ts'
import {
  type ArriveRefusal,
  type AtDesk,
  appointmentSubject,
  type DeskRefusal,
  deskOf,
  markArrived,
  markAtDesk,
  strangerCame,
  walkIn,
} from '../contacts/index.ts'
import { currentSupervision, namesOf } from '../people/index.ts'
import { toldFor } from './queries.ts'
import { comesFor, type Mark, readPress, type Told } from './rules.ts'

export type PressRefusal = ArriveRefusal | DeskRefusal | 'press-unknown'
export type Pressed = { mark: Mark; count: number }

/**
 * Marks those who are ticked, or the one whose own button was pressed: appointments become arrivals, arrivals get the
 * mark. All of them or nobody. Refuses a press that is none (`press-unknown`) and what the marks themselves refuse.
 */
export async function pressAtDesk(
  tx: Tx,
  ticked: { press: string; appointments: readonly string[]; arrivals: readonly string[] },
): Promise<Result<Pressed, PressRefusal>> {
  const press = readPress(ticked.press)
  if (!press) return refuse('press-unknown', 'arrivals')
  const { mark, one } = press
  const booked = one !== undefined && (await appointmentSubject(tx, one)) !== undefined
  const appointments = one === undefined ? ticked.appointments : booked ? [one] : []
  const arrivals = one === undefined ? ticked.arrivals : booked ? [] : [one]
  if (appointments.length + arrivals.length === 0) return refuse('nobody-named', 'arrivals')
  if (appointments.length > 0) {
    if (mark !== 'here') return refuse('not-arrived', 'arrivals')
    const arrived = await markArrived(tx, { appointments })
    if (!arrived.ok) return arrived
  }
  if (arrivals.length > 0) {
    const staff = mark === 'coming' ? (tx.actor.staff ?? undefined) : undefined
    const marked = await markAtDesk(tx, { arrivals, kind: mark, staff })
    if (!marked.ok) return marked
  }
  return done({ mark, count: new Set([...appointments, ...arrivals]).size })
}

export type WalkInRefusal = ArriveRefusal | 'person-unknown' | 'staff-unknown'
/** `expected` is when they were expected, where it was that arrival that was marked. */
export type CameIn = { arrival: string; told: Told; expected?: Temporal.PlainTime }
type Came = { why: string; staff?: string | undefined }

/**
 * Marks that somebody on the record has come. Whoever is expected today is marked for that, unless they have come to see
 * somebody else; their own officer is told unless another is named. Refuses nobody (`person-unknown`), and whoever is at the
 * desk already to see the same (`already-there`).
 */
export async function someoneCame(
  tx: Tx,
  { person, why, staff }: Came & { person: string | undefined },
): Promise<Result<CameIn, WalkInRefusal>> {
  if (!person || !(await namesOf(tx, [person])).has(person)) return refuse('person-unknown', 'person')
  const today = tx.actor.office ? await deskOf(tx, tx.actor.office, tx.today) : []
  const known = comesFor(today, { person, staff })
  if (known?.state === 'expected' && known.appointment) return markExpected(tx, known, why)
  if (known) return refuse('already-there', 'person')
  const told = await toldFor(tx, staff ?? (await currentSupervision(tx, person))?.officerId ?? null)
  if (staff && told.officer === '') return refuse('staff-unknown', 'staff')
  const came = await walkIn(tx, { person, staff, why })
  return came.ok ? done({ arrival: came.value.arrival, told }) : came
}

async function markExpected(tx: Tx, known: AtDesk, why: string): Promise<Result<CameIn, WalkInRefusal>> {
  const { appointment, staff, time } = known
  const arrived = await markArrived(tx, { appointments: [appointment ?? ''], why })
  if (!arrived.ok) return arrived
  const [arrival = ''] = arrived.value.arrivals
  return done({ arrival, told: await toldFor(tx, staff), ...(time ? { expected: time } : {}) })
}

/** Marks that somebody has come of whom only a name is known. */
export async function strangerAtDesk(
  tx: Tx,
  { name, why, staff }: Came & { name: string },
): Promise<Result<CameIn, WalkInRefusal>> {
  const told = await toldFor(tx, staff ?? null)
  if (staff && told.officer === '') return refuse('staff-unknown', 'strangerStaff')
  const came = await strangerCame(tx, { name, staff, why })
  if (came.ok) return done({ arrival: came.value.arrival, told })
  return came.refusal === 'nobody-named' ? refuse('nobody-named', 'name') : came
}

/** Writes down that somebody at the desk looked for a person; what they typed is not kept. */
export const searchedAtDesk = (tx: Tx) => audit(tx, 'desk.searched')
