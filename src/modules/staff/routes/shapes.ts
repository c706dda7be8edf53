import * as z from 'zod'
import {
  choice,
  code,
  day,
  id,
  maybeDay,
  maybeId,
  maybeText,
  maybeTime,
  once,
  text,
  whole,
} from '../../../platform/forms/fields.ts'
import { leaveKinds } from '../rules.ts'
import { words } from '../words.ts'

const { fields } = words

export const leaveShape = z.object({
  kind: choice(fields.kind, leaveKinds),
  firstDay: day(fields.firstDay),
  lastDay: day(fields.lastDay),
  cover: z
    .array(
      z.object({
        covering: id(fields.covering),
        firstDay: maybeDay(fields.firstDay),
        lastDay: maybeDay(fields.lastDay),
        note: maybeText(fields.note, 500),
      }),
    )
    .max(10)
    .default([]),
})

export const coverShape = z.object({
  covering: id(fields.covering),
  firstDay: day(fields.firstDay),
  lastDay: day(fields.lastDay),
  note: maybeText(fields.note, 500),
})

export const hoursShape = z.object({
  from: day(fields.from),
  days: z
    .array(
      z.object({
        weekday: whole(fields.weekday, 1, 7),
        starts: maybeTime(fields.starts),
        ends: maybeTime(fields.ends),
        lunchStarts: maybeTime(fields.lunchStarts),
        lunchEnds: maybeTime(fields.lunchEnds),
      }),
    )
    .max(7)
    .default([]),
})

export const dutyShape = z.object({ dutyStaff: id(fields.dutyStaff), day: day(fields.day) })

const place = {
  title: maybeText(fields.title, 100),
  phone: maybeText(fields.phone, 40),
  officeId: id(fields.office),
  teamId: maybeId(fields.team),
  roles: z.array(code(fields.roles, words.noRole)).min(1, { error: words.noRole }).max(50).overwrite(once),
}
export const placeShape = z.object(place)

export const emailField = text(fields.email, 200).refine((value) => /^[^\s@]+@[^\s@]+$/.test(value.trim()), {
  error: words.notEmail,
})

export const addShape = z.object({
  givenName: text(fields.givenName, 100),
  familyName: maybeText(fields.familyName, 100),
  email: emailField,
  ...place,
  startedOn: maybeDay(fields.startedOn),
})
