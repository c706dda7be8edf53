import type { Tx } from '../../../platform/database/tx.ts'
import { keptOrders, type Running } from '../rules/running.ts'
import type { Lengths } from '../rules/shown.ts'
import { endOf, type Happened, lastDayOf, standOn } from '../rules.ts'
import { courseOf } from './law.ts'
import { typeOf } from './types.ts'

type Day = Temporal.PlainDate
type Row = Lengths & {
  id: string
  person: string
  supervision: string
  type: string
  jurisdictionVersion: string
  madeOn: Day
  startsOn: Day
  endsOn: Day | null
  events: { kind: Happened['kind']; on: string; lastDay: string | null; endsOn: string | null }[] | null
}

/** When the orders of a period run, and the last day of them all. */
export type PeriodOrders = { person: string; supervision: string; orderEndsOn: Day | null; orders: Running[] }

/** Of each period of these people, in the order of ids: in one statement, however many they are. */
export async function periodOrders(tx: Tx, people: readonly string[]): Promise<PeriodOrders[]> {
  const rows = await tx.query<Row | (Pick<Row, 'person' | 'supervision'> & { id: null })>(
    `select s.person_id as person, s.id as supervision, o.id, t.type, t.jurisdiction_version, t.made_on, t.starts_on, t.ends_on,
       t.term, t.non_parole, t.credit_days, t.portion, t.release_on, t.parole_eligible_on, t.curfew_eligible_on,
       (select jsonb_agg(jsonb_build_object('kind', e.kind, 'on', e.happened_on, 'lastDay', e.last_day, 'endsOn', e.ends_on)
           order by e.happened_on, e.id)
         from order_event e where e.agency_id = o.agency_id and e.order_id = o.id and e.kind <> 'withdrawn' and not exists (
           select from order_event w where w.agency_id = e.agency_id and w.withdraws = e.id)) as events
     from supervision s
       left join court_order o on o.agency_id = s.agency_id and o.supervision_id = s.id
       left join order_terms t on t.agency_id = o.agency_id and t.entry_id = o.id and t.superseded_at is null
     where s.person_id = any ($1::uuid[])
     order by s.id, t.made_on desc, o.id desc`,
    [people],
  )
  return [...Map.groupBy(rows, ({ supervision }) => supervision)].map(([supervision, all]) => {
    const orders = all.flatMap((row) => (row.id === null ? [] : [orderOf(tx, row)]))
    const person = all[0]?.person ?? ''
    return { person, supervision, orderEndsOn: lastDayOf(orders), orders: orders.flatMap(keptOrders) }
  })
}

function orderOf(tx: Tx, { events, ...row }: Row) {
  const happened = (events ?? []).map(({ kind, on, lastDay, endsOn }) => ({
    kind,
    on: Temporal.PlainDate.from(on),
    lastDay: lastDay === null ? null : Temporal.PlainDate.from(lastDay),
    endsOn: endsOn === null ? null : Temporal.PlainDate.from(endsOn),
  }))
  const course = courseOf(row, happened)
  const { state } = standOn(course, tx.today)
  return { ...row, events: happened, state, endsOn: endOf(course).expected, stream: typeOf(row).stream }
}
