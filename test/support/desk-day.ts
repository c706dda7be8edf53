import { bookAppointment, markArrived, recordContact, recordOutcome } from '../../src/modules/contacts/index.ts'
import { writeNote } from '../../src/modules/notes/index.ts'
import { addPerson, openSupervision, putOrders, recordFact } from '../../src/modules/people/index.ts'
import { addCover, recordLeave, setHours } from '../../src/modules/staff/index.ts'
import { addTask } from '../../src/modules/tasks/index.ts'
import type { Tx } from '../../src/platform/database/tx.ts'
import { newId } from '../../src/platform/ids.ts'
import { type TestAgency, type TestStaff, testAgency, type World } from './app.ts'
import { made } from './contacts.ts'

const day = Temporal.PlainDate.from
const time = Temporal.PlainTime.from

export type DeskDay = {
  agency: TestAgency
  priya: TestStaff
  tom: TestStaff
  lea: TestStaff
  people: Record<'roy' | 'sally' | 'kofi' | 'nadia' | 'grace' | 'ben' | 'rick', string>
  appointments: Record<'past' | 'here' | 'visit' | 'call' | 'cover' | 'earlier' | 'tomorrow', string>
  as<Made>(staff: TestStaff, work: (tx: Tx) => Promise<Made>): Promise<Made>
}

/** The week in which the day is looked at: a Tuesday, with nothing before it but what is made here. */
export const monday = day('2026-11-23')
export const tuesday = day('2026-11-24')
const noon = { lunchStarts: time('12:30'), lunchEnds: time('13:15') }

/**
 * An officer's Tuesday at 10:05 in Dubbo: one interview over and not recorded, one person here, a visit, a call, a covered
 * colleague's appointment, somebody who cannot be reached, and contacts overdue or due soon.
 */
export async function deskDay(here: World): Promise<DeskDay> {
  here.clock.set('2026-11-22T22:30:00Z')
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const tom = await agency.staff('Tom', 'officer')
  const lea = await agency.staff('Lea', 'team-leader')
  const as = <Made>(staff: TestStaff, work: (tx: Tx) => Promise<Made>) => here.db.run(staff.actor, work)
  await as(priya, (tx) =>
    setHours(tx, {
      staff: priya.id,
      from: day('2026-11-01'),
      days: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, starts: time('08:30'), ends: time('17:00'), ...noon })),
    }).then(made),
  )
  const people = await as(priya, (tx) => everyone(tx, agency, priya, tom))
  const monday = await as(priya, (tx) => booked(tx, people, tom))
  await as(tom, async (tx) => {
    made(await recordLeave(tx, { staff: tom.id, kind: 'annual', firstDay: tuesday, lastDay: day('2026-11-27') }))
    made(await addCover(tx, { staff: tom.id, covering: priya.id, firstDay: tuesday, lastDay: day('2026-11-27') }))
  })
  await as(tom, (tx) => colleaguesSay(tx, people, priya))
  here.clock.set('2026-11-23T05:30:00Z')
  await as(priya, (tx) => mondaysOutcomes(tx, people))
  here.clock.set('2026-11-23T23:05:00Z')
  await as(
    priya,
    async (tx) =>
      void made(await markArrived(tx, { appointments: [monday.here], at: tx.now.subtract({ minutes: 12 }) })),
  )
  return { agency, priya, tom, lea, people, appointments: monday, as }
}

async function everyone(tx: Tx, agency: TestAgency, priya: TestStaff, tom: TestStaff): Promise<DeskDay['people']> {
  const one = (given: string, family: string, level: string, opened: string, officer = priya) =>
    supervised(tx, agency, officer, { given, family, level, opened: day(opened) })
  const roy = await one('Roy', 'Baker', 'high', '2026-11-20')
  const sally = await one('Sally', 'Ng', 'medium', '2026-11-02')
  const kofi = await one('Kofi', 'Hughes', 'medium', '2026-11-16')
  const nadia = await one('Nadia', 'Kaya', 'low', '2026-10-20')
  const grace = await one('Grace', 'O’Neill', 'medium', '2026-11-13')
  const ben = await one('Ben', '=Gupta', 'medium', '2026-11-16')
  const rick = await one('Rick', 'Lane', 'medium', '2026-11-16', tom)
  const told = { saidBy: 'officer' }
  const alert = (person: string, code: string, severity: string, reviewOn?: Temporal.PlainDate) =>
    recordFact(tx, person, {
      kind: 'alert',
      data: { code, severity, what: 'As told' },
      told: { ...told, ...(reviewOn ? { reviewOn } : {}) },
    })
  made(await alert(kofi, 'dog', 'medium', day('2026-11-23')))
  made(await alert(kofi, 'visit-in-pairs', 'high'))
  made(await recordFact(tx, kofi, { kind: 'address', data: { kind: 'home', where: '14 Mill Lane, Dubbo' }, told }))
  made(
    await recordFact(tx, ben, {
      kind: 'phone',
      data: { number: '0412 345 678', whose: 'own', safeTimes: 'after ten' },
      told,
    }),
  )
  made(await recordFact(tx, nadia, { kind: 'whereabouts', data: { code: 'hospital', place: 'Dubbo Base' }, told }))
  return { roy, sally, kofi, nadia, grace, ben, rick }
}

type Supervised = { given: string; family: string; level: string; opened: Temporal.PlainDate }

/** Somebody new under supervision, with an order's last day in the standing. */
export async function supervised(
  tx: Tx,
  agency: TestAgency,
  officer: TestStaff,
  { given, family, level, opened }: Supervised,
): Promise<string> {
  const facts = [{ kind: 'name' as const, data: { kind: 'legal' as const, given, family } }]
  const { id } = made(await addPerson(tx, { told: { saidBy: 'person' }, facts, noneOfThese: true }))
  const period = {
    person: id,
    kind: 'supervision' as const,
    openedOn: opened,
    openedWhy: 'order',
    officeId: agency.office,
    officerId: officer.id,
    level,
  }
  const { supervision } = { supervision: made(await openSupervision(tx, period)).id }
  const ends = { orderEndsOn: level === 'high' ? day('2026-12-10') : day('2027-11-01'), orders: [] }
  await putOrders(tx, [{ person: id, supervision, ...ends }])
  return id
}

async function booked(tx: Tx, people: DeskDay['people'], tom: TestStaff): Promise<DeskDay['appointments']> {
  const book = async (person: string, kind: string, on: Temporal.PlainDate, at: string, more = {}) =>
    made(await bookAppointment(tx, { person, kind, day: on, time: time(at), minutes: 30, ...more })).id
  const earlier = await book(people.grace, 'office', monday, '11:00')
  await book(people.sally, 'home', monday, '13:45')
  await book(people.kofi, 'office', monday, '10:00')
  return {
    earlier,
    past: await book(people.kofi, 'office', tuesday, '09:00', { purpose: 'Go through the order' }),
    here: await book(people.roy, 'office', tuesday, '10:30', { purpose: 'First <b>talk</b>', interpreter: 'Polish' }),
    cover: await book(people.rick, 'office', tuesday, '11:30', { staff: tom.id }),
    visit: await book(people.kofi, 'home', tuesday, '13:45', { minutes: 60 }),
    call: await book(people.ben, 'phone', tuesday, '16:00', { minutes: 15, purpose: 'Weekly call' }),
    tomorrow: await book(people.grace, 'office', day('2026-11-25'), '09:00'),
  }
}

async function mondaysOutcomes(tx: Tx, people: DeskDay['people']): Promise<void> {
  const [seen] = await tx.query<{ id: string }>(`select id from appointment where person_id = $1 and day = $2`, [
    people.kofi,
    monday,
  ])
  const [home] = await tx.query<{ id: string }>(`select id from appointment where person_id = $1 and day = $2`, [
    people.sally,
    monday,
  ])
  made(await recordOutcome(tx, { appointment: seen?.id ?? '', outcome: 'attended' }))
  made(await recordOutcome(tx, { appointment: home?.id ?? '', outcome: 'not-seen' }))
  made(
    await recordContact(tx, {
      person: people.sally,
      kind: 'phone',
      direction: 'out',
      at: tx.now.subtract({ minutes: 20 }),
      outcome: 'phone-off',
    }),
  )
}

/** A note that names the officer, a task handed over, and tasks of her own. */
async function colleaguesSay(tx: Tx, people: DeskDay['people'], priya: TestStaff): Promise<void> {
  made(
    await writeNote(tx, {
      person: people.rick,
      kind: 'case-note',
      at: tx.now,
      text: '@Priya Tester please see him on Tuesday: <script>alert(1)</script>',
    }),
  )
  made(await addTask(tx, { what: 'Ring the landlord', due: day('2026-11-23'), owner: priya.id, person: people.nadia }))
  made(await addTask(tx, { what: 'Send the placement form', due: tuesday, owner: priya.id, person: people.ben }))
}

/** Hides somebody's record from everyone but the staff named. */
export async function restrict(here: DeskDay, person: string, ...open: TestStaff[]): Promise<void> {
  await here.as(here.lea, async (tx) => {
    const row = [newId(), person, tx.now]
    await tx.query(`insert into restriction (id, person_id, reason, made_at) values ($1, $2, 'sealed', $3)`, row)
    for (const staff of open)
      await tx.query('insert into restriction_member (id, person_id, staff_id, made_at) values ($1, $2, $3, $4)', [
        newId(),
        person,
        staff.id,
        tx.now,
      ])
  })
}
