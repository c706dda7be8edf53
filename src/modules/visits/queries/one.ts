import { codedIn, nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { type Appointment, appointment } from '../../contacts/index.ts'
import { namesOf } from '../../people/index.ts'
import { colleagues, resourcesNamed, staffNames } from '../../staff/index.ts'
import {
  alarmState,
  awaitedOf,
  nextMark,
  overdueOf,
  type Sheet,
  type SheetData,
  type ShownStop,
  stopNext,
  stopNow,
  stopState,
} from '../rules.ts'
import { alarmsOf } from './alarms.ts'
import { dutyOf } from './duty.ts'
import { clashesOf } from './plan.ts'
import { dangersAt, doorOf } from './safety.ts'
import { visitSettings } from './settings.ts'
import { placesInAlarm, sheetNamed, versionsOf, watched } from './sheets.ts'

/** A sheet's own page. What is read at the door is gathered for where they are, or go next. */
export async function sheetShown(tx: Tx, id: string): Promise<SheetData | undefined> {
  const sheet = await sheetNamed(tx, id)
  if (!sheet) return undefined
  const me = tx.actor.staff ?? ''
  const own = sheet.staff === me || sheet.second === me
  const [stops, alarms, settings, versions, clashes, duty, names, cars, everybody, scope] = await Promise.all([
    stopsShown(tx, sheet),
    alarmsOf(tx, [id]),
    visitSettings(tx),
    versionsOf(tx, id),
    clashesOf(tx, sheet),
    dutyOf(tx, sheet),
    staffNames(tx, [sheet.staff, sheet.second]),
    sheet.vehicleId ? resourcesNamed(tx, [sheet.vehicleId]) : undefined,
    colleagues(tx),
    watched(tx),
  ])
  const mine = alarms.find(({ kind, made }) => kind === 'help' && made === me)
  const call = mine && alarmState(mine) !== 'closed' ? mine : undefined
  return {
    sheet,
    stops,
    officer: { id: sheet.staff, name: names.get(sheet.staff) ?? '' },
    officerPhone: everybody.find(({ id: one }) => one === sheet.staff)?.phone ?? '',
    secondName: names.get(sheet.second ?? '') ?? '',
    vehicleName: cars?.get(sheet.vehicleId ?? '')?.name ?? sheet.vehicle,
    next: nextMark(sheet, sheet.marks),
    overdue: overdueOf(sheet, sheet.marks, settings, tx.now),
    awaited: awaitedOf(sheet, sheet.marks),
    // Whoever called for help may have somebody beside them who reads along: their own call is not on their page.
    alarms: alarms.filter(
      ({ made, told }) => made === null || (made !== me && told.some((one) => one.id === me)) || (made !== me && !own),
    ),
    versions,
    clashes,
    duty,
    call: { name: settings.callName, phone: settings.callPhone },
    own,
    leads: tx.actor.may.has('watch visits') && sheet.staff !== me && scope.some(({ id: one }) => one === sheet.staff),
    me,
    now: tx.now,
    quiet: call && { at: call.at, answered: call.marks.find(({ kind }) => kind === 'answered')?.at },
    notSeen: notSeenOf(tx),
  }
}

/** Outcomes of a visit at which the person was not there. */
function notSeenOf(tx: Tx): { value: string; label: string }[] {
  const { outcomes } = versionInForce(tx.actor.jurisdiction, tx.today)
  return outcomes
    .filter(({ noContact, kinds, asks }) => noContact && kinds.includes('home') && asks.length === 0)
    .map(({ code, name }) => ({ value: code, label: name }))
}

async function stopsShown(tx: Tx, sheet: Sheet): Promise<ShownStop[]> {
  const { stops, marks } = sheet
  const ids = stops.flatMap(({ where }) => where?.person ?? [])
  const closed = stops.some(({ where }) => where === undefined)
  const [names, places, dangers, visits] = await Promise.all([
    namesOf(tx, ids),
    closed ? placesInAlarm(tx, sheet.id) : new Map<string, string>(),
    dangersAt(
      tx,
      stops.map(({ where }) => ({ person: where?.person ?? null, place: where?.place ?? '' })),
    ),
    Promise.all(stops.map(({ where }) => (where?.appointment ? appointment(tx, where.appointment) : undefined))),
  ])
  const at = (stopNow(sheet, marks) ?? stopNext(sheet, marks))?.id
  return Promise.all(
    stops.map(async (stop, nth): Promise<ShownStop> => {
      const person = stop.where?.person ?? null
      const there = dangers[nth] ?? { alerts: [], others: [], two: false }
      const none = { ...there, phones: [], livesWith: '', risk: '', conditions: [], lastNote: undefined, supports: [] }
      const place = places.get(stop.id)
      const told = place === undefined ? undefined : { person: null, appointment: null, place, why: '', droppedWhy: '' }
      return {
        ...stop,
        where: stop.where ?? told,
        state: stopState(stop, marks),
        personName: person ? (names.get(person)?.spoken ?? '') : '',
        came: marks.find((mark) => mark.kind === 'arrived' && mark.stop === stop.id)?.at,
        left: marks.find((mark) => mark.kind === 'left' && mark.stop === stop.id)?.at,
        became: becameOf(tx, visits[nth]),
        recorded: visits[nth]?.state === 'recorded',
        unseen: isUnseen(tx, visits[nth]),
        closed: stop.where === undefined,
        door: stop.where === undefined ? undefined : person && stop.id === at ? await doorOf(tx, person, there) : none,
      }
    }),
  )
}

function becameOf(tx: Tx, visit: Appointment | undefined): string {
  if (!visit || visit.state === 'planned') return ''
  const { outcomes } = versionInForce(tx.actor.jurisdiction, tx.today)
  if (visit.state === 'recorded')
    return visit.outcome && codedIn(outcomes, visit.outcome) ? nameIn(outcomes, visit.outcome) : ''
  return visit.state
}

/** Whether what came of a visit is that there was no contact. */
function isUnseen(tx: Tx, visit: Appointment | undefined): boolean {
  if (visit?.state !== 'recorded' || visit.outcome === null) return false
  return codedIn(versionInForce(tx.actor.jurisdiction, tx.today).outcomes, visit.outcome)?.noContact ?? false
}
