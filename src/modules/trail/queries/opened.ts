import type { Tx } from '../../../platform/database/tx.ts'
import { startOfDay } from '../../../platform/dates.ts'
import { glassReason } from '../../access-limits/index.ts'
import { headOf, isTheirs, type PersonHead, periodsOf } from '../../people/index.ts'
import { rolesHeld, staffNames } from '../../staff/index.ts'
import { lookKinds, type Opened, type OpenedLine, rolesAt, wholeDays } from '../rules.ts'
import { actionName, actionsOf } from '../words/actions.ts'

type Day = Temporal.PlainDate
type Row = {
  day: Day
  staffId: string
  first: Temporal.Instant
  last: Temporal.Instant
  looks: number
  actions: string[]
}

const mostShown = 100

/**
 * Who opened a person's record, a line a colleague and day, newest first; those of whoever looks after them are left out unless asked
 * for. Undefined for anybody but who has the case, who covers them and who leads them.
 */
export async function whoOpened(
  tx: Tx,
  person: string,
  { own, before }: { own: boolean; before: Day | undefined },
): Promise<(Opened & { head: PersonHead }) | undefined> {
  const [head, officer] = await Promise.all([headOf(tx, person), officerFor(tx, person)])
  if (!head || officer === undefined) return undefined
  const rows = await looksAt(tx, person, own ? null : officer.id, before)
  const { shown, more } = wholeDays(rows, mostShown)
  const staff = shown.map(({ staffId }) => staffId)
  const [names, held, broken] = await Promise.all([staffNames(tx, staff), rolesHeld(tx, staff), brokenIn(tx, person)])
  const lines = shown.map(({ staffId, actions, ...row }): OpenedLine => {
    const glass = broken.find((one) => one.staffId === staffId && overlaps(one, row))
    const why = glass && glassReason(glass.reason, glass.why)
    return {
      ...row,
      key: `${row.day} ${staffId}`,
      name: names.get(staffId) ?? '',
      role: rolesAt(held.get(staffId) ?? [], row.last),
      did: actions.map(actionName),
      ...(why === undefined ? {} : { why }),
    }
  })
  return { head, own, onward: before !== undefined, lines, more }
}

/** Who has the case now, or had it last; undefined where it is no matter of whoever asks. */
async function officerFor(tx: Tx, person: string): Promise<{ id: string | null } | undefined> {
  const periods = await periodsOf(tx, person)
  const period = periods.find(({ closedOn }) => closedOn === null) ?? periods[0]
  return period && (await isTheirs(tx, period)) ? { id: period.officerId } : undefined
}

function looksAt(tx: Tx, person: string, but: string | null, before: Day | undefined): Promise<Row[]> {
  const { zone } = tx.actor
  const actions = lookKinds.flatMap((kind) => actionsOf(kind))
  return tx.query<Row>(
    `select (e.at at time zone $3)::date as day, e.staff_id, min(e.at) as first, max(e.at) as last, count(*)::int as looks,
       array_agg(distinct e.action) as actions
     from audit_entry e
     where e.person_id = $1 and e.action = any ($2::text[]) and e.staff_id is not null
       and ($4::uuid is null or e.staff_id <> $4) and ($5::timestamptz is null or e.at < $5)
     group by 1, 2 order by 1 desc, 4 desc, 2 limit ${mostShown + 1}`,
    [person, actions, zone, but, before ? startOfDay(before, zone) : null],
  )
}

type Break = { staffId: string; reason: string; why: string; openedAt: Temporal.Instant; endsAt: Temporal.Instant }

/** When somebody opened the record though it was closed to them, and why. */
const brokenIn = (tx: Tx, person: string) =>
  tx.query<Break>(
    `select staff_id, reason, why, opened_at, coalesce(ended_at, ends_at) as ends_at from break_glass
     where person_id = $1 order by opened_at desc limit 200`,
    [person],
  )

const overlaps = ({ openedAt, endsAt }: Break, { first, last }: Pick<Row, 'first' | 'last'>) =>
  Temporal.Instant.compare(openedAt, last) <= 0 && Temporal.Instant.compare(endsAt, first) >= 0
