import { bookAppointment, recordContact, recordOutcome } from '../src/modules/contacts/index.ts'
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
export type Stage = { lane: Lane; office: Office; by: Officer; day: Day; chance: Chance; diary: Set<string> }

/** A moment of the office's day, some days before or after the demonstration's. */
export const moment = (day: Day, time: string) =>
  day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant()
export const told = { saidBy: 'person' } as const

/** What an officer must see to about somebody; most people need nothing today. */
export type Trouble = 'ending' | 'not-written-up' | 'missed' | 'evidence' | 'overdue' | 'unbooked'

/** One ordinary person of an officer's caseload: their facts, order, level, and how the last visits went. */
export async function someone(stage: Stage, n: number, trouble: Trouble | undefined): Promise<void> {
  const { lane, by, day, chance } = stage
  const level = trouble ? 'medium' : chance.pick(levels)
  const days = visitDays(stage, rhythm[level], trouble)
  const began = workday((days[0] as Day).subtract({ days: chance.whole(10, 170) }))
  const person = await lane.at(moment(began, '10:00'), by, async (tx) => {
    const added = must(await addPerson(tx, { facts: factsOf(stage, n), told, noneOfThese: true }))
    must(await recordOrder(tx, orderFor(stage, added.id, began, trouble)))
    const period = await currentSupervision(tx, added.id)
    if (period)
      must(
        await setLevel(tx, {
          supervision: period.id,
          level,
          from: began,
          why: 'initial assessment',
        }),
      )
    return added.id
  })
  await visits(stage, { person, n, days, trouble })
  if (chance.happens(12))
    await lane.at(
      moment(day.subtract({ days: 20 }), '15:10'),
      by,
      async (tx) => void must(await recordFact(tx, person, alertOf(stage))),
    )
}

const levels = ['low', 'low', 'medium', 'medium', 'medium', 'medium', 'high'] as const
/** How often each level is seen here, in days: as its standard asks. */
const rhythm = { low: 28, medium: 14, high: 7 } as const

/** The day itself, or the Friday before. */
const workday = (day: Day): Day => (day.dayOfWeek > 5 ? day.subtract({ days: day.dayOfWeek - 5 }) : day)
/** The day itself, or the Monday after. */
const workdayOn = (day: Day): Day => (day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day)

/** The last visits and the next, as far apart as the level asks for; the next is to come, unless nobody wrote it up. */
function visitDays({ day, chance }: Stage, every: number, trouble: Trouble | undefined): Day[] {
  const past = trouble ? 3 : chance.whole(2, 4)
  const ahead = chance.whole(1, trouble === 'unbooked' ? 4 : every - 1)
  const next = trouble === 'not-written-up' ? workday(day.subtract({ days: 1 })) : workdayOn(day.add({ days: ahead }))
  return Array.from({ length: past + 1 }, (_, back) => next.subtract({ days: every * (past - back) }))
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

function orderFor({ chance, office, by, day }: Stage, person: string, madeOn: Day, trouble: Trouble | undefined) {
  const type = chance.pick(['cco', 'cco', 'cco', 'cco', 'cro'])
  const gone = madeOn.until(day, { largestUnit: 'months' }).months
  const months = gone + chance.whole(3, 14)
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
    endsOn:
      trouble === 'ending' ? day.add({ days: chance.whole(4, 18) }) : madeOn.add({ months }).subtract({ days: 1 }),
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

type Visits = { person: string; n: number; days: readonly Day[]; trouble: Trouble | undefined }

/** The last visits, each made at the one before, as an officer does; a few were missed, hardly ever the last. */
async function visits(stage: Stage, { person, n, days, trouble }: Visits): Promise<void> {
  const { lane, by, chance, diary } = stage
  const times = days.map((on) => freeTime(diary, chance, on))
  const booking = (at: number) => ({ ...visit, person, day: days[at] as Day, time: times[at] as Temporal.PlainTime })
  let next = await lane.at(
    moment((days[0] as Day).subtract({ days: 8 }), '11:00'),
    by,
    async (tx) => must(await bookAppointment(tx, booking(0))).id,
  )
  for (const [at, on] of days.slice(0, -1).entries()) {
    const left = days.length - 1 - at
    const { outcome, text } = went(chance, n + at, on, left, trouble)
    const when = on.toZonedDateTime({ timeZone: zone, plainTime: times[at] as Temporal.PlainTime }).toInstant()
    const following = left === 1 && trouble === 'unbooked' ? undefined : booking(at + 1)
    const mood = chance.pick(['positive', 'calm', 'quiet'])
    const made = await lane.at(when.add({ minutes: 40 }), by, async (tx) => {
      const recorded = must(await recordOutcome(tx, { appointment: next, ...outcome, next: following }))
      const note = { person, kind: 'supervision-interview', at: when, text, appointment: next }
      if (text) must(await writeNote(tx, { ...note, presentation: { punctuality: 'on-time', mood } }))
      return recorded.next?.id
    })
    if (at === 0) await atHome(stage, person, on)
    if (!made) return
    next = made
  }
}

/** Each was seen at home not long ago, as the standard asks: the day after one of the visits here. */
const atHome = ({ lane, by }: Stage, person: string, after: Day) => {
  const at = moment(workday(after.add({ days: 1 })), '15:40')
  const seen = { person, kind: 'home', outcome: 'attended-unbooked', at }
  return lane.at(at.add({ minutes: 50 }), by, async (tx) => void must(await recordContact(tx, seen)))
}

const visit = { kind: 'office', minutes: 30, purpose: 'Supervision interview' }
const hours = [9, 9.5, 10, 10.5, 11, 11.5, 13, 13.5, 14, 14.5, 15, 15.5, 16]

/** A time at which the officer sees nobody else that day; on a very full day any. */
function freeTime(diary: Set<string>, chance: Chance, on: Day): Temporal.PlainTime {
  const free = hours.filter((hour) => !diary.has(`${on} ${hour}`))
  const hour = chance.pick(free.length > 0 ? free : hours)
  diary.add(`${on} ${hour}`)
  return Temporal.PlainTime.from({ hour: Math.floor(hour), minute: (hour % 1) * 60 })
}

/** How a visit went: as the trouble has it, else well if it is the last, else mostly well. `left` counts from the last, 1. */
function went(chance: Chance, n: number, on: Day, left: number, trouble: Trouble | undefined) {
  const text = talk[n % talk.length] as string
  const attended = { outcome: { outcome: 'attended' }, text: chance.happens(70) ? text : '' }
  if (trouble === 'missed' && left === 1) return { outcome: { outcome: 'unacceptable-absence' }, text: '' }
  if (trouble === 'overdue' && left === 1) return { outcome: excused(chance), text: '' }
  if (trouble === 'evidence' && left === 2) return { outcome: awaited(on), text: '' }
  if (left === 1 || chance.happens(82)) return attended
  if (chance.happens(55)) return { outcome: excused(chance), text: '' }
  if (chance.happens(60)) return { outcome: { outcome: 'attended-late', minutesLate: chance.whole(10, 25) }, text }
  return { outcome: { outcome: 'unacceptable-absence' }, text: '' }
}

const awaited = (on: Day) => ({
  outcome: 'evidence-awaited',
  absenceReason: 'illness',
  evidenceDue: on.add({ days: 10 }),
})
const excused = (chance: Chance) => ({
  outcome: 'acceptable-absence',
  absenceReason: chance.pick(['illness', 'sorry-business', 'caring', 'no-transport']),
  evidence: 'none' as const,
})
