import { bookAppointment, recordOutcome } from '../src/modules/contacts/index.ts'
import { writeNote } from '../src/modules/notes/index.ts'
import { recordOrder } from '../src/modules/orders/index.ts'
import { addPerson, currentSupervision, type FactDraft, recordFact, setLevel } from '../src/modules/people/index.ts'
import type { Actor } from '../src/platform/access/actor.ts'
import { type Lane, must } from './lane.ts'
import { courts, families, landlineOf, men, mobileOf, offences, streets, talk, towns, women } from './names.ts'
import { type Office, zone } from './office.ts'
import type { Chance } from './random.ts'

type Day = Temporal.PlainDate
type Officer = Actor & { staff: string }
export type Stage = { lane: Lane; office: Office; by: Officer; day: Day; chance: Chance }

/** A moment of the office's day, some days before or after the demonstration's. */
export const moment = (day: Day, time: string) =>
  day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant()
export const told = { saidBy: 'person' } as const

/** One ordinary person of an officer's caseload: their facts, order, level, and how the last visits went. */
export async function someone(stage: Stage, n: number): Promise<void> {
  const { lane, by, day, chance } = stage
  const began = workday(day.subtract({ days: chance.whole(50, 420) }))
  const person = await lane.at(moment(began, '10:00'), by, async (tx) => {
    const added = must(await addPerson(tx, { facts: factsOf(stage, n), told, noneOfThese: true }))
    must(await recordOrder(tx, orderFor(stage, added.id, began)))
    const period = await currentSupervision(tx, added.id)
    if (period)
      must(
        await setLevel(tx, {
          supervision: period.id,
          level: chance.pick(levels),
          from: began,
          why: 'initial assessment',
        }),
      )
    return added.id
  })
  await visits(stage, person, n)
  if (chance.happens(12))
    await lane.at(
      moment(day.subtract({ days: 20 }), '15:10'),
      by,
      async (tx) => void must(await recordFact(tx, person, alertOf(stage))),
    )
}

const levels = ['low', 'medium', 'medium', 'medium', 'high'] as const

function workday(day: Day): Day {
  return day.dayOfWeek > 5 ? day.subtract({ days: day.dayOfWeek - 5 }) : day
}

function factsOf({ chance, day }: Stage, n: number): FactDraft[] {
  const woman = chance.happens(20)
  const given = chance.pick(woman ? women : men)
  const family = chance.pick(families)
  const facts: FactDraft[] = [
    { kind: 'name', data: { kind: 'legal', given, family } },
    { kind: 'birth', data: { date: `${day.subtract({ years: chance.whole(19, 61), days: chance.whole(0, 364) })}` } },
    { kind: 'sex', data: { code: woman ? 'female' : 'male' } },
    {
      kind: 'address',
      data: { kind: 'home', where: `${chance.whole(1, 140)} ${chance.pick(streets)}, ${chance.pick(towns)}` },
    },
    {
      kind: 'phone',
      data: {
        number: chance.happens(85) ? mobileOf(n + 100) : landlineOf(n + 1000),
        mayText: chance.happens(70) ? 'yes' : 'no',
      },
    },
    {
      kind: 'identity',
      data: {
        code: chance.happens(30) ? 'aboriginal' : chance.happens(6) ? 'did-not-say' : 'neither',
        askedBy: 'the officer',
      },
    },
  ]
  if (chance.happens(8))
    facts.push({
      kind: 'interpreter',
      data: { needed: 'yes', language: chance.pick(['Vietnamese', 'Arabic', 'Dari', 'Polish', 'Tongan']) },
    })
  if (chance.happens(15)) facts.push({ kind: 'name', data: { kind: 'alias', given: given.slice(0, 3), family } })
  if (chance.happens(35))
    facts.push({
      kind: 'support',
      data: {
        name: `${chance.pick(women)} ${family}`,
        relation: chance.pick(['mother', 'sister', 'partner', 'aunt']),
        strength: 'some',
        phone: landlineOf(n + 4000),
      },
    })
  return facts
}

function alertOf({ chance }: Stage): FactDraft {
  return chance.pick<FactDraft>([
    {
      kind: 'alert',
      data: {
        code: 'dog',
        severity: 'medium',
        what: 'Large dog in the yard',
        advice: 'Ring before you open the gate.',
      },
      told,
    },
    {
      kind: 'alert',
      data: {
        code: 'staff-safety',
        severity: 'high',
        what: 'Threatened an officer in 2024',
        advice: 'See in a room with two exits; duress alarm on.',
      },
      told: { saidBy: 'officer' },
    },
    {
      kind: 'alert',
      data: {
        code: 'domestic-violence',
        severity: 'high',
        what: 'Protection order for a former partner',
        advice: 'Do not leave messages that name her.',
      },
      told: { saidBy: 'police' },
    },
    {
      kind: 'alert',
      data: { code: 'medical', severity: 'medium', what: 'Epilepsy', advice: 'Carries medication.' },
      told,
    },
  ])
}

function orderFor({ chance, office, by }: Stage, person: string, madeOn: Day) {
  const type = chance.pick(['cco', 'cco', 'cco', 'ico', 'cro'])
  const months = type === 'ico' ? chance.whole(12, 24) : chance.whole(9, 24)
  const court = chance.pick(courts)
  const extra =
    type === 'cco' || type === 'cro'
      ? [
          {
            asOrdered: 'Accept the supervision of Community Corrections for as long as they see fit.',
            code: 'supervision',
          },
        ]
      : []
  return {
    person,
    type,
    madeBy: 'court',
    court,
    courtFile: `2026/${String(chance.whole(1000, 99_999)).padStart(8, '0')}`,
    madeOn,
    startsOn: madeOn,
    endsOn: madeOn.add({ months }).subtract({ days: 1 }),
    asOrdered: '',
    source: 'Order of the court',
    verified: true,
    opening: { officeId: office.office, officerId: by.staff },
    leftOut: [],
    coDefendants: [],
    offences: [
      {
        ...chance.pick(offences),
        happenedOn: madeOn.subtract({ days: chance.whole(60, 300) }),
        domesticViolence: chance.happens(15),
      },
    ],
    conditions: [
      ...extra,
      ...(chance.happens(35)
        ? [{ asOrdered: 'Complete the counselling or treatment that your officer directs.', code: 'treatment' }]
        : []),
    ],
  }
}

/** The last visits, each made at the one before, as an officer does; some missed, some excused, some not written up. */
async function visits({ lane, by, day, chance }: Stage, person: string, n: number): Promise<void> {
  const every = chance.pick([7, 14, 14, 28])
  const past = chance.whole(3, 5)
  const time = Temporal.PlainTime.from({
    hour: chance.pick([9, 10, 11, 13, 14, 15]),
    minute: chance.pick([0, 15, 30, 45]),
  })
  const ahead = chance.pick([1, 2, 3, 5, 6, 8, 9, 12]) - (chance.happens(6) ? 14 : 0)
  const days = Array.from({ length: past + 1 }, (_, back) => workday(day.add({ days: ahead - every * (past - back) })))
  const first = days[0] as Day
  let next = await lane.at(
    moment(first.subtract({ days: 8 }), '11:00'),
    by,
    async (tx) => must(await bookAppointment(tx, bookingOn(person, first, time))).id,
  )
  for (const [at, on] of days.entries()) {
    const following = days[at + 1]
    if (Temporal.PlainDate.compare(on, day) >= 0) return
    const forgotten = !following && chance.happens(25)
    if (forgotten) return
    const { outcome, text } = went(chance, n + at)
    const when = on.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()
    const booked = chance.happens(92) ? following : undefined
    const made = await lane.at(when.add({ minutes: 40 }), by, async (tx) => {
      const recorded = must(
        await recordOutcome(tx, { appointment: next, ...outcome, next: booked && bookingOn(person, booked, time) }),
      )
      if (text)
        must(
          await writeNote(tx, {
            person,
            kind: 'supervision-interview',
            at: when,
            text,
            appointment: next,
            presentation: { punctuality: 'on-time', mood: chance.pick(['positive', 'calm', 'quiet']) },
          }),
        )
      return recorded.next?.id
    })
    if (!made) return
    next = made
  }
}

const bookingOn = (person: string, day: Day, time: Temporal.PlainTime) => ({
  person,
  kind: 'office',
  day,
  time,
  minutes: 30,
  purpose: 'Supervision interview',
})

function went(chance: Chance, n: number) {
  const seen = { outcome: { outcome: 'attended' }, text: talk[n % talk.length] as string }
  if (chance.happens(80)) return chance.happens(60) ? seen : { ...seen, text: '' }
  if (chance.happens(45))
    return {
      outcome: {
        outcome: 'acceptable-absence',
        absenceReason: chance.pick(['illness', 'sorry-business', 'caring', 'no-transport']),
        evidence: 'none' as const,
      },
      text: '',
    }
  if (chance.happens(30))
    return {
      outcome: { outcome: 'attended-late', minutesLate: chance.whole(10, 40) },
      text: talk[(n + 3) % talk.length] as string,
    }
  return { outcome: { outcome: 'unacceptable-absence' }, text: '' }
}
