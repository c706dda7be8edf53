import type pg from 'pg'
import { families, men, women } from '../../demo/names.ts'
import { chance } from '../../demo/random.ts'
import type { AnyFact, FactDraft } from '../../src/modules/people/rules.ts'
import { searchRows, shownName } from '../../src/modules/people/rules.ts'
import { newId, newReference } from '../../src/platform/ids.ts'
import type { Agency, Officer } from './office.ts'
import { peopleEach } from './office.ts'
import { fill } from './rows.ts'

type Day = Temporal.PlainDate
export type Someone = {
  n: number
  person: string
  supervision: string
  officer: Officer
  open: boolean
  openedOn: Day
  closedOn: Day | undefined
  /** The day of the last visit so far, and the hour of all of them. */
  lastVisit: Day
  minuteOfDay: number
}

/** How many of so many people are under supervision now: three of four. */
export const openAmong = (people: number) => people - Math.floor(people / 4)
const isOpen = (n: number) => n % 4 !== 3
const levels = ['low', 'medium', 'medium', 'medium', 'high']

/** Who there is, without a word to the database. */
export function thinkUp(agency: Agency, people: number, visits: number, today: Day): Someone[] {
  let open = 0
  return Array.from({ length: people }, (_, n) => {
    const officer = agency.officers[
      Math.floor((isOpen(n) ? open++ : n * 0.7) / peopleEach) % agency.officers.length
    ] as Officer
    const lastVisit = isOpen(n) ? today.subtract({ days: n % 14 }) : today.subtract({ days: 200 + (n % 700) })
    return {
      n,
      officer,
      person: newId(),
      supervision: newId(),
      open: isOpen(n),
      lastVisit,
      openedOn: lastVisit.subtract({ days: 14 * visits + 7 }),
      closedOn: isOpen(n) ? undefined : lastVisit.add({ days: 20 }),
      minuteOfDay: 510 + 30 * (Math.floor(n / 14) % 15),
    }
  })
}

const references = chance(7)
const drawn = new Set<string>()
function nextReference(): string {
  for (;;) {
    const reference = newReference((below) => references.whole(0, below - 1))
    if (!drawn.has(reference)) return drawn.add(reference) && reference
  }
}

/** Their records with names, facts and what find looks in, as the commands leave them, made by the same rules. */
export async function writePeople(client: pg.Client, agency: Agency, people: readonly Someone[]): Promise<void> {
  for (let first = 0; first < people.length; first += 500)
    await writeSome(client, agency, people.slice(first, first + 500))
}

async function writeSome(client: pg.Client, { id: agency_id }: Agency, people: readonly Someone[]): Promise<void> {
  const made = people.map((someone) => ({ someone, reference: nextReference(), facts: factsOf(someone) }))
  const at = ({ openedOn }: Someone) => `${openedOn}T00:30:00Z`
  await fill(
    client,
    'person',
    made.map(({ someone, reference }) => ({
      agency_id,
      id: someone.person,
      reference,
      made_at: at(someone),
      made_by: someone.officer.staff,
    })),
  )
  await fill(
    client,
    'person_fact',
    made.flatMap(({ someone, facts }) =>
      facts.map((fact) => ({
        agency_id,
        id: newId(),
        person_id: someone.person,
        fact_id: fact.factId,
        version: 1,
        kind: fact.kind,
        data: fact.data,
        said_by: 'person',
        said_by_name: '',
        verified: false,
        verified_how: '',
        kept_from_person: false,
        step: 'recorded',
        recorded_at: at(someone),
        recorded_by: someone.officer.staff,
      })),
    ),
  )
  await fill(
    client,
    'person_search',
    made.flatMap(({ someone, reference, facts }) => {
      const names = facts.flatMap((fact) => (fact.kind === 'name' ? [fact] : []))
      const { listed } = shownName(someone.person, reference, names)
      return searchRows(facts, listed, reference, 'AU').map(({ factId, ...row }) => ({
        agency_id,
        id: newId(),
        person_id: someone.person,
        ...row,
        fact_id: factId,
      }))
    }),
  )
  await writePeriods(client, agency_id, people, at)
  await writeStories(client, agency_id, people, at)
}

async function writePeriods(
  client: pg.Client,
  agency_id: string,
  people: readonly Someone[],
  at: (one: Someone) => string,
) {
  const shared = (one: Someone) => ({
    agency_id,
    person_id: one.person,
    recorded_at: at(one),
    recorded_by: one.officer.staff,
  })
  await fill(
    client,
    'supervision',
    people.map((one) => ({
      ...shared(one),
      id: one.supervision,
      kind: 'supervision',
      opened_on: `${one.openedOn}`,
      opened_why: 'order',
      office_id: one.officer.office,
      closed_on: one.closedOn?.toString() ?? null,
      closed_why: one.closedOn ? 'completed' : null,
      version: 1,
    })),
  )
  await fill(
    client,
    'allocation',
    people.map((one) => ({
      ...shared(one),
      id: newId(),
      supervision_id: one.supervision,
      staff_id: one.officer.staff,
      first_day: `${one.openedOn}`,
      last_day: one.closedOn?.toString() ?? null,
      why: 'order',
    })),
  )
  await fill(
    client,
    'supervision_level',
    people.map((one) => ({
      ...shared(one),
      id: newId(),
      supervision_id: one.supervision,
      level: levels[one.n % levels.length],
      valid_from: `${one.openedOn}`,
      why: 'order',
    })),
  )
  await fill(
    client,
    'standing',
    people.map((one) => ({
      agency_id,
      person_id: one.person,
      supervision_id: one.supervision,
      order_ends_on: one.openedOn.add({ years: 2 }).toString(),
    })),
  )
}

async function writeStories(
  client: pg.Client,
  agency_id: string,
  people: readonly Someone[],
  at: (one: Someone) => string,
) {
  const lines = people.flatMap((one) => [
    { one, kind: 'person.added', subject: ['person', one.person], data: {} },
    {
      one,
      kind: 'supervision.opened',
      subject: ['supervision', one.supervision],
      data: { kind: 'supervision', openedOn: `${one.openedOn}`, officer: one.officer.staff },
    },
  ])
  await fill(
    client,
    'timeline_entry',
    lines.map(({ one, kind, subject: [subject_kind, subject_id], data }) => ({
      agency_id,
      id: newId(),
      person_id: one.person,
      at: at(one),
      recorded_at: at(one),
      kind,
      subject_kind,
      subject_id,
      staff_id: one.officer.staff,
      data,
    })),
  )
  await fill(
    client,
    'audit_entry',
    lines.map(({ one, kind, subject: [subject_kind, subject_id] }) => ({
      agency_id,
      id: newId(),
      at: at(one),
      staff_id: one.officer.staff,
      action: kind,
      person_id: one.person,
      subject_kind,
      subject_id,
      fields: [],
    })),
  )
}

const streets = [
  'Mill Lane',
  'Quarry Rise',
  'Station Street',
  'Wattle Street',
  'Church Street',
  'Depot Road',
  'High Street',
  'River Terrace',
]

/** The number that is looked for is the nth person's; from the range that is kept for fiction, and beyond it as that is short. */
export const phoneOf = (n: number) => `0491 ${String(570_000 + n).replace(/(...)(...)/, '$1 $2')}`

function factsOf({ n, person }: Someone): AnyFact[] {
  const { pick, whole, happens } = chance(n + 1)
  const woman = happens(20)
  const given = pick(woman ? women : men)
  const family = happens(60)
    ? pick(families)
    : pick(families).slice(0, 4) + pick(['son', 'ley', 'wick', 'ton', 'den', 'ford', 'more', 'well'])
  const drafts: FactDraft[] = [
    { kind: 'name', data: { kind: 'legal', given, middle: pick(men), family } },
    {
      kind: 'birth',
      data: {
        date: `${whole(1960, 2006)}-${String(whole(1, 12)).padStart(2, '0')}-${String(whole(1, 28)).padStart(2, '0')}`,
      },
    },
    { kind: 'sex', data: { code: woman ? 'female' : 'male' } },
    { kind: 'address', data: { kind: 'home', where: `${whole(1, 180)} ${pick(streets)}, Wattle Creek` } },
    { kind: 'phone', data: { number: phoneOf(n), mayText: 'yes', whose: 'own' } },
    { kind: 'identity', data: { code: happens(30) ? 'aboriginal' : 'neither', askedBy: 'the officer' } },
  ]
  if (happens(15)) drafts.push({ kind: 'name', data: { kind: 'alias', given: given.slice(0, 3), family } })
  if (happens(50))
    drafts.push({
      kind: 'support',
      data: { name: `${pick(women)} ${family}`, relation: 'mother', strength: 'some', phone: phoneOf(n + 50_000) },
    })
  if (happens(12))
    drafts.push({
      kind: 'alert',
      data: {
        code: 'dog',
        severity: 'medium',
        what: 'Large dog in the yard',
        advice: 'Ring before you open the gate.',
      },
    })
  if (happens(6))
    drafts.push({
      kind: 'alert',
      data: {
        code: 'staff-safety',
        severity: 'high',
        what: 'Threatened an officer',
        advice: 'See in a room with two exits.',
      },
    })
  if (happens(3)) drafts.push({ kind: 'whereabouts', data: { code: 'custody', place: 'Wellington' } })
  if (happens(10)) drafts.push({ kind: 'talk', data: { helps: 'Short sentences', callMe: given } })
  return drafts.map((draft) => ({ ...draft, personId: person, factId: newId() }) as AnyFact)
}
