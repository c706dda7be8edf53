import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { currentSupervision } from '../../people/index.ts'
import { appointment } from '../queries/appointments.ts'
import { arrivalOf, arrivalOfAppointment } from '../queries/arrivals.ts'
import { canMark, type MarkKind, type MarkRefusal } from '../rules.ts'
import { type ArrivalRow, contactTables } from '../tables.ts'

export type ArriveRefusal =
  | 'nobody-named'
  | 'not-there'
  | 'not-today'
  | 'already-there'
  | 'already-ended'
  | 'in-the-future'
  | 'no-office'

/**
 * Marks that the people of these appointments have come, several at once. Their officers are told by it. Refuses an
 * appointment of another day, one that was called off, somebody who is here already, and a time to come; then nobody
 * is marked.
 */
export async function markArrived(
  tx: Tx,
  { appointments, at = tx.now, why = '' }: { appointments: readonly string[]; at?: Temporal.Instant; why?: string },
): Promise<Result<{ arrivals: string[] }, ArriveRefusal>> {
  if (appointments.length === 0) return refuse('nobody-named', 'appointments')
  if (Temporal.Instant.compare(at, tx.now) > 0) return refuse('in-the-future', 'at')
  const arrivals: string[] = []
  for (const id of new Set(appointments)) {
    const arrived = await arriveFor(tx, id, { at, why })
    if (!arrived.ok) return arrived
    arrivals.push(arrived.value)
  }
  return done({ arrivals })
}

async function arriveFor(
  tx: Tx,
  id: string,
  { at, why }: { at: Temporal.Instant; why: string },
): Promise<Result<string, ArriveRefusal>> {
  const of = await appointment(tx, id)
  if (!of) return refuse('not-there', 'appointments')
  if (!of.day.equals(tx.now.toZonedDateTimeISO(of.zone).toPlainDate())) return refuse('not-today', 'appointments')
  if (of.state !== 'planned') return refuse('already-ended', 'appointments')
  const known = await arrivalOfAppointment(tx, id)
  if (known)
    return known.state === 'expected'
      ? done(await putMark(tx, known, 'here', null, at))
      : refuse('already-there', 'appointments')
  const { person, staff, office } = of
  return done(
    await insertArrival(tx, {
      officeId: office,
      personId: person,
      appointmentId: id,
      staffId: staff,
      why,
      arrivedAt: at,
    }),
  )
}

/**
 * Marks that somebody known has come without an appointment. Their own officer is told unless another is named. Refuses
 * only where no office is known.
 */
export async function walkIn(
  tx: Tx,
  { person, staff, why = '' }: { person: string; staff?: string | undefined; why?: string | undefined },
): Promise<Result<{ arrival: string }, ArriveRefusal>> {
  const period = await currentSupervision(tx, person)
  const officeId = tx.actor.office ?? period?.officeId
  if (!officeId) return refuse('no-office')
  const arrival = await insertArrival(tx, {
    officeId,
    personId: person,
    staffId: staff ?? period?.officerId ?? null,
    why,
  })
  return done({ arrival })
}

/** Marks that somebody has come of whom only a name is given. */
export async function strangerCame(
  tx: Tx,
  { name, staff, why = '' }: { name: string; staff?: string | undefined; why?: string | undefined },
): Promise<Result<{ arrival: string }, ArriveRefusal>> {
  if (name.trim() === '') return refuse('nobody-named', 'name')
  if (!tx.actor.office) return refuse('no-office')
  return done({
    arrival: await insertArrival(tx, { officeId: tx.actor.office, stranger: name, staffId: staff ?? null, why }),
  })
}

async function insertArrival(tx: Tx, arrival: Partial<ArrivalRow> & Pick<ArrivalRow, 'officeId'>): Promise<string> {
  const id = newId()
  const row = {
    personId: null,
    appointmentId: null,
    stranger: '',
    staffId: null,
    why: '',
    arrivedAt: tx.now,
    ...arrival,
    id,
    day: tx.today,
    recordedAt: tx.now,
    recordedBy: tx.actor.staff,
  }
  await contactTables(tx).insertInto('arrival').values(row).execute()
  await audit(tx, 'arrival.marked', { person: row.personId, subject: ['arrival', id] })
  return id
}

export type DeskRefusal = MarkRefusal | 'nobody-named' | 'not-there' | 'in-the-future'

/**
 * Marks what became of people at the desk, several at once: an officer is coming, is with them, they are gone, are back
 * (`here`), or were marked by mistake (`undone`). Refuses a mark that cannot follow; then nobody is marked.
 */
export async function markAtDesk(
  tx: Tx,
  {
    arrivals,
    kind,
    staff,
    at = tx.now,
  }: { arrivals: readonly string[]; kind: MarkKind; staff?: string | undefined; at?: Temporal.Instant | undefined },
): Promise<Result<{ arrivals: string[] }, DeskRefusal>> {
  if (arrivals.length === 0) return refuse('nobody-named', 'arrivals')
  if (Temporal.Instant.compare(at, tx.now) > 0) return refuse('in-the-future', 'at')
  for (const id of new Set(arrivals)) {
    const arrival = await arrivalOf(tx, id)
    if (!arrival) return refuse('not-there', 'arrivals')
    const allowed = canMark(arrival.state, kind)
    if (!allowed.ok) return refuse(allowed.refusal, 'arrivals')
    const meets = kind === 'coming' || kind === 'with'
    await putMark(tx, arrival, kind, meets ? (staff ?? arrival.staff ?? tx.actor.staff) : null, at)
  }
  return done({ arrivals: [...arrivals] })
}

async function putMark(
  tx: Tx,
  { id, person }: { id: string; person: string | null },
  kind: MarkKind,
  staffId: string | null,
  at: Temporal.Instant,
): Promise<string> {
  const row = { id: newId(), arrivalId: id, personId: person, kind, staffId, at, recordedBy: tx.actor.staff }
  await contactTables(tx).insertInto('arrivalMark').values(row).execute()
  await audit(tx, `arrival.${kind}`, { person, subject: ['arrival', id] })
  return id
}

export const markGone = (tx: Tx, arrivals: readonly string[]) => markAtDesk(tx, { arrivals, kind: 'gone' })
export const markComing = (tx: Tx, arrivals: readonly string[]) =>
  markAtDesk(tx, { arrivals, kind: 'coming', staff: tx.actor.staff ?? undefined })
export const markWith = (tx: Tx, arrivals: readonly string[], staff?: string) =>
  markAtDesk(tx, { arrivals, kind: 'with', staff })
