import { appointmentsOf, bookAppointment, markArrived, recordOutcome } from '../src/modules/contacts/index.ts'
import { writeNote } from '../src/modules/notes/index.ts'
import { recordOrder } from '../src/modules/orders/index.ts'
import { addPerson, currentSupervision, type FactDraft, setLevel } from '../src/modules/people/index.ts'
import type { Tx } from '../src/platform/database/tx.ts'
import { moment, told } from './background.ts'
import { type Lane, must } from './lane.ts'
import type { Office } from './office.ts'

export type Day = Temporal.PlainDate
export type Told = { lane: Lane; office: Office; day: Day; now: Temporal.Instant }
export const time = (text: string) => Temporal.PlainTime.from(text)

export type Order = {
  type: string
  madeOn: Day
  months: number
  offence: string
  lawPart: string
  conditions?: { asOrdered: string; code: string }[]
  level?: string
  officer: string
  court?: string
}

/** Adds someone with what is known of them, and the order that they are here for. */
export async function arrive(tx: Tx, office: Office, facts: FactDraft[], order: Order): Promise<string> {
  const { id } = must(await addPerson(tx, { facts, told, noneOfThese: true }))
  await ordered(tx, office, id, order)
  return id
}

export async function ordered(tx: Tx, office: Office, person: string, order: Order): Promise<void> {
  const officerId = (office.staff[order.officer] as Office['staff'][string]).staff
  const { type, madeOn, months, conditions = [], court = 'Wattle Creek Local Court' } = order
  must(
    await recordOrder(tx, {
      person,
      type,
      madeBy: 'court',
      court,
      courtFile: '2026/00048210',
      madeOn,
      startsOn: madeOn,
      endsOn: undefined,
      term: `P${months}M`,
      asOrdered: '',
      source: 'Order of the court',
      verified: true,
      opening: { officeId: office.office, officerId },
      leftOut: [],
      coDefendants: [],
      offences: [
        {
          what: order.offence,
          lawPart: order.lawPart,
          happenedOn: madeOn.subtract({ days: 130 }),
          domesticViolence: false,
        },
      ],
      conditions,
    }),
  )
  const period = await currentSupervision(tx, person)
  if (period && order.level)
    must(await setLevel(tx, { supervision: period.id, level: order.level, from: madeOn, why: 'initial assessment' }))
}

export const supervised = {
  asOrdered: 'Accept the supervision of Community Corrections and obey all reasonable directions.',
  code: 'supervision',
}
export const ellen = ({ office }: Told) => office.staff.ellen as Office['staff'][string]

type Seen = readonly [daysAgo: number, at: string, text: string, outcome: string, kind?: string]

/** Visits as they went, each with its note, and the next one. */
export async function seen(
  scene: Told,
  person: string,
  officer: string,
  visits: readonly Seen[],
  next?: Day,
  nextAt = '10:00',
): Promise<void> {
  const { lane, office, day } = scene
  const by = office.staff[officer] as Office['staff'][string]
  for (const [n, [ago, at, text, outcome, kind = 'office']] of visits.entries()) {
    const on = day.subtract({ days: ago })
    const appointment = await lane.at(
      moment(on.subtract({ days: 5 }), '09:10'),
      by,
      async (tx) =>
        must(
          await bookAppointment(tx, {
            person,
            kind,
            day: on,
            time: time(at),
            minutes: 45,
            purpose: 'Supervision interview',
          }),
        ).id,
    )
    await lane.at(moment(on, at).add({ minutes: 50 }), by, async (tx) => {
      const parts = outcome === 'acceptable-absence' ? { absenceReason: 'work', evidence: 'none' as const } : {}
      const last =
        n === visits.length - 1 && next
          ? { person, kind: 'office', day: next, time: time(nextAt), minutes: 45, purpose: 'Supervision interview' }
          : undefined
      must(await recordOutcome(tx, { appointment, outcome, ...parts, next: last }))
      if (text)
        must(
          await writeNote(tx, {
            person,
            kind: outcome === 'attended' ? 'supervision-interview' : 'case-note',
            at: moment(on, at),
            text,
            appointment,
            ...(outcome === 'attended' && kind === 'office'
              ? { presentation: { punctuality: 'on-time', dress: 'clean-tidy', mood: 'open' } }
              : {}),
          }),
        )
    })
  }
}

/** An appointment of this morning, where the morning is past: came, was seen, was written up. */
export async function happened(scene: Told, person: string, at: string, kind: string, text: string): Promise<void> {
  const { lane, day, now } = scene
  const written = moment(day, at).add({ minutes: 75 })
  if (Temporal.Instant.compare(written, now) > 0) return
  const by = ellen(scene)
  const id = await lane.at(moment(day, at).subtract({ minutes: 4 }), by, async (tx) => {
    const booked = (await appointmentsOf(tx, person, { limit: 5 })).coming.find((one) => one.day.equals(day))
    if (!booked) throw new Error('nothing was booked this morning')
    must(await markArrived(tx, { appointments: [booked.id] }))
    return booked.id
  })
  await lane.at(written, by, async (tx) => {
    must(await recordOutcome(tx, { appointment: id, outcome: 'attended' }))
    must(
      await writeNote(tx, {
        person,
        kind,
        at: moment(day, at),
        text,
        appointment: id,
        presentation: { punctuality: 'on-time', dress: 'well-dressed', mood: 'positive' },
      }),
    )
  })
}
