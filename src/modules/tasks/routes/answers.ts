import * as z from 'zod'
import type { Task, TaskChange } from '../rules.ts'
import { groups } from '../rules.ts'

const moment = z.iso.datetime({ offset: true })

/** A task as the interface gives it. */
export const taskAnswer = z.object({
  id: z.string(),
  what: z.string(),
  due: z.iso.date(),
  person: z.string().nullable(),
  owner: z.object({ id: z.string(), name: z.string() }),
  from: z.object({ kind: z.string(), id: z.string() }).nullable(),
  snoozedUntil: z.iso.date().nullable(),
  group: z.enum(groups),
  done: z.object({ at: moment, by: z.string(), line: z.string() }).nullable(),
  version: z.int(),
})

export const taskOut = ({
  id,
  what,
  due,
  person,
  owner,
  ownerName,
  from,
  snoozedUntil,
  group,
  done,
  version,
}: Task) => ({
  id,
  what,
  due,
  person,
  owner: { id: owner, name: ownerName },
  from: from ? { kind: from[0], id: from[1] } : null,
  snoozedUntil,
  group,
  done: done ?? null,
  version,
})

export const changeAnswer = z.object({
  kind: z.string(),
  at: moment,
  by: z.string(),
  dueFrom: z.iso.date().nullable(),
  dueTo: z.iso.date().nullable(),
  ownerFrom: z.string(),
  ownerTo: z.string(),
  until: z.iso.date().nullable(),
  why: z.string(),
})
export const changeOut = ({ id: _, whatBefore: __, ...change }: TaskChange) => change

export const versionAnswer = z.object({ id: z.string(), version: z.int() })
