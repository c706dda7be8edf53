import type { Tx } from '../../../platform/database/tx.ts'
import { localInstant } from '../../../platform/dates.ts'
import { showTime } from '../../../platform/ui/index.ts'
import { appointmentsOn, type Shown, shownAppointments } from '../../contacts/index.ts'
import { caseloadOf } from '../../people/index.ts'
import {
  type Availability,
  availabilityOf,
  type Colleague,
  colleaguesWho,
  genderOf,
  officeOf,
} from '../../staff/index.ts'
import { openSheets } from '../../visits/index.ts'
import type { Candidate, Span } from '../rules.ts'
import { dayWords as words } from '../words/day.ts'

type Day = Temporal.PlainDate
export type OfWhom = { staff: string; office: string; team: string | null; day: Day }

/**
 * Those of the office who are at work on a day and could take something over, the same team first, with what takes them up: as far as
 * whoever asks may see it, and without a word of what they may not.
 */
export async function candidatesFor(tx: Tx, { staff, office, team, day }: OfWhom): Promise<Candidate[]> {
  const [everyone, place] = await Promise.all([colleaguesWho(tx, 'record contacts', office), officeOf(tx, office)])
  const others = everyone.filter(({ id }) => id !== staff)
  const available = await availabilityOf(tx, others.map(idOf), day)
  const here = others.filter(({ id }) => available.get(id)?.works)
  const ids = here.map(idOf)
  if (!place || ids.length === 0) return []
  const [booked, sheets, cases, genders] = await Promise.all([
    appointmentsOn(tx, { staff: ids, attended: true, day }).then((list) => shownAppointments(tx, list)),
    openSheets(tx, ids),
    caseloadOf(tx, ids),
    Promise.all(ids.map((id) => genderOf(tx, id))),
  ])
  const standing = booked.filter(({ state }) => state === 'planned')
  const all = here.map(({ id, teamId, ...one }, nth): Candidate => {
    const meets = standing.filter(({ staff: by, attendees }) => by === id || attendees.includes(id)).map(meeting)
    const out = sheets.filter((sheet) => sheet.staff === id || sheet.second === id)
    const hours = outsideHours(day, place.zone, available.get(id))
    const sent = out.map(({ leavesAt: starts, returnsAt: ends }) => ({
      starts,
      ends,
      what: words.out(showTime(starts, place.zone), showTime(ends, place.zone)),
    }))
    return {
      id,
      name: nameOf(one),
      team: team !== null && teamId === team,
      carries: cases.some(({ staff: of }) => of === id),
      self: id === tx.actor.staff,
      gender: genders[nth] ?? null,
      busy: [...meets, ...sent, ...hours],
    }
  })
  return all.toSorted((a, b) => Number(b.team) - Number(a.team))
}

const idOf = ({ id }: { id: string }) => id
const nameOf = ({ givenName, familyName }: Pick<Colleague, 'givenName' | 'familyName'>) =>
  `${givenName} ${familyName}`.trim()

const meeting = ({ startsAt: starts, endsAt: ends, time, zone, personName }: Shown): Span => ({
  starts,
  ends,
  what: words.meets(showTime(time, zone), personName),
})

/** Before they come, at lunch and after they go. */
function outsideHours(day: Day, zone: string, available: Availability | undefined): Span[] {
  const hours = available?.hours
  if (!hours) return []
  const at = (time: Temporal.PlainTime) => localInstant(day, time, zone)
  const [comes, goes] = [at(hours.starts), at(hours.ends)]
  const works = words.works(showTime(hours.starts, zone), showTime(hours.ends, zone))
  const { lunchStarts, lunchEnds } = hours
  const lunch = lunchStarts && lunchEnds ? [{ starts: at(lunchStarts), ends: at(lunchEnds), what: words.lunch }] : []
  return [
    { starts: comes.subtract({ hours: 24 }), ends: comes, what: works },
    ...lunch,
    { starts: goes, ends: goes.add({ hours: 24 }), what: works },
  ]
}

/** Of each person, which of these colleagues may not open the record. */
export async function keptFromEach(
  tx: Tx,
  staff: readonly string[],
  people: readonly string[],
): Promise<Map<string, Set<string>>> {
  const wanted = [...new Set(people)]
  if (wanted.length === 0) return new Map()
  const rows = await tx.query<{ staff: string; person: string }>(
    `select h.staff, p.person from (select c as staff, hidden_from(c) as hidden from unnest($1::uuid[]) c) h
       cross join unnest($2::uuid[]) p (person)
     where p.person = any (coalesce(h.hidden, array[p.person]))`,
    [staff, wanted],
  )
  const each = Map.groupBy(rows, ({ person }) => person)
  return new Map(wanted.map((person) => [person, new Set((each.get(person) ?? []).map((row) => row.staff))]))
}
