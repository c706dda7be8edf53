import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { addCover, availabilityOf, colleagues, mayDealOut, recordLeave } from '../../staff/index.ts'
import { candidatesFor } from '../queries/candidates.ts'
import { daysAhead } from '../queries/day.ts'
import { awayOn, dealsOf } from '../queries/deals.ts'
import { backOn } from '../queries/slots.ts'
import { latestOf } from '../rules.ts'
import { coverTables } from '../tables.ts'
import { dealAppointment } from './deal-appointment.ts'
import { dealBeside, dealSheet } from './deal-beside.ts'
import { dealTask } from './deal-task.ts'
import type { DealRefusal, GivenDay, Hand, Taken } from './given.ts'
import { keepTelling } from './keep-telling.ts'
import { tellTakers } from './tell-takers.ts'

type Telling = { mail: boolean }
export type DealtOut = { away: string; staff: string; day: Temporal.PlainDate; toTell: number }

/**
 * Deals out the day of an officer who is away, all of it or nothing: records the leave and who covers, gives each appointment to a
 * colleague, by phone or not, moves it or calls it off as cancelled by us, hands tasks over, puts somebody else beside a colleague, calls
 * running sheets off; tells those who take over, and keeps a task until everybody whose appointment changed is told. What is left stays.
 * Refuses whoever may not deal it out, a day that is over or too far off, a row that somebody changed meanwhile (`stale`, `gone`), a
 * colleague who is not at work then or may not open the record, and whatever moving, leave and cover refuse: each at its own field.
 */
export async function dealOut(tx: Tx, given: GivenDay, telling: Telling): Promise<Result<DealtOut, DealRefusal>> {
  const { staff, day } = given
  const ahead = tx.today.until(day, { largestUnit: 'days' }).days
  if (ahead < 0) return refuse('past-day', 'day')
  if (ahead > daysAhead) return refuse('too-far', 'day')
  const absent = (await colleagues(tx)).find(({ id }) => id === staff)
  if (!absent || !(await mayDealOut(tx, staff))) return refuse('not-yours')
  const away = await holdDay(tx, given)
  const leave = await recordAbsence(tx, given)
  if (!leave.ok) return leave
  const hand: Hand = {
    away: { id: away, staff, day, from: given.from ?? null },
    name: `${absent.givenName} ${absent.familyName}`.trim(),
    backOn: await backOn(tx, staff, day),
    candidates: await candidatesFor(tx, { staff, office: absent.officeId, team: absent.teamId, day }),
    deals: latestOf(await dealsOf(tx, away)),
  }
  const taken: Taken[] = leave.value
  const rows = [
    ...given.appointments.map((row, nth) => () => dealAppointment(tx, hand, row, `appointments.${nth}`)),
    ...given.tasks.map((row, nth) => () => dealTask(tx, hand, row, `tasks.${nth}`)),
    ...given.beside.map((row, nth) => () => dealBeside(tx, hand, row, `beside.${nth}`)),
    ...given.sheets.map((row, nth) => () => dealSheet(tx, hand, row, `sheets.${nth}`)),
  ]
  for (const deal of rows) {
    const dealt = await deal()
    if (!dealt.ok) return dealt
    taken.push(...dealt.value)
  }
  await tellTakers(tx, hand, taken, telling)
  await audit(tx, 'day.dealt-out', { subject: ['staff', staff], fields: [...new Set(taken.map(({ what }) => what))] })
  const left = await keepTelling(tx, hand.away, hand.name)
  return done({ away, staff, day, toTell: left })
}

/** Takes the day, so that two who deal it out at once do so one after the other; the row is made with the first. */
async function holdDay(tx: Tx, { staff, day, from }: GivenDay): Promise<string> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`day away ${staff} ${day}`])
  const before = await awayOn(tx, staff, day)
  if (before) return before.id
  const id = newId()
  const row = { id, staffId: staff, day, awayFrom: from ?? null, madeAt: tx.now, madeBy: staffOf(tx.actor) }
  await coverTables(tx).insertInto('dayAway').values(row).execute()
  return id
}

/** The leave, where none is recorded for the day, and who covers the rest, where they do not yet. */
async function recordAbsence(tx: Tx, given: GivenDay): Promise<Result<Taken[], DealRefusal>> {
  const { staff, day, lastDay = day, cover } = given
  const known = (await availabilityOf(tx, [staff], day)).get(staff)
  const covers = cover !== undefined && !known?.coveredBy.some(({ id }) => id === cover)
  const span = covers ? [{ covering: cover, firstDay: day, lastDay }] : []
  if (known?.why !== 'leave') {
    const recorded = await recordLeave(tx, { staff, kind: 'sick', firstDay: day, lastDay, cover: span })
    if (!recorded.ok) return refuseAbsence(recorded)
  } else
    for (const one of span) {
      const added = await addCover(tx, { staff, ...one, lastDay: known.leave?.lastDay ?? day })
      if (!added.ok) return refuseAbsence(added)
    }
  return done(covers ? [{ to: cover, what: 'cover' }] : [])
}

function refuseAbsence({ refusal }: { refusal: string }): Result<never, DealRefusal> {
  switch (refusal) {
    case 'not-yours':
      return refuse('not-yours')
    case 'last-before-first':
    case 'too-long':
      return refuse('last-day', 'lastDay')
    case 'overlaps-leave':
      return refuse('overlaps-leave', 'lastDay')
    default:
      return refuse('covering-away', 'cover')
  }
}
