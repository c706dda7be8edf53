import type pg from 'pg'
import { bookAppointment, recordContact, recordOutcome } from '../../src/modules/contacts/index.ts'
import { writeNote } from '../../src/modules/notes/index.ts'
import { recordOrder } from '../../src/modules/orders/index.ts'
import { addPerson, currentSupervision } from '../../src/modules/people/index.ts'
import { addTask, finishTask } from '../../src/modules/tasks/index.ts'
import type { Tx } from '../../src/platform/database/tx.ts'
import { type Agency, type At, must, zone } from './office.ts'

/** What is copied: the ids of things that commands made, each under the number of what happened. */
export type Template = { kind: string; ids: readonly string[] }

type Visit = {
  kind: string
  parts: Parameters<typeof recordOutcome>[1] extends infer Of ? Omit<Of, 'appointment'> : never
  note: string
}
const visits: readonly Visit[] = [
  { kind: 'office', parts: { outcome: 'attended' }, note: 'supervision-interview' },
  { kind: 'office', parts: { outcome: 'attended-late', minutesLate: 15 }, note: 'supervision-interview' },
  { kind: 'phone', parts: { outcome: 'attended' }, note: 'phone-contact' },
  { kind: 'home', parts: { outcome: 'attended' }, note: 'home-visit' },
  {
    kind: 'office',
    parts: { outcome: 'acceptable-absence', absenceReason: 'illness', evidence: 'seen' },
    note: 'case-note',
  },
  { kind: 'office', parts: { outcome: 'unacceptable-absence' }, note: 'failure-to-report' },
]
/** The number of each template that is not a visit. */
export const numbers = {
  planned: 6,
  caseNote: 7,
  call: 8,
  thirdParty: 9,
  order: 20,
  otherOrder: 21,
  task: 30,
  doneTask: 31,
}
/** How often each visit happens, of twenty. */
export const visitsOfTwenty = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 3, 3, 4, 4, 5]

const day = Temporal.PlainDate.from('2025-03-03')
const time = Temporal.PlainTime.from('10:00')
const moment = day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()

/**
 * Lives one of everything that happens with somebody, through the commands that officers use, and says which rows came of
 * it: all the rest of the years is copied from these.
 */
export async function liveOnce(
  at: At,
  { officers: [officer] }: Agency,
): Promise<{ templates: Map<number, Template>; person: string }> {
  if (!officer) throw new Error('an agency has an officer')
  const run = <T>(when: Temporal.Instant, work: (tx: Tx) => Promise<T>) => at(when, officer.actor, work)
  const templates = new Map<number, Template>()
  const person = await run(moment.subtract({ hours: 24 * 30 }), async (tx) => {
    const facts = [{ kind: 'name', data: { kind: 'legal', given: 'Template', family: 'Person' } }] as const
    const { id } = must(await addPerson(tx, { facts, told: { saidBy: 'person' }, noneOfThese: true }))
    for (const [n, type] of [
      [numbers.order, 'cco'],
      [numbers.otherOrder, 'ico'],
    ] as const)
      templates.set(n, {
        kind: 'order',
        ids: [must(await recordOrder(tx, orderOf(id, type, officer.office, officer.staff))).id],
      })
    return id
  })
  for (const [n, visit] of visits.entries())
    templates.set(n, { kind: 'visit', ids: await liveVisit(run, person, visit, n) })
  const planned = await run(moment, async (tx) => must(await bookAppointment(tx, bookingOf(person, 'office', 60))).id)
  templates.set(numbers.planned, { kind: 'visit', ids: [planned] })
  for (const [n, note] of [
    [numbers.caseNote, 'case-note'],
    [numbers.call, 'phone-contact'],
    [numbers.thirdParty, 'third-party-contact'],
  ] as const)
    templates.set(n, { kind: 'note', ids: await run(moment.add({ minutes: 45 }), (tx) => liveNote(tx, person, note)) })
  for (const n of [numbers.task, numbers.doneTask])
    templates.set(n, { kind: 'task', ids: [await run(moment, (tx) => liveTask(tx, person, n))] })
  return { templates, person }
}

type Run = <T>(when: Temporal.Instant, work: (tx: Tx) => Promise<T>) => Promise<T>

async function liveVisit(run: Run, person: string, { kind, parts, note }: Visit, n: number): Promise<string[]> {
  const start = moment.add({ hours: 24 * n })
  const booked = await run(
    start.subtract({ hours: 24 * 14 }),
    async (tx) => must(await bookAppointment(tx, bookingOf(person, kind, n))).id,
  )
  return run(start.add({ minutes: 45 }), async (tx) => {
    const { id: contact } = must(await recordOutcome(tx, { ...parts, appointment: booked }))
    const presentation: Record<string, string> =
      note === 'supervision-interview' || note === 'home-visit' ? { punctuality: 'on-time' } : {}
    const written = must(
      await writeNote(tx, { person, kind: note, at: start, text: 'Template', appointment: booked, presentation }),
    )
    return [booked, contact, written.id]
  })
}

const bookingOf = (person: string, kind: string, days: number) => ({
  person,
  kind,
  day: day.add({ days }),
  time,
  minutes: 30,
  purpose: 'Supervision interview',
})

async function liveNote(tx: Tx, person: string, kind: string): Promise<string[]> {
  const fields: Record<string, string> =
    kind === 'third-party-contact' ? { 'spoken-to': 'Grace', relation: 'mother' } : {}
  const { id } = must(await writeNote(tx, { person, kind, at: moment, text: 'Template', fields }))
  if (kind !== 'phone-contact') return [id]
  const contact = must(
    await recordContact(tx, { person, kind: 'phone', at: moment, direction: 'out', outcome: 'attended' }),
  )
  return [id, contact.id]
}

async function liveTask(tx: Tx, person: string, n: number): Promise<string> {
  const { id } = must(
    await addTask(tx, { what: 'Ring the tenancy service about the bond', due: tx.today.add({ days: 7 }), person }),
  )
  if (n === numbers.doneTask) must(await finishTask(tx, { task: id, version: 1 }))
  return id
}

function orderOf(person: string, type: 'cco' | 'ico', officeId: string, officerId: string) {
  const supervision = {
    asOrdered: 'Accept the supervision of Community Corrections for as long as they see fit.',
    code: 'supervision',
  }
  const treatment = { asOrdered: 'Complete the counselling or treatment that your officer directs.', code: 'treatment' }
  const madeOn = day.subtract({ days: 60 })
  return {
    person,
    type,
    madeBy: 'court',
    court: 'Wattle Creek Local Court',
    courtFile: '2025/00012345',
    madeOn,
    startsOn: madeOn,
    endsOn: madeOn.add({ months: 24 }).subtract({ days: 1 }),
    asOrdered: '',
    source: 'Order of the court',
    verified: true,
    opening: { officeId, officerId },
    leftOut: [],
    coDefendants: [],
    offences: [
      {
        what: 'Drive while disqualified',
        lawPart: 'Road Transport Act 2013 s 54(1)(a)',
        happenedOn: madeOn.subtract({ days: 90 }),
        domesticViolence: false,
      },
    ],
    conditions: type === 'cco' ? [supervision, treatment] : [treatment],
  }
}

/** Puts the templates' ids where SQL can join them; the supervision of the template person is closed to all lists. */
export async function rememberTemplates(client: pg.Client, templates: ReadonlyMap<number, Template>): Promise<void> {
  await client.query('create temporary table template (j int not null, kind text not null, id uuid not null)')
  for (const [j, { kind, ids }] of templates)
    await client.query('insert into template select $1, $2, unnest($3::uuid[])', [j, kind, ids])
}

/** Whether somebody is supervised, from inside a command. */
export const isSupervised = async (tx: Tx, person: string) => (await currentSupervision(tx, person)) !== undefined
