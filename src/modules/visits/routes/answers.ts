import * as z from 'zod'
import { markKinds, type SheetData, type SheetLine, steps, stopKinds } from '../rules.ts'

export const lodgedAnswer = z.object({ id: z.uuid(), version: z.int(), waits: z.boolean() })

export const lineAnswer = z.object({
  id: z.uuid(),
  officer: z.object({ id: z.uuid(), name: z.string() }),
  second: z.string(),
  vehicle: z.string(),
  state: z.enum(['lodged', 'out', 'back', 'called-off']),
  leavesAt: z.string(),
  returnsAt: z.string(),
  since: z.string().nullable(),
  at: z.object({ kind: z.enum(['here', 'next', 'back']), text: z.string(), when: z.string() }).nullable(),
  overdueSince: z.string().nullable(),
  help: z.boolean(),
  waits: z.boolean(),
  stops: z.int(),
})

export const lineOf = ({
  sheet,
  officer,
  secondName,
  vehicleName,
  since,
  at,
  overdue,
  help,
  waits,
  stops,
}: SheetLine) => ({
  id: sheet.id,
  officer,
  second: secondName,
  vehicle: vehicleName,
  state: sheet.state,
  leavesAt: sheet.leavesAt,
  returnsAt: sheet.returnsAt,
  since: since ?? null,
  at: at ?? null,
  overdueSince: overdue?.due ?? null,
  help,
  waits,
  stops,
})

export const sheetAnswer = z.object({
  id: z.uuid(),
  version: z.int(),
  officer: z.object({ id: z.uuid(), name: z.string() }),
  second: z.string(),
  vehicle: z.string(),
  state: z.enum(['lodged', 'out', 'back', 'called-off']),
  leavesAt: z.string(),
  returnsAt: z.string(),
  needsTwo: z.boolean(),
  next: z.object({ kind: z.enum(markKinds), stop: z.string().nullable() }).nullable(),
  awaited: z.array(z.object({ occasion: z.string(), due: z.string() })),
  overdue: z.array(z.object({ occasion: z.string(), due: z.string() })),
  stops: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(stopKinds),
      state: z.enum(['to-come', 'here', 'left', 'dropped']),
      arrivesAt: z.string(),
      minutes: z.int(),
      person: z.string().nullable(),
      appointment: z.string().nullable(),
      name: z.string(),
      place: z.string(),
      alerts: z.array(z.object({ name: z.string(), severity: z.string() })),
    }),
  ),
  marks: z.array(
    z.object({ kind: z.enum(markKinds), stop: z.string().nullable(), minutes: z.int().nullable(), at: z.string() }),
  ),
  alarms: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['overdue', 'help']),
      step: z.enum(steps).nullable(),
      at: z.string(),
      told: z.array(z.object({ id: z.uuid(), name: z.string() })),
      marks: z.array(z.object({ kind: z.string(), words: z.string(), at: z.string(), by: z.string() })),
    }),
  ),
})

export const sheetOf = ({ sheet, stops, alarms, ...data }: SheetData) => ({
  id: sheet.id,
  version: sheet.version,
  officer: data.officer,
  second: data.secondName,
  vehicle: data.vehicleName,
  state: sheet.state,
  leavesAt: sheet.leavesAt,
  returnsAt: sheet.returnsAt,
  needsTwo: sheet.needsTwo,
  next: data.next ?? null,
  awaited: data.awaited,
  overdue: data.overdue,
  stops: stops.map(({ where, personName, door, ...stop }) => ({
    ...stop,
    person: where?.person ?? null,
    appointment: where?.appointment ?? null,
    name: personName,
    place: where?.place ?? '',
    alerts: [...(door?.alerts ?? []), ...(door?.others ?? []).flatMap((other) => other.alerts)],
  })),
  marks: sheet.marks,
  alarms,
})
