import { versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { addressesNow, factsOf, type headOf, whereIs } from '../../people/index.ts'
import { type Days, hoursFrom, hoursUnsuited, type Said, type TheirHours, type Unsuited } from '../rules.ts'
import { contactTables } from '../tables.ts'

/** What the record says that a person needs at an appointment, as the fields of a form show it. */
export type Needs = {
  nextInterpreter: string
  nextAdjustment: string
  nextSupport: string
  nextOfficer: 'woman' | 'man' | undefined
}

type Head = NonNullable<Awaited<ReturnType<typeof headOf>>>
type Last = { interpreter: string; supportPerson: string; officerAskedFor: 'woman' | 'man' | null }
const fieldLimit = 200

/**
 * What a person needs at an appointment: the language of the interpreter and the adjustments as their record has them; who comes along
 * and whether a woman or a man was asked for as at the last one that was booked, as nothing else keeps it.
 */
export async function needsOf(
  tx: Tx,
  { id, interpreter, adjustments }: Pick<Head, 'id' | 'interpreter' | 'adjustments'>,
) {
  const [last] = await tx.query<Last>(
    `select a.interpreter, a.officer_asked_for, coalesce(nullif(a.support_person, ''), (select string_agg(t.name, ', ' order by t.id)
       from appointment_attendee t where t.agency_id = a.agency_id and t.appointment_id = a.id and t.role = 'support-person'
         and t.ended_at is null), '') as support_person from appointment a
     where a.person_id = $1 order by a.made_at desc, a.id desc limit 1`,
    [id],
  )
  const known = interpreter === undefined ? (last?.interpreter ?? '') : ''
  return {
    nextInterpreter: interpreter?.needed === 'yes' ? (interpreter.language ?? '') : known,
    nextAdjustment: adjustments.join(', ').slice(0, fieldLimit),
    nextSupport: last?.supportPerson ?? '',
    nextOfficer: last?.officerAskedFor ?? undefined,
  } satisfies Needs
}

/** What a form opens with, filled in with what they need wherever it is still empty. */
export function withNeeds(known: Record<string, unknown>, needs: Needs): Record<string, unknown> {
  return { ...known, ...Object.fromEntries(Object.entries(needs).filter(([name]) => !known[name])) }
}

/** The hours that somebody is known to be at work, in class or caring for somebody, now or later, and that they told us do not suit. */
export async function theirHours(tx: Tx, person: string): Promise<TheirHours[]> {
  const [said, unsuited] = await Promise.all([factsOf(tx, [person], ['work', 'education']), unsuitedOf(tx, person)])
  return [...hoursFrom(said as readonly Said[]), ...hoursUnsuited(unsuited, schoolHolidaysOf(tx))]
}

/** When the schools of the agency’s place are closed, as far as its values say. */
export const schoolHolidaysOf = (tx: Tx): Days[] =>
  versionInForce(tx.actor.jurisdiction, tx.today).schoolHolidays.map(({ first, last }) => ({
    first: Temporal.PlainDate.from(first),
    last: Temporal.PlainDate.from(last),
  }))

/** The hours that do not suit somebody, as they told us: those that are not over. */
export async function unsuitedOf(tx: Tx, person: string): Promise<Unsuited[]> {
  return contactTables(tx)
    .selectFrom('unsuitedHours')
    .select(['id', 'kind', 'weekdays', 'starts', 'ends', 'holidays', 'about', 'firstDay', 'lastDay'])
    .where('personId', '=', person)
    .where('endedAt', 'is', null)
    .where((where) => where.or([where('lastDay', 'is', null), where('lastDay', '>=', tx.today)]))
    .orderBy('recordedAt')
    .execute()
}

/** Where somebody is who cannot come to an appointment, or whose contacts stop; and whether a visit would find an address. */
export async function whereOf(tx: Tx, person: string) {
  const [where, addresses] = await Promise.all([whereIs(tx, [person]), addressesNow(tx, [person])])
  return {
    where: where.get(person),
    home: (addresses.get(person) ?? []).find(({ livesThere, where: at }) => livesThere && at !== ''),
  }
}
