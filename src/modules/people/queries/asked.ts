import { jurisdictionOf, nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { dayOf } from '../../../platform/dates.ts'
import { officesWithCalendars } from '../../staff/index.ts'
import {
  type ContactStandard,
  daysIn,
  type Facts,
  factsFrom,
  has,
  type KeptEvent,
  type KeptLevel,
  type KeptOrder,
  type KeptSpan,
} from '../../standards/index.ts'

type Day = Temporal.PlainDate

/** What contact standards ask of somebody in an open period of supervision, and the facts that they are worked out with. */
export type Asked = {
  person: string
  supervision: string
  office: string
  zone: string
  /** The day that it is at the office. */
  today: Day
  /** What the level of a standard is called: theirs of today, where it is one of several. */
  levelOf: (standard: Pick<ContactStandard, 'levels'>) => string | undefined
  /** What is met by contacts, and what by a plan. */
  standards: readonly ContactStandard[]
  plans: readonly ContactStandard[]
  /** Kinds of contact for which somebody goes out. */
  visits: ReadonlySet<string>
  facts: Facts
}

type Row = {
  person: string
  supervision: string
  office: string
  openedOn: Day
  recordedAt: Temporal.Instant
  assignedOn: Day | null
  levels: KeptLevel[] | null
  orders: KeptOrder[] | null
  events: KeptEvent[] | null
  away: KeptSpan[] | null
  addresses: string[] | null
}

/**
 * The facts of these people's open periods of supervision, however many people in the same few statements. Who is only here for a report
 * is asked nothing.
 */
export async function askedOf(tx: Tx, people: readonly string[]): Promise<Asked[]> {
  if (people.length === 0) return []
  const version = versionInForce(tx.actor.jurisdiction, tx.today)
  const stopping = version.whereabouts.filter(({ stops }) => stops.includes('schedule')).map(({ code }) => code)
  const homes = version.addressKinds.filter(({ livesThere }) => livesThere).map(({ code }) => code)
  const rows = await tx.query<Row>(factsStatement, [people, stopping, homes])
  const offices = await officesWithCalendars(
    tx,
    rows.map(({ office }) => office),
    { first: tx.today.year - 2, last: tx.today.year + 1 },
  )
  const asked = valuesOf(tx.actor.jurisdiction)
  return rows.flatMap(({ person, supervision, office, ...row }) => {
    const at = offices.get(office)
    if (!at) return []
    const kept = {
      ...row,
      recordedOn: dayOf(row.recordedAt, at.zone),
      closedOn: null,
      levels: row.levels ?? [],
      orders: row.orders ?? [],
      events: row.events ?? [],
      away: row.away ?? [],
      addresses: row.addresses ?? [],
    }
    const facts = factsFrom(kept, at.calendar, daysIn(at.zone))
    const today = dayOf(tx.now, at.zone)
    const code = facts.levels.findLast((one) => has(one, today))?.code
    const levelOf: Asked['levelOf'] = ({ levels = [] }) => {
      const named = code !== undefined && levels.includes(code) ? code : levels[0]
      return named === undefined ? undefined : nameIn(version.levels, named)
    }
    return [{ person, supervision, office, zone: at.zone, today, levelOf, ...asked, facts }]
  })
}

const current = 'f.agency_id = s.agency_id and f.person_id = s.person_id and f.superseded_at is null'
const factsStatement = `
  select s.person_id as person, s.id as supervision, s.office_id as office, s.opened_on, s.recorded_at, t.orders, c.events,
    (select min(a.first_day) from allocation a where a.agency_id = s.agency_id and a.supervision_id = s.id) as assigned_on,
    (select jsonb_agg(jsonb_build_array(l.level, l.valid_from, l.valid_to) order by l.valid_from, l.recorded_at)
      from supervision_level l where l.agency_id = s.agency_id and l.supervision_id = s.id and l.superseded_at is null) as levels,
    (select jsonb_agg(jsonb_build_array(f.valid_from, f.valid_to)) from person_fact f
      where ${current} and f.kind = 'whereabouts' and f.data->>'code' = any ($2::text[])) as away,
    (select jsonb_agg(distinct f.valid_from) from person_fact f where ${current} and f.kind = 'address'
      and f.valid_from is not null and f.data->>'kind' = any ($3::text[])) as addresses
  from supervision s
    left join standing t on t.agency_id = s.agency_id and t.supervision_id = s.id
    left join contact_standing c on c.agency_id = s.agency_id and c.person_id = s.person_id
  where s.person_id = any ($1::uuid[]) and s.closed_on is null and s.kind = 'supervision'
  order by s.opened_on desc, s.id desc`

type Values = Pick<Asked, 'standards' | 'plans' | 'visits'>
const known = new Map<string, Values>()

/**
 * All that a place asks, on whichever day. Assessments, employment checks and the like are asked when the service keeps them: what
 * nobody could meet here is left out.
 */
function valuesOf(jurisdiction: string): Values {
  const found = known.get(jurisdiction)
  if (found) return found
  const { contactStandards, contactKinds } = jurisdictionOf(jurisdiction).values
  const kinds = new Set(contactKinds.map(({ code }) => code))
  const values = {
    standards: contactStandards.filter(
      ({ accepts }) => !accepts.program && accepts.kinds.some((kind) => kinds.has(kind)),
    ),
    plans: contactStandards.filter(({ accepts }) => accepts.kinds.includes('plan')),
    visits: new Set(contactKinds.filter(({ goesOut }) => goesOut).map(({ code }) => code)),
  }
  known.set(jurisdiction, values)
  return values
}
