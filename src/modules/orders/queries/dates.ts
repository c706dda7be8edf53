import type { Tx } from '../../../platform/database/tx.ts'
import type { Calendar } from '../../../platform/dates.ts'
import { officeWithCalendar } from '../../staff/index.ts'
import { datesOf, type OrderDates } from '../rules/dates.ts'
import type { KnownDates } from '../rules/shown.ts'
import { type Course, factsOf } from '../rules.ts'
import { orderTables } from '../tables.ts'
import { courseOf } from './law.ts'
import { typeOf } from './types.ts'

type Instant = Temporal.Instant
type Known = { id: string; name: string; course: Course }

/**
 * The dates of an order as they were known at a moment: its own, and those of sentences that are one with it by law. Nothing where
 * it was not on record then. What was recorded, corrected or withdrawn later makes no difference.
 */
export async function datesKnown(
  tx: Tx,
  { id, person }: { id: string; person: string },
  at: Instant,
): Promise<KnownDates | undefined> {
  const all = await knownAt(tx, person, at)
  const own = all.find((one) => one.id === id)
  if (!own) return undefined
  const beside = all.filter(({ course }) => course.law === own.course.law)
  const names = Object.fromEntries(beside.map((one) => [one.id, one.name]))
  const whole = answered(beside)
  const answer = whole.ok ? whole : answered([own])
  if (!answer.ok) return { names, answers: [], refusal: answer.refusal, alone: false }
  const calendar = await calendarFor(tx, answer.value)
  const moved = calendar ? answered(whole.ok ? beside : [own], calendar) : answer
  const answers = (moved.ok ? moved.value : answer.value).filter(({ orders }) => orders.includes(id))
  return { names, answers, refusal: undefined, alone: !whole.ok }
}

function answered(known: readonly Known[], calendar?: Calendar) {
  const [first] = known
  if (!first) throw new Error('no order to ask the dates of')
  return datesOf(
    known.map(({ course }) => factsOf(course)),
    first.course.law,
    calendar,
  )
}

/** The days off of the asker’s office, where a date would move off one. */
async function calendarFor(tx: Tx, answers: readonly OrderDates[]): Promise<Calendar | undefined> {
  const asked = answers.some(({ doubts }) => doubts.some(({ code }) => code === 'days-off-not-known'))
  if (!asked || !tx.actor.office) return undefined
  const years = answers.flatMap(({ dates }) => dates.map(({ on }) => on.year))
  const found = await officeWithCalendar(tx, tx.actor.office, {
    first: Math.min(...years) - 1,
    last: Math.max(...years) + 1,
  })
  return found?.calendar
}

const lengthNames = [
  'term',
  'nonParole',
  'creditDays',
  'portion',
  'releaseOn',
  'paroleEligibleOn',
  'curfewEligibleOn',
  'convictedOn',
] as const

/** The orders of a person as they were known at a moment, each with what had become of it, but for those entered in error. */
async function knownAt(tx: Tx, person: string, at: Instant): Promise<Known[]> {
  const [terms, events, hours] = await Promise.all([
    termsAt(tx, person, at),
    eventsAt(tx, person, at),
    hoursAt(tx, person, at),
  ])
  return terms.flatMap((row) => {
    const own = events.filter((event) => event.orderId === row.id)
    if (own.some(({ kind }) => kind === 'entered-in-error')) return []
    const course = courseOf(row, own)
    const workHours = hours.get(row.id)
    const made = { ...course.made, ...(workHours ? { workHours } : {}) }
    return [{ id: row.id, name: typeOf(row).name, course: { ...course, made } }]
  })
}

const termsAt = (tx: Tx, person: string, at: Instant) =>
  orderTables(tx)
    .selectFrom('orderTerms')
    .select(['entryId as id', 'jurisdictionVersion', 'type', 'madeOn', 'startsOn', 'endsOn', ...lengthNames])
    .where('personId', '=', person)
    .where('recordedAt', '<=', at)
    .where((where) => where.or([where('supersededAt', 'is', null), where('supersededAt', '>', at)]))
    .orderBy('madeOn')
    .orderBy('entryId')
    .execute()

/** Hours of work in the conditions of each order, as they were known at a moment. */
async function hoursAt(tx: Tx, person: string, at: Instant): Promise<Map<string, number>> {
  const rows = await orderTables(tx)
    .selectFrom('orderCondition')
    .select(['orderId', 'inputs'])
    .where('personId', '=', person)
    .where('recordedAt', '<=', at)
    .where((where) => where.or([where('supersededAt', 'is', null), where('supersededAt', '>', at)]))
    .execute()
  const hours = new Map<string, number>()
  for (const { orderId, inputs } of rows) hours.set(orderId, (hours.get(orderId) ?? 0) + Number(inputs.hours ?? 0))
  return hours
}

async function eventsAt(tx: Tx, person: string, at: Instant) {
  const rows = await orderTables(tx)
    .selectFrom('orderEvent')
    .select(['id', 'orderId', 'kind', 'happenedOn as on', 'lastDay', 'endsOn', 'withdraws'])
    .where('personId', '=', person)
    .where('recordedAt', '<=', at)
    .orderBy('happenedOn')
    .orderBy('id')
    .execute()
  const withdrawn = new Set(rows.map(({ withdraws }) => withdraws))
  return rows.flatMap(({ kind, ...row }) => (kind === 'withdrawn' || withdrawn.has(row.id) ? [] : [{ ...row, kind }]))
}
