import { codedIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { appointment, type Shown, shownAppointments } from '../../contacts/index.ts'
import type { CaseCover, ShownName } from '../../people/index.ts'
import { type AppointmentLine, type Candidate, type Dealt, freeOf, type Proposed, type ToDeal } from '../rules.ts'
import { dayWords as words } from '../words/day.ts'
import type { DealDone } from './deals.ts'
import type { Slot } from './slots.ts'

/** What the lines of a day are made of. */
export type Before = {
  staff: string
  day: Temporal.PlainDate
  candidates: readonly Candidate[]
  deals: readonly DealDone[]
  kept: ReadonlyMap<string, ReadonlySet<string>>
  covers: readonly CaseCover[]
  names: ReadonlyMap<string, ShownName>
  staffNames: ReadonlyMap<string, string>
  slots: ReadonlyMap<string, Slot>
  proposed: ReadonlyMap<string, string>
}

/** The appointments of the day that nobody has dealt with, and those that somebody has as they stand now, in order of time. */
export async function appointmentLines(tx: Tx, open: readonly Shown[], before: Before): Promise<AppointmentLine[]> {
  const dealt = before.deals.filter(({ kind }) => kind === 'appointment')
  const [now, was] = await Promise.all([
    shownNow(
      tx,
      dealt.map(({ now: id }) => id),
    ),
    shownNow(
      tx,
      dealt.map(({ subject }) => subject),
    ),
  ])
  const done = dealt.flatMap((deal) => {
    const [one, original] = [now.get(deal.now), was.get(deal.subject)]
    return one && original ? [lineOf(tx, original, before, { deal, one })] : []
  })
  const lines = [...open.map((one) => lineOf(tx, one, before)), ...done]
  return lines.toSorted((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt))
}

async function shownNow(tx: Tx, ids: readonly string[]): Promise<Map<string, Shown>> {
  const found = await Promise.all(ids.map((id) => appointment(tx, id)))
  const shown = await shownAppointments(
    tx,
    found.filter((one) => one !== undefined),
  )
  return new Map(shown.map((one) => [one.id, one]))
}

function lineOf(tx: Tx, as: Shown, before: Before, dealt?: { deal: DealDone; one: Shown }): AppointmentLine {
  const now = dealt?.one ?? as
  return {
    id: now.id,
    insteadOf: now.insteadOf,
    version: now.version,
    person: as.person,
    name: as.personName,
    time: as.time,
    startsAt: as.startsAt,
    zone: as.zone,
    kindName: as.kindName,
    where: [...as.resources.map(({ name }) => name), as.place].filter(Boolean).join(', '),
    goesOut: as.goesOut,
    phoned:
      as.kind === phone || codedIn(versionInForce(tx.actor.jurisdiction, tx.today).contactKinds, phone) === undefined,
    here: as.arrivedAt !== null,
    needs: [
      as.interpreter && words.interpreter(as.interpreter),
      as.supportPerson && words.support(as.supportPerson),
      as.adjustment,
      as.officerAskedFor ? words.askedFor[as.officerAskedFor] : '',
    ].filter((text) => text !== ''),
    free: freeOf(toDealOf(as, before), before.candidates),
    dealt: dealt && dealtOf(dealt.deal, dealt.one, before),
    proposed: proposedFor(tx, as, before, dealt !== undefined),
  }
}

/** The kind of contact that takes the place of a meeting where somebody is rung instead. */
export const phone = 'phone'

function dealtOf({ became, to }: DealDone, now: Shown, { staffNames }: Before): Dealt {
  const open = now.state === 'planned' || (became === 'cancelled' && now.state === 'recorded' && now.attended === false)
  return {
    became,
    toName: staffNames.get(to ?? '') ?? '',
    open,
    when: became === 'moved' ? { day: now.day, time: now.time } : undefined,
  }
}

/** A colleague who is free; else the officer's own next free time. What is over is left: somebody may have seen them. */
function proposedFor(tx: Tx, one: Shown, { proposed, slots, day }: Before, dealt: boolean): Proposed {
  const slot = slots.get(one.id) ?? { day: day.add({ days: 1 }), time: one.time }
  const to = proposed.get(one.id)
  const over = Temporal.Instant.compare(one.endsAt, tx.now) <= 0
  if (dealt || over) return { deal: { kind: 'left' }, ...slot }
  return { deal: to ? { kind: 'colleague', to } : { kind: 'moved' }, ...slot }
}

/** An appointment as the proposal needs it. */
export const toDealOf = (
  { id, person, startsAt, endsAt, attendees, officerAskedFor }: Shown,
  { kept, covers }: Pick<Before, 'kept' | 'covers'>,
): ToDeal => ({
  id,
  starts: startsAt,
  ends: endsAt,
  familiar: [...attendees, ...covers.filter((one) => one.person === person).map(({ covering }) => covering)],
  kept: kept.get(person) ?? new Set(),
  officerAskedFor,
})
