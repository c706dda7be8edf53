import * as z from 'zod'
import { type Appointment, attendeeRoles, type Booked, type BookedAgain, type Contact } from '../rules.ts'
import { warningText } from '../words.ts'

/** The JSON shapes of this module: codes and ids, times as ISO text. */
export const appointmentAnswer = z.object({
  id: z.uuid(),
  person: z.uuid(),
  staff: z.uuid(),
  office: z.uuid(),
  kind: z.string(),
  day: z.iso.date(),
  time: z.string(),
  zone: z.string(),
  startsAt: z.string(),
  minutes: z.int(),
  place: z.string(),
  purpose: z.string(),
  interpreter: z.string(),
  supportPerson: z.string(),
  adjustment: z.string(),
  childrenPresent: z.boolean(),
  officerAskedFor: z.enum(['woman', 'man']).nullable(),
  insteadOf: z.uuid().nullable(),
  series: z.uuid().nullable(),
  seriesDay: z.iso.date().nullable(),
  state: z.enum(['planned', 'recorded', 'moved', 'changed', 'cancelled']),
  outcome: z.string().nullable(),
  counts: z.enum(['complied', 'failed', 'excused', 'neutral']).nullable(),
  resources: z.array(z.object({ id: z.uuid(), kind: z.enum(['room', 'car']), name: z.string() })),
  beside: z.array(
    z.object({ id: z.uuid(), staff: z.uuid().nullable(), name: z.string(), role: z.enum(attendeeRoles) }),
  ),
  arrivedAt: z.string().nullable(),
  marks: z.array(z.object({ kind: z.enum(['set-out', 'arrived', 'safe']), at: z.string() })),
  version: z.int(),
})
export const appointmentOf = (one: Appointment) => one

export const contactAnswer = z.object({
  id: z.uuid(),
  person: z.uuid(),
  appointment: z.uuid().nullable(),
  staff: z.uuid().nullable(),
  kind: z.string(),
  direction: z.enum(['in', 'out']).nullable(),
  withPerson: z.boolean(),
  at: z.string(),
  outcome: z.string(),
  counts: z.enum(['complied', 'failed', 'excused', 'neutral']),
  attended: z.boolean(),
  minutesLate: z.int().nullable(),
  reason: z.string().nullable(),
  spokenTo: z.string(),
  relation: z.string().nullable(),
  phone: z.string(),
  evidenceDue: z.iso.date().nullable(),
  note: z.string(),
  recordedAt: z.string(),
  supersededAt: z.string().nullable(),
})
export const contactOf = (one: Contact) => one

export const bookedAnswer = z.object({
  id: z.uuid(),
  person: z.uuid(),
  warnings: z.array(z.object({ code: z.string(), text: z.string() })),
})
export const bookedOf = ({ id, person, warnings }: Booked) => ({
  id,
  person,
  warnings: warnings.map((warning) => ({ code: warning.code, text: warningText(warning) })),
})

/** The same of appointments that come again: the first one, with the series and how many are booked. */
export const bookedAgainAnswer = bookedAnswer.extend({
  series: z.object({ id: z.uuid(), booked: z.int() }).nullable(),
})
export const bookedAgainOf = (value: BookedAgain) => ({
  ...bookedOf(value),
  series: value.series ? { id: value.series.id, booked: value.series.booked } : null,
})

export const recordedAnswer = z.object({
  id: z.uuid(),
  person: z.uuid(),
  appointment: z.uuid().nullable(),
  outcome: z.string(),
  satisfies: z.boolean(),
  placed: z.object({ code: z.string(), place: z.string(), since: z.iso.date() }).nullable(),
  dueOn: z.iso.date().nullable(),
  said: z.string(),
  next: bookedAnswer.nullable(),
})
