import type { Tx } from '../../../platform/database/tx.ts'
import { namesOf } from '../../people/index.ts'
import { resourcesNamed, staffNames } from '../../staff/index.ts'
import {
  alarmState,
  outSince,
  overdueOf,
  type Sheet,
  type SheetLine,
  stopNext,
  stopNow,
  type VisitSettings,
  waitsForLeader,
} from '../rules.ts'
import { alarmsOf } from './alarms.ts'
import { visitSettings } from './settings.ts'
import { openSheets, sheetsBetween, watched } from './sheets.ts'

export type Board = {
  out: SheetLine[]
  planned: SheetLine[]
  past: SheetLine[]
  /** Whether the reader sees more than their own. */
  wide: boolean
  setsRules: boolean
  now: Temporal.Instant
}

/** So many days back the board shows what has ended. */
const pastDays = 14

/** Who is out now, as far as the asker's lists reach, who goes next, and who was out lately; overdue first. */
export async function boardOf(tx: Tx): Promise<Board> {
  const scope = await watched(tx)
  const ids = scope.map(({ id }) => id)
  const days = { first: tx.today.subtract({ days: pastDays }), last: tx.today }
  const [open, ended, settings] = await Promise.all([
    openSheets(tx, ids),
    sheetsBetween(tx, ids, days),
    visitSettings(tx),
  ])
  const past = ended.filter(({ state }) => state === 'back' || state === 'called-off')
  const lines = await linesOf(tx, [...open, ...past], settings)
  const of = (sheets: readonly Sheet[]) => lines.filter(({ sheet }) => sheets.includes(sheet))
  const isOut = ({ state }: Sheet) => state === 'out'
  const late = ({ overdue, help }: SheetLine) => Number(help) * 2 + Number(overdue !== undefined)
  return {
    out: of(open.filter((sheet) => isOut(sheet) || isLate(sheet, settings, tx.now))).toSorted(
      (one, other) => late(other) - late(one),
    ),
    planned: of(open.filter((sheet) => !isOut(sheet) && !isLate(sheet, settings, tx.now))),
    past: of(past),
    wide: scope.length > 1,
    setsRules: tx.actor.may.has('set visit rules'),
    now: tx.now,
  }
}

const isLate = (sheet: Sheet, settings: VisitSettings, now: Temporal.Instant) =>
  overdueOf(sheet, sheet.marks, settings, now).length > 0

/** Sheets as lists show them, in the order given. */
export async function linesOf(tx: Tx, sheets: readonly Sheet[], settings: VisitSettings): Promise<SheetLine[]> {
  if (sheets.length === 0) return []
  const here = sheets.map((sheet) => stopNow(sheet, sheet.marks) ?? stopNext(sheet, sheet.marks))
  const [staff, cars, names, alarms] = await Promise.all([
    staffNames(
      tx,
      sheets.flatMap(({ staff: officer, second }) => [officer, second]),
    ),
    resourcesNamed(
      tx,
      sheets.flatMap(({ vehicleId }) => vehicleId ?? []),
    ),
    namesOf(
      tx,
      here.flatMap((stop) => stop?.where?.person ?? []),
    ),
    alarmsOf(
      tx,
      sheets.map(({ id }) => id),
    ),
  ])
  return sheets.map((sheet) => ({
    sheet,
    officer: { id: sheet.staff, name: staff.get(sheet.staff) ?? '' },
    secondName: staff.get(sheet.second ?? '') ?? '',
    vehicleName: cars.get(sheet.vehicleId ?? '')?.name ?? sheet.vehicle,
    since: outSince(sheet.marks),
    at: atOf(sheet, names),
    overdue: overdueOf(sheet, sheet.marks, settings, tx.now)[0],
    help: alarms.some(
      (one) =>
        one.sheet === sheet.id && one.kind === 'help' && one.made !== tx.actor.staff && alarmState(one) !== 'closed',
    ),
    waits: waitsForLeader(sheet) && sheet.state === 'lodged',
    stops: sheet.stops.filter(({ dropped }) => !dropped).length,
  }))
}

function atOf(sheet: Sheet, names: ReadonlyMap<string, { spoken: string }>): SheetLine['at'] {
  if (sheet.state === 'back' || sheet.state === 'called-off') return undefined
  const text = ({ where }: Sheet['stops'][number]) =>
    where ? [names.get(where.person ?? '')?.spoken, where.place].filter(Boolean).join(', ') : ''
  const now = stopNow(sheet, sheet.marks)
  if (now) {
    const came = sheet.marks.find(({ kind, stop }) => kind === 'arrived' && stop === now.id)?.at
    return { kind: 'here', text: text(now), when: came ?? now.arrivesAt }
  }
  const next = stopNext(sheet, sheet.marks)
  return next
    ? { kind: 'next', text: text(next), when: next.arrivesAt }
    : { kind: 'back', text: '', when: sheet.returnsAt }
}
