import { versionInForce } from '../../../jurisdictions/index.ts'
import { staffOf } from '../../../platform/access/actor.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { localInstant } from '../../../platform/dates.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { currentSupervision } from '../../people/index.ts'
import { addTask } from '../../tasks/index.ts'
import { calendarFor } from '../queries/around.ts'
import { kindNamed } from '../queries/form.ts'
import { leadersOf } from '../queries/leaders.ts'
import { type AskedHow, comesBack, type PermitRule, permissionFor } from '../rules.ts'
import { permitTables } from '../tables.ts'
import { taskText } from '../words.ts'
import { tell } from './step.ts'

type Day = Temporal.PlainDate
type Time = Temporal.PlainTime
export type NewPermit = {
  person: string
  kind: string
  askedOn: Day
  askedHow: AskedHow
  fromDay: Day
  fromTime?: Time | undefined
  untilDay?: Day | undefined
  untilTime?: Time | undefined
  whereTo: string
  address: string
  withWhom: string
  why: string
  contact: string
  opinion: string
  particulars: Record<string, string>
}

/**
 * Records what somebody asks leave for, and the task of whoever decides: the officer, or whoever leads them. Refuses a kind that the
 * place does not have, a day of asking still to come, no day to be back where they come back, and an end before the start.
 */
export async function askLeave(tx: Tx, { person, kind, fromDay, fromTime, untilDay, untilTime, ...asked }: NewPermit) {
  const rule = kindNamed(tx, kind)
  if (!rule) return refuse('kind-unknown', 'permitKind')
  if (Temporal.PlainDate.compare(asked.askedOn, tx.today) > 0) return refuse('asked-later', 'askedOn')
  const { zone } = tx.actor
  const span = spanOf(rule, { fromDay, fromTime, untilDay, untilTime })
  const question = { kind, askedOn: asked.askedOn, ...span, zone, conditions: [] }
  const answer = permissionFor([rule], question, await calendarFor(tx, asked.askedOn))
  if (!answer.ok) return refuse(answer.refusal, 'untilDay')
  const id = newId()
  const startsAt = localInstant(span.from.day, span.from.time, zone)
  const endsAt = span.until ? localInstant(span.until.day, span.until.time, zone) : null
  const { particulars, ...rest } = asked
  const row = {
    ...rest,
    id,
    personId: person,
    kind,
    jurisdictionVersion: versionInForce(tx.actor.jurisdiction, tx.today).id,
    particulars: JSON.stringify(particulars),
    zone,
    askedFrom: startsAt,
    askedUntil: endsAt,
    startsAt,
    endsAt,
    state: 'asked' as const,
    withLeader: false,
    telling: [],
    closed: false,
    madeAt: tx.now,
    madeBy: staffOf(tx.actor),
    version: 1,
  }
  await permitTables(tx).insertInto('permit').values(row).execute()
  await tell(tx, { id, person, kindName: rule.name, whereTo: asked.whereTo }, 'permit.asked', ['kind', 'days', 'where'])
  const task = await addTask(tx, {
    what: taskText(rule.name, asked.whereTo).slice(0, 300),
    due: soonest(answer.value.decideBy, span.from.day, tx.today),
    owner: await deciderOf(tx, person, rule),
    person,
    from: ['permit', id],
  })
  if (!task.ok) return { ...task, at: 'askedOn' }
  return done({ id, decides: rule.decides })
}

type Typed = Pick<NewPermit, 'fromDay' | 'fromTime' | 'untilDay' | 'untilTime'>
const midnight = Temporal.PlainTime.from('00:00')
const endOfDay = Temporal.PlainTime.from('23:59')

/** Without times, a whole day; what somebody keeps begins on its day and has no end. */
export function spanOf(rule: Pick<PermitRule, 'sort'>, { fromDay, fromTime, untilDay, untilTime }: Typed) {
  const from = { day: fromDay, time: fromTime ?? midnight }
  if (!comesBack(rule.sort)) return { from: { day: fromDay, time: midnight }, until: undefined }
  return { from, until: untilDay && { day: untilDay, time: untilTime ?? endOfDay } }
}

/** Decided by the usual day, but never after they would leave, and not on a day that is past. */
function soonest(usual: Day, leaves: Day, today: Day): Day {
  const { compare } = Temporal.PlainDate
  const first = compare(usual, leaves) < 0 ? usual : leaves
  return compare(first, today) < 0 ? today : first
}

/** The officer of the person, or whoever leads them; whoever records it where nobody is known. */
async function deciderOf(tx: Tx, person: string, { decides }: PermitRule): Promise<string | undefined> {
  const officer = (await currentSupervision(tx, person))?.officerId ?? null
  if (decides !== 'team-leader') return officer ?? undefined
  if (tx.actor.may.has('decide permissions')) return tx.actor.staff ?? undefined
  return (await leadersOf(tx, officer))[0]?.id
}
