import { staffOf } from '../../../platform/access/actor.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { dayOf } from '../../../platform/dates.ts'
import { showTime } from '../../../platform/ui/index.ts'
import { namesOf } from '../../people/index.ts'
import { type Sheet, stopState } from '../rules.ts'
import { type PlannedVisit, sheetOptions, usualOf, visitsOn } from './plan.ts'
import { sheetNamed } from './sheets.ts'

/** Empty rows for what is not booked. */
const emptyRows = 2
/** So long before the first visit they leave, and after the last they are back, until they say otherwise. */
const there = { minutes: 15 }
const back = { minutes: 30 }

type Time = Temporal.PlainTime
const hourOf = (time: Time) => time.toString({ smallestUnit: 'minute' })
const flat = (nth: number, row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [`stops.${nth}.${name}`, value]))
const empty = { id: undefined, known: undefined, alerts: [], closed: false }

/** What lodging begins with: the visits of the day that are on no sheet, the phone and word of the last sheet, the car booked. */
export async function formOfDay(tx: Tx, staff: readonly string[], day: Temporal.PlainDate) {
  const me = staffOf(tx.actor)
  const visits = await visitsOn(tx, staff, day)
  const [options, usual] = await Promise.all([sheetOptions(tx, me, tx.actor.office), usualOf(tx, me, visits)])
  const [first, last] = [visits[0], visits.at(-1)]
  const rows = visits.map(({ appointment, name, place, alerts }) => ({
    id: appointment,
    known: [name, place].filter(Boolean).join(', '),
    alerts,
    closed: false,
  }))
  const values = {
    ...usual,
    leaves: first ? hourOf(first.time.subtract(there)) : '',
    returns: last ? hourOf(last.time.add({ minutes: last.minutes }).add(back)) : '',
    ...Object.assign({}, ...visits.map((visit, nth) => flat(nth, rowOf(visit)))),
  }
  return { sheet: undefined, day, officer: me, options, rows: [...rows, ...Array(emptyRows).fill(empty)], values }
}

const rowOf = ({ appointment, time, minutes }: PlannedVisit) => ({
  appointment,
  arrives: hourOf(time),
  minutes,
})

/** A sheet as its form changes it; undefined where it is not there. */
export async function formOf(tx: Tx, id: string) {
  const sheet = await sheetNamed(tx, id)
  if (!sheet) return undefined
  const people = sheet.stops.flatMap(({ where }) => where?.person ?? [])
  const [options, names] = await Promise.all([sheetOptions(tx, sheet.staff, sheet.office), namesOf(tx, people)])
  const rows = sheet.stops.map((stop) => ({
    id: stop.id,
    known: stop.where && [names.get(stop.where.person ?? '')?.listed, stop.where.place].filter(Boolean).join(', '),
    alerts: [],
    closed: stop.where === undefined,
  }))
  return {
    sheet: { id, version: sheet.version },
    day: sheet.day,
    officer: sheet.staff,
    options,
    rows: [...rows, ...Array(emptyRows).fill(empty)],
    values: valuesOf(sheet),
  }
}

function valuesOf(sheet: Sheet): Record<string, unknown> {
  const { zone } = sheet
  const daysTo = (at: Temporal.Instant) => sheet.day.until(dayOf(at, zone)).days || ''
  const rows = sheet.stops.map((stop, nth) => {
    const row = { stop: stop.id, minutes: stop.minutes, drop: stopState(stop, sheet.marks) === 'dropped' }
    const when = { arrives: showTime(stop.arrivesAt, zone), day: daysTo(stop.arrivesAt) }
    return flat(nth, { ...row, ...when, dropWhy: stop.where?.droppedWhy ?? '' })
  })
  return {
    leaves: showTime(sheet.leavesAt, zone),
    returns: showTime(sheet.returnsAt, zone),
    returnsDay: daysTo(sheet.returnsAt),
    second: sheet.second ?? '',
    vehicle: sheet.vehicleId ?? '',
    vehicleOther: sheet.vehicle,
    phone: sheet.phone,
    safeWord: sheet.safeWord,
    ...Object.assign({}, ...rows),
  }
}
