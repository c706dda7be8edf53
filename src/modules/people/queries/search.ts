import { nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { type FactData, isSoOn, wholeName } from '../rules.ts'
import { standingJoins } from './standing.ts'

type Day = Temporal.PlainDate

/** What one row that a person can be found by is about, as whoever asks may see it. */
export type FoundBy = {
  id: string
  person: string
  kind: string
  /** The name, number or address as it is shown; empty for a name that must not be spoken. */
  text: string
  /** True where it holds no longer: a former name, an old number. */
  over: boolean
  /** Who it is of, for those round the person: their relation and name. */
  relation: string
  whose: string
}

type Row = {
  id: string
  person: string
  kind: string
  text: string
  data: Record<string, unknown> | null
  validFrom: Day | null
  validTo: Day | null
}

/** Rows of what people are found by, by id. Who is hidden from the asker is not in the map. */
export async function foundBy(tx: Tx, ids: readonly string[]): Promise<Map<string, FoundBy>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.query<Row>(
    `select s.id, s.person_id as person, s.kind, s.text, f.data, f.valid_from, f.valid_to
     from person_search s left join person_fact f on f.agency_id = s.agency_id and f.fact_id = s.fact_id and f.superseded_at is null
     where s.id = any ($1::uuid[])`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, foundIn(tx, row)]))
}

function foundIn(tx: Tx, { id, person, kind, text, data, validFrom, validTo }: Row): FoundBy {
  const over = data !== null && !isSoOn({ validFrom, validTo }, tx.today)
  return { id, person, kind, over, text, relation: '', whose: '', ...(data ? shownIn(tx, kind, data) : {}) }
}

function shownIn(tx: Tx, kind: string, data: Record<string, unknown>): Partial<FoundBy> {
  if (['name', 'word', 'sound'].includes(kind)) {
    const name = data as FactData['name']
    return { text: name.notSpoken ? '' : wholeName(name) }
  }
  if (!kind.startsWith('support')) return {}
  const support = data as FactData['support']
  return {
    relation: nameIn(versionInForce(tx.actor.jurisdiction, tx.today).relations, support.relation),
    whose: support.name,
  }
}

/** What a list of found people says of each: when born, whose they are, and what is next. */
export type Brief = {
  person: string
  born: Day | undefined
  officerId: string | null
  supervised: boolean
  nextAppointmentAt: Temporal.Instant | null
  nextAppointmentId: string | null
}

/** A line on each of these people, in one query. Who is hidden from the asker is not in the map. */
export async function briefsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Brief>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.query<Omit<Brief, 'born'> & { born: string | null }>(
    `select distinct on (p.id) p.id as person, b.data->>'date' as born, a.staff_id as officer_id, s.id is not null as supervised,
       nx.at as next_appointment_at, nx.id as next_appointment_id
     from person p
       left join person_fact b on b.agency_id = p.agency_id and b.person_id = p.id and b.kind = 'birth' and b.superseded_at is null
       left join supervision s on s.agency_id = p.agency_id and s.person_id = p.id and s.closed_on is null
       ${standingJoins('$3')}
       left join lateral (select staff_id from allocation o where o.supervision_id = s.id and o.first_day <= $2
         and (o.last_day is null or o.last_day >= $2) order by o.first_day desc, o.recorded_at desc limit 1) a on true
     where p.id = any ($1::uuid[])
     order by p.id, s.kind desc, s.opened_on desc`,
    [ids, tx.today, tx.now],
  )
  return new Map(
    rows.map(({ born, ...row }) => [row.person, { ...row, born: born ? Temporal.PlainDate.from(born) : undefined }]),
  )
}
