import type { Decision, Named, Unbooked } from './shown.ts'

type Day = Temporal.PlainDate
type Instant = Temporal.Instant
type Standing = {
  person: string
  overdue: boolean
  ending: boolean
  contactDueOn: Day | null
  contactDueWhy: { text?: string } | null
  nextAppointmentAt: Instant | null
  nextAppointmentId: string | null
  orderEndsOn: Day | null
}

export type Facts = {
  rows: readonly Standing[]
  tries: readonly { person: string; tries: number; first: Instant; last: Instant; how: string; seek?: boolean }[]
  unrecorded: readonly { person: string; id: string; startsAt: Instant; what: string }[]
  evidence: readonly { person: string; appointment: string | null; evidenceDue: Day | null }[]
  alerts: readonly { person: string; name: string; reviewOn: Day | null; overdue: boolean }[]
  /** People who are not here to be seen: their contacts are not chased. */
  stopped: ReadonlySet<string>
}

/** People whom somebody is already trying to reach as an open matter: that is shown in place of what is said of contact here. */
type Sought = { sought?: ReadonlySet<string> }

const gravity: readonly Decision['kind'][] = [
  'no-contact',
  'unrecorded',
  'overdue',
  'evidence',
  'order-ending',
  'alert-review',
]

/**
 * What is to be decided today, the gravest first and the oldest of each kind first. About contact there is one line a
 * person: that they cannot be reached, else that an outcome is missing, else that a contact is overdue, since the first
 * settles the rest.
 */
export function decisionsOf(facts: Facts & Sought, names: ReadonlyMap<string, Named>, today: Day): Decision[] {
  const dueOf = new Map(facts.rows.map((row) => [row.person, row.contactDueOn]))
  const tries = facts.tries.filter(({ person }) => !facts.stopped.has(person) && !facts.sought?.has(person))
  const about = [
    ...each(tries, names, (person, { tries, first, last, how, seek = false, person: id }) => ({
      kind: 'no-contact',
      person,
      tries,
      since: first,
      last,
      how,
      seek,
      dueOn: dueOf.get(id) ?? null,
    })),
    ...each(facts.unrecorded, names, (person, { id, startsAt, what }) => ({
      kind: 'unrecorded',
      person,
      appointment: id,
      at: startsAt,
      what,
    })),
    ...each(
      facts.rows.filter(({ overdue, person }) => overdue && !facts.sought?.has(person)),
      names,
      (person, row) => ({ kind: 'overdue', person, ...dueIn(row, today) }),
    ),
  ]
  const late = facts.evidence.filter(({ evidenceDue }) => isPast(evidenceDue, today))
  const rest = [
    ...each(late, names, (person, { appointment, evidenceDue }) => ({
      kind: 'evidence',
      person,
      appointment,
      on: evidenceDue ?? today,
    })),
    ...each(
      facts.rows.filter(({ ending }) => ending),
      names,
      (person, row) => ({ kind: 'order-ending', person, on: row.orderEndsOn ?? today }),
    ),
    ...each(
      facts.alerts.filter(({ overdue }) => overdue),
      names,
      (person, { name, reviewOn }) => ({ kind: 'alert-review', person, what: name, on: reviewOn ?? today }),
    ),
  ]
  return [...oneLineEach(about), ...rest].toSorted(
    (one, other) => rank(one) - rank(other) || momentOf(one).localeCompare(momentOf(other)),
  )
}

const rank = ({ kind }: Decision) => gravity.indexOf(kind)

function each<Fact extends { person: string }>(
  facts: readonly Fact[],
  names: ReadonlyMap<string, Named>,
  make: (person: Named, fact: Fact) => Decision,
): Decision[] {
  return facts.flatMap((fact) => {
    const person = names.get(fact.person)
    return person ? [make(person, fact)] : []
  })
}

/** Several outcomes may be missing of one person, each with its own line; the other kinds stand only where no graver does. */
function oneLineEach(decisions: readonly Decision[]): Decision[] {
  const gravest = new Map<string, number>()
  for (const one of decisions) gravest.set(one.person.id, Math.min(rank(one), gravest.get(one.person.id) ?? rank(one)))
  return decisions.filter((one) => rank(one) === gravest.get(one.person.id))
}

function momentOf(one: Decision): string {
  if (one.kind === 'no-contact') return one.since.toString()
  return one.kind === 'unrecorded' ? one.at.toString() : one.on.toString()
}

const isPast = (day: Day | null, today: Day) => day !== null && Temporal.PlainDate.compare(day, today) < 0

function dueIn({ contactDueOn, contactDueWhy, nextAppointmentAt, nextAppointmentId }: Standing, today: Day) {
  const booked = nextAppointmentAt && nextAppointmentId ? { id: nextAppointmentId, at: nextAppointmentAt } : undefined
  return { on: contactDueOn ?? today, why: contactDueWhy?.text ?? '', booked }
}

/** So many days ahead a contact without an appointment is listed. */
export const daysAhead = 7

/** Contacts due within the week with no appointment on or before that day, soonest first. Overdue ones are decisions. */
export function unbookedOf(
  { rows, stopped }: Pick<Facts, 'rows' | 'stopped'>,
  names: ReadonlyMap<string, Named>,
  { today, zone }: { today: Day; zone: string },
): Unbooked[] {
  const soon = rows.filter(({ person, overdue, contactDueOn, nextAppointmentAt }) => {
    if (overdue || contactDueOn === null || stopped.has(person)) return false
    if (Temporal.PlainDate.compare(contactDueOn, today.add({ days: daysAhead })) > 0) return false
    const booked = nextAppointmentAt?.toZonedDateTimeISO(zone).toPlainDate()
    return booked === undefined || Temporal.PlainDate.compare(booked, contactDueOn) > 0
  })
  const listed = soon.flatMap((row) => {
    const person = names.get(row.person)
    return person ? [{ person, ...dueIn(row, today) }] : []
  })
  return listed.toSorted(
    (one, other) =>
      Temporal.PlainDate.compare(one.on, other.on) || one.person.listed.localeCompare(other.person.listed, 'en'),
  )
}
