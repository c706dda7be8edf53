import { codedIn, nameIn, type Version, versionInForce } from '../../jurisdictions/index.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { heldUpOf, orderTypesFor, peopleUnder } from '../orders/index.ts'
import { type Alert, alertsOf, type CaseloadRow, caseloadList, namesOf, type ShownName } from '../people/index.ts'
import { type PlanStands, peopleByPlan, plansStanding } from '../plans/index.ts'
import { type InScope, leftInScope, offices, staffInScope, staffNames, teams } from '../staff/index.ts'
import { viewsOf } from './queries/views.ts'
import {
  type Asked,
  cursorFrom,
  cursorText,
  type Flag,
  flags,
  type LeftBehind,
  type Line,
  type Listed,
  marksOf,
  nobody,
  planStandings,
  type SortBy,
  scopeOf,
  visitBy,
  visitsWithin,
} from './rules.ts'
import { words } from './words.ts'

export type Question = Asked & { sort: SortBy; down: boolean; after?: string | undefined }

const pageSize = 50
/** More than any team should ever have to take over at once. */
const mostLeft = 500
/** A list that leaves the building is whole, but not without end. */
const mostExported = 20_000

/**
 * The caseload as far as the asker's lists reach, narrowed and sorted as asked, a page of it. Undefined where somebody
 * out of scope is asked for.
 */
export async function caseload(tx: Tx, question: Question): Promise<Listed | undefined> {
  const found = await listed(tx, question, pageSize)
  if (!found) return undefined
  const { page, members, leads } = found
  const { sort, down, after, ...asked } = question
  const [lines, options, left, views] = await Promise.all([
    linesOf(tx, page.rows, members),
    optionsOf(tx, members, leads),
    leftCount(tx),
    viewsOf(tx),
  ])
  return {
    lines,
    tally: page.tally,
    more: page.next && cursorText(page.next),
    asked,
    sort,
    down,
    onward: after !== undefined,
    options,
    views,
    mayExport: tx.actor.may.has('export lists'),
    own: !leads,
    left,
    today: tx.today,
  }
}

/** How many people are still with somebody who has left. */
async function leftCount(tx: Tx): Promise<number> {
  const staff = (await leftInScope(tx)).map(({ id }) => id)
  return staff.length === 0 ? 0 : (await caseloadList(tx, { staff, limit: 1 })).tally.total
}

/** The people whose officer has left, as far as the asker's lists reach, with when: somebody else must take them. */
export async function leftBehind(tx: Tx): Promise<LeftBehind> {
  const gone = await leftInScope(tx)
  if (gone.length === 0) return { lines: [], total: 0, today: tx.today }
  const staff = gone.map(({ id }) => id)
  const page = await caseloadList(tx, { staff, sort: 'due', limit: mostLeft })
  const lines = await linesOf(tx, page.rows, [])
  const days = new Map(gone.map(({ id, leftOn }) => [id, leftOn]))
  return {
    total: page.tally.total,
    today: tx.today,
    lines: lines.flatMap((line) => {
      const leftOn = line.officer && days.get(line.officer.id)
      return leftOn ? [{ ...line, leftOn }] : []
    }),
  }
}

/** The whole list as asked for, to leave the building; the trail says which filters it had. */
export async function exported(tx: Tx, question: Question): Promise<Line[] | undefined> {
  const found = await listed(tx, { ...question, after: undefined }, mostExported)
  if (!found) return undefined
  const { sort: _, down: __, after: ___, ...asked } = question
  await audit(tx, 'caseload.exported', {
    fields: Object.entries(asked).flatMap(([name, value]) => (value ? [name] : [])),
  })
  return linesOf(tx, found.page.rows, found.members)
}

async function listed(tx: Tx, question: Question, limit: number) {
  const members = await staffInScope(tx)
  const leads = tx.actor.reach !== 'own'
  const scope = scopeOf(members, question, leads)
  if (!scope) return undefined
  const { level, where: whereabouts, visit, flag, sort, down } = question
  const due = visit && visitBy(visit, tx.today)
  const among = await amongWhom(tx, question, scope.staff)
  const after = cursorFrom(question.after, sort)
  const page = await caseloadList(tx, {
    ...scope,
    level,
    whereabouts,
    visitBy: due,
    among,
    flag,
    sort,
    down,
    after,
    limit,
  })
  return { page, members, leads }
}

/** Those under a kind of order and whose plan stands as asked; everybody where neither is asked for. */
async function amongWhom(tx: Tx, { order, plan }: Question, staff: readonly string[]): Promise<string[] | undefined> {
  const [under, planned] = await Promise.all([
    order === undefined ? undefined : peopleUnder(tx, order),
    plan === undefined ? undefined : peopleByPlan(tx, staff, plan),
  ])
  if (!under || !planned) return under ?? planned
  const also = new Set(planned)
  return under.filter((person) => also.has(person))
}

async function linesOf(tx: Tx, rows: readonly CaseloadRow[], members: readonly InScope[]): Promise<Line[]> {
  const idsOf = (some: readonly CaseloadRow[]) => some.map(({ person }) => person)
  const [names, alerts, officers, plans, heldUp] = await Promise.all([
    namesOf(tx, idsOf(rows)),
    alertsOf(tx, idsOf(rows.filter(({ alert }) => alert))),
    staffNames(
      tx,
      rows.map(({ staff }) => staff),
    ),
    tx.actor.may.has('see people') ? plansStanding(tx, planned(rows)) : new Map<string, PlanStands>(),
    tx.actor.may.has('see orders') ? heldUpOf(tx, idsOf(rows)) : undefined,
  ])
  const covered = new Set(members.filter((one) => one.covered).map(({ id }) => id))
  const version = versionInForce(tx.actor.jurisdiction, tx.today)
  return rows.flatMap((row) => {
    const person = names.get(row.person)
    if (!person) return []
    const officer = row.staff === null ? undefined : { id: row.staff, name: officers.get(row.staff) ?? '' }
    const about = { officer, covered: row.staff !== null && covered.has(row.staff) }
    const plan = plans.get(row.supervision)
    const held = heldIn(heldUp?.get(row.person) ?? [])
    return [{ ...lineOf(row, person, alerts.get(row.person) ?? [], version), ...about, plan, held }]
  })
}

/** How orders that do not run stand, in a word. */
function heldIn(orders: readonly { state: string }[]): Line['held'] {
  if (orders.length === 0) return undefined
  return orders.some(({ state }) => state === 'revoked') ? 'revoked' : 'suspended'
}

/** The periods that have a plan, or should: whoever is here for a report only needs none. */
const planned = (rows: readonly CaseloadRow[]) =>
  rows.flatMap(({ kind, supervision }) => (kind === 'supervision' ? supervision : []))

function lineOf(
  row: CaseloadRow,
  { id, reference, listed, spoken }: ShownName,
  alerts: readonly Alert[],
  version: Version,
) {
  const { nextAppointmentId, nextAppointmentAt, lastContactAt, lastContactKind } = row
  return {
    supervision: row.supervision,
    person: { id, reference, listed, spoken },
    kind: row.kind,
    levelName: row.level === null ? undefined : (codedIn(version.levels, row.level)?.name ?? row.level),
    due: dueOf(row),
    next: nextAppointmentId && nextAppointmentAt ? { id: nextAppointmentId, at: nextAppointmentAt } : undefined,
    last: lastContactAt
      ? { at: lastContactAt, kindName: nameIn(version.contactKinds, lastContactKind ?? '') }
      : undefined,
    attendance: marksOf(row.attendance),
    inTime: row.asked > 0 ? { kept: row.kept, asked: row.asked } : undefined,
    visitOn: row.visitDueOn,
    orderEndsOn: row.orderEndsOn,
    elsewhere: row.elsewhere && row.whereabouts ? nameIn(version.whereabouts, row.whereabouts) : undefined,
    alerts: alerts.map(({ name, severity }) => ({ name, severity })),
    flags: flags.filter((flag: Flag) => row[flag]),
  }
}

function dueOf({ contactDueOn, contactDueWhy }: CaseloadRow): Line['due'] {
  if (!contactDueOn) return undefined
  const { text = '', source = '', verified = false } = contactDueWhy ?? {}
  return { on: contactDueOn, why: text, source, verified }
}

/** What the list can be narrowed by: only what there is more than one of. */
async function optionsOf(tx: Tx, members: readonly InScope[], leads: boolean): Promise<Listed['options']> {
  const version = versionInForce(tx.actor.jurisdiction, tx.today)
  const [allPlaces, allTeams] = leads ? await Promise.all([offices(tx), teams(tx)]) : [[], []]
  const places = allPlaces.filter(({ id }) => members.some(({ officeId }) => officeId === id))
  const groups = allTeams.filter(({ id }) => members.some(({ teamId }) => teamId === id))
  const coded = (list: readonly { code: string; name: string }[]) =>
    list.map(({ code, name }) => ({ value: code, label: name }))
  const officers = members.map(({ id, name, covered }) => ({
    value: id,
    label: covered ? words.coveredName(name) : name,
  }))
  return {
    officers: [...officers, ...(leads ? [{ value: nobody, label: words.nobody }] : [])],
    teams: groups.map(({ id, name }) => ({ value: id, label: name })),
    offices: places.map(({ id, name }) => ({ value: id, label: name })),
    levels: coded(version.levels),
    orders: coded(orderTypesFor(tx.actor.jurisdiction, tx.today)),
    wheres: coded(version.whereabouts),
    plans: planStandings.map((value) => ({ value, label: words.planNames[value] })),
    visits: visitsWithin.map((value) => ({ value, label: words.visitNames[value] })),
  }
}
