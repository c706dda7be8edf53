import { codedIn, versionInForce } from '../../../jurisdictions/index.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { staffNames } from '../../staff/index.ts'
import { periodNamed, periodsOf } from '../queries/periods.ts'
import { problemWithOpening, problemWithPeriod, type Supervision } from '../rules.ts'
import { peopleTables } from '../tables.ts'
import { writeLine } from './lines.ts'
import { endLevel, insertAllocation, insertLevel, isShutOut, touch } from './period-rows.ts'
import { refreshDue } from './standing.ts'

type Day = Temporal.PlainDate
export type NewPeriod = {
  person: string
  kind: Supervision['kind']
  openedOn: Day
  openedWhy: string
  officeId: string
  officerId: string
  level?: string
}

/**
 * Opens a period of supervision with its office, officer and, where one is given, level. Refuses one where the person
 * has an open period of that kind, an officer who does not work here and a level that the jurisdiction does not have.
 */
export async function openSupervision(tx: Tx, period: NewPeriod) {
  const { person, kind, openedOn, openedWhy, officeId, officerId, level } = period
  const problem = problemWithOpening(kind, await periodsOf(tx, person))
  if (problem) return refuse(problem, 'kind')
  if (!(await isStaff(tx, officerId))) return refuse('unknown-staff', 'officer')
  if (await isShutOut(tx, person, officerId)) return refuse('cannot-have-case', 'officer')
  if (level !== undefined && !knowsLevel(tx, level)) return refuse('unknown-level', 'level')
  const id = newId()
  const recorded = { recordedAt: tx.now, recordedBy: tx.actor.staff }
  const row = {
    id,
    personId: person,
    kind,
    openedOn,
    openedWhy,
    officeId,
    closedOn: null,
    closedWhy: null,
    version: 1,
    ...recorded,
  }
  await peopleTables(tx).insertInto('supervision').values(row).execute()
  await insertAllocation(tx, { person, supervision: id, staff: officerId, from: openedOn, why: openedWhy })
  if (level !== undefined) await insertLevel(tx, { person, supervision: id, level, from: openedOn, why: openedWhy })
  await refreshDue(tx, person)
  await writeLine(tx, {
    person,
    at: tx.now,
    kind: 'supervision.opened',
    subject: ['supervision', id],
    data: { kind, openedOn, officer: officerId },
  })
  await audit(tx, 'supervision.opened', {
    person,
    subject: ['supervision', id],
    fields: ['kind', 'office', 'officer', ...(level ? ['level'] : [])],
  })
  return done({ id })
}

/** Gives an open period to an officer from a day on; whoever had it has it until the day before, or not at all. */
export async function allocate(
  tx: Tx,
  change: { supervision: string; staff: string; from: Day; why: string; version?: number | undefined },
) {
  const { supervision, staff, from, why, version } = change
  const period = await lockPeriod(tx, supervision)
  if (!period) return refuse('not-open')
  const problem = problemWithPeriod(period, from, version)
  if (problem) return refuse(problem, problem === 'begins-before' ? 'from' : undefined)
  if (!(await isStaff(tx, staff))) return refuse('unknown-staff', 'officer')
  if (await isShutOut(tx, period.person, staff)) return refuse('cannot-have-case', 'officer')
  await tx.query(
    `update allocation set last_day = $2::date - 1 where supervision_id = $1 and (last_day is null or last_day >= $2)`,
    [supervision, from],
  )
  const id = await insertAllocation(tx, { person: period.person, supervision, staff, from, why })
  await touch(tx, supervision)
  await writeLine(tx, {
    person: period.person,
    at: tx.now,
    kind: 'supervision.allocated',
    subject: ['supervision', supervision],
    data: { officer: staff, before: period.officerId, from },
  })
  await audit(tx, 'supervision.allocated', {
    person: period.person,
    subject: ['supervision', supervision],
    fields: ['officer', 'from'],
  })
  return done({ id })
}

/** Sets the level of an open period from a day on, with why. The level before it ends that day. */
export async function setLevel(
  tx: Tx,
  change: { supervision: string; level: string; from: Day; why: string; version?: number | undefined },
) {
  const { supervision, level, from, why, version } = change
  const period = await lockPeriod(tx, supervision)
  if (!period) return refuse('not-open')
  const problem = problemWithPeriod(period, from, version)
  if (problem) return refuse(problem, problem === 'begins-before' ? 'from' : undefined)
  if (!knowsLevel(tx, level)) return refuse('unknown-level', 'level')
  await endLevel(tx, supervision, from)
  const id = await insertLevel(tx, { person: period.person, supervision, level, from, why })
  await touch(tx, supervision)
  await refreshDue(tx, period.person)
  await writeLine(tx, {
    person: period.person,
    at: tx.now,
    kind: 'supervision.level-set',
    subject: ['supervision', supervision],
    data: { level, before: period.level, from },
  })
  await audit(tx, 'supervision.level-set', {
    person: period.person,
    subject: ['supervision', supervision],
    fields: ['level', 'from'],
  })
  return done({ id })
}

/** Closes an open period on a day, with a reason of the jurisdiction's. Its allocation ends that day. */
export async function closeSupervision(
  tx: Tx,
  change: { supervision: string; closedOn: Day; why: string; version?: number | undefined },
) {
  const { supervision, closedOn, why, version } = change
  const period = await lockPeriod(tx, supervision)
  if (!period) return refuse('not-open')
  const problem = problemWithPeriod(period, closedOn, version)
  if (problem) return refuse(problem === 'begins-before' ? 'closes-before' : problem, 'closedOn')
  if (!codedIn(versionInForce(tx.actor.jurisdiction, tx.today).closeReasons, why))
    return refuse('unknown-reason', 'why')
  await tx.query(`update supervision set closed_on = $2, closed_why = $3, version = version + 1 where id = $1`, [
    supervision,
    closedOn,
    why,
  ])
  await tx.query(
    `update allocation set last_day = greatest($2, first_day) where supervision_id = $1 and (last_day is null or last_day > $2)`,
    [supervision, closedOn],
  )
  await refreshDue(tx, period.person)
  await writeLine(tx, {
    person: period.person,
    at: tx.now,
    kind: 'supervision.closed',
    subject: ['supervision', supervision],
    data: { why, closedOn },
  })
  await audit(tx, 'supervision.closed', {
    person: period.person,
    subject: ['supervision', supervision],
    fields: ['closedOn', 'why'],
  })
  return done({ id: supervision })
}

/** The period, held until the transaction ends, so that two who change it come one after the other. */
async function lockPeriod(tx: Tx, id: string): Promise<Supervision | undefined> {
  await tx.query('select id from supervision where id = $1 for update', [id])
  return periodNamed(tx, id)
}

const isStaff = async (tx: Tx, id: string) => (await staffNames(tx, [id])).size === 1
const knowsLevel = (tx: Tx, level: string) =>
  codedIn(versionInForce(tx.actor.jurisdiction, tx.today).levels, level) !== undefined
