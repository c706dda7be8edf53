import type { Tx } from '../../../platform/database/tx.ts'
import { appointmentsOn, type Shown, shownAppointments } from '../../contacts/index.ts'
import { caseCoversOf, namesOf } from '../../people/index.ts'
import { availabilityOf, colleagues, mayDealOut, staffNames } from '../../staff/index.ts'
import { tasksFor } from '../../tasks/index.ts'
import { mattersOf } from '../../today/index.ts'
import { openSheets } from '../../visits/index.ts'
import { type Candidate, coverFor, type DayToDeal, freeOf, latestOf, proposalFor } from '../rules.ts'
import { appointmentLines, type Before, toDealOf } from './appointment-lines.ts'
import { candidatesFor, keptFromEach } from './candidates.ts'
import { awayOn, type DealDone, dealsOf } from './deals.ts'
import { slotsFor } from './slots.ts'
import { taskLines } from './task-lines.ts'

type Day = Temporal.PlainDate
type Time = Temporal.PlainTime

/** So many days ahead a day may be dealt out: whoever is away longer has leave, and their people another officer. */
export const daysAhead = 14

/**
 * The day of an officer who is away, for whoever may deal it out: everything on it that the asker may see, with who is free for it and a
 * proposal; what was dealt with before as it stands now. `from`: only from that time on. Undefined for whoever may not, and for a day
 * that is over or too far off.
 */
export async function dayToDeal(
  tx: Tx,
  staff: string,
  { day, from }: { day: Day; from: Time | null },
): Promise<DayToDeal | undefined> {
  const ahead = tx.today.until(day, { largestUnit: 'days' }).days
  if (ahead < 0 || ahead > daysAhead || !(await mayDealOut(tx, staff))) return undefined
  const absent = (await colleagues(tx)).find(({ id }) => id === staff)
  if (!absent) return undefined
  const away = await awayOn(tx, staff, day)
  const since = from ?? away?.from ?? null
  const deals = away ? latestOf(await dealsOf(tx, away.id)) : []
  const [availability, candidates, shown, tasks, matters, sheets] = await Promise.all([
    availabilityOf(tx, [staff], day),
    candidatesFor(tx, { staff, office: absent.officeId, team: absent.teamId, day }),
    ofTheDay(tx, staff, day),
    tasksFor(tx, { owners: [staff], until: day }),
    mattersOf(tx, [staff], { names: new Map(), covered: new Map() }),
    openSheets(tx, [staff]),
  ])
  const own = shown.filter((one) => one.staff === staff)
  const open = own.filter((one) => one.state === 'planned' && isSince(one, since) && !isDealt(one, deals))
  const goesAlong = shown.filter((one) => one.staff !== staff && one.state === 'planned' && isSince(one, since))
  const around = await aroundOf(tx, { staff, day, candidates, open, beside: goesAlong, deals })
  const available = availability.get(staff)
  const covers = (available?.coveredBy ?? []).map(({ id, name }) => ({ id, name }))
  const spoken = absent.givenName || absent.familyName
  return {
    staff: { id: staff, name: `${absent.givenName} ${absent.familyName}`.trim(), spoken },
    day,
    from: since,
    today: tx.today,
    onLeave: available?.why === 'leave',
    coveredBy: covers,
    coverBy: covers.length > 0 || away ? undefined : coverFor(candidates),
    away: away?.id,
    appointments: await appointmentLines(tx, open, around),
    tasks: await taskLines(tx, tasks, around),
    matters: matters
      .filter(({ person, tasks: stoodFor = [] }) => person !== null && stoodFor.length === 0)
      .map(({ key, person, name, text, act }) => ({
        key,
        person,
        name: name?.listed ?? '',
        text,
        href: act.href,
        act: act.text,
      })),
    beside: goesAlong.map((one) => {
      const free = freeOf(toDealOf(one, around), candidates).filter(({ id }) => id !== one.staff)
      const best = free.find(({ clashes }) => clashes.length === 0)
      return {
        id: one.id,
        name: one.personName,
        time: one.time,
        zone: one.zone,
        startsAt: one.startsAt,
        kindName: one.kindName,
        officer: one.staffName,
        free,
        proposed: best ? { kind: 'colleague' as const, to: best.id } : { kind: 'left' as const },
      }
    }),
    sheets: sheets
      .filter((sheet) => sheet.staff === staff && sheet.day.equals(day))
      .map(({ id, leavesAt, returnsAt, state }) => ({ id, leavesAt, returnsAt, out: state === 'out' })),
    colleagues: candidates.map(({ id, name }) => ({ id, name })),
  }
}

const ofTheDay = async (tx: Tx, staff: string, day: Day): Promise<Shown[]> =>
  shownAppointments(tx, await appointmentsOn(tx, { staff: [staff], attended: true, day }))

const isSince = ({ time, minutes }: Shown, from: Time | null) =>
  from === null || Temporal.PlainTime.compare(time.add({ minutes }), from) > 0

const isDealt = ({ id }: Shown, deals: readonly DealDone[]) => deals.some(({ now }) => now === id)

type Asked = {
  staff: string
  day: Day
  candidates: readonly Candidate[]
  open: readonly Shown[]
  beside: readonly Shown[]
  deals: readonly DealDone[]
}

/** What every line needs: what was dealt before, who may not open whose record, who knows whom, and what is proposed. */
async function aroundOf(tx: Tx, { staff, day, candidates, open, beside, deals }: Asked): Promise<Before> {
  const people = [...new Set([...open, ...beside].map(({ person }) => person))]
  const others = deals.flatMap(({ person }) => person ?? [])
  const all = [...new Set([...people, ...others])]
  const [kept, covers, names, to, slots] = await Promise.all([
    keptFromEach(
      tx,
      candidates.map(({ id }) => id),
      all,
    ),
    caseCoversOf(tx, people),
    namesOf(tx, all),
    staffNames(
      tx,
      deals.map(({ to: id }) => id),
    ),
    slotsFor(tx, staff, day, open),
  ])
  const before: Before = {
    staff,
    day,
    candidates,
    deals,
    kept,
    covers,
    names,
    staffNames: to,
    slots,
    proposed: new Map(),
  }
  const ahead = open.filter(({ endsAt }) => Temporal.Instant.compare(endsAt, tx.now) > 0)
  return {
    ...before,
    proposed: proposalFor(
      ahead.map((one) => toDealOf(one, before)),
      candidates,
    ),
  }
}
