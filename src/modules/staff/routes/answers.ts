import * as z from 'zod'

/** What most commands answer a program with: the id of what they were about. */
export const idAnswer = z.object({ id: z.uuid() })
export const idOf = ({ id }: { id: string }) => ({ id })

const day = z.iso.date()
const time = z.string()
const place = z.object({ id: z.uuid(), name: z.string() })
const hours = z.object({ starts: time, ends: time, lunchStarts: time.nullable(), lunchEnds: time.nullable() })

const today = z.object({
  works: z.boolean(),
  why: z.enum(['leave', 'closed', 'not-a-working-day']).optional(),
  holiday: z.string().optional(),
  hours: hours.optional(),
  leave: z.object({ id: z.uuid(), kind: z.string(), firstDay: day, lastDay: day }).optional(),
  coveredBy: z.array(place),
})

const cover = z.object({ id: z.uuid(), who: place, firstDay: day, lastDay: day, note: z.string() })

export const personAnswer = z.object({
  id: z.uuid(),
  name: z.string(),
  title: z.string(),
  phone: z.string(),
  email: z.string(),
  office: z.string(),
  officeId: z.uuid(),
  team: z.string(),
  teamId: z.uuid().nullable(),
  roles: z.array(z.string()),
  roleCodes: z.array(z.string()),
  leftOn: day.nullable(),
  version: z.int(),
  today,
  hours: z.array(hours.extend({ weekday: z.int(), validFrom: day, validTo: day.nullable() })),
  leave: z.array(z.object({ id: z.uuid(), kind: z.string(), firstDay: day, lastDay: day, uncovered: z.int() })),
  coveredBy: z.array(cover),
  covers: z.array(cover),
})

export const directoryAnswer = z.object({
  offices: z.array(place),
  office: place,
  duty: place.extend({ phone: z.string() }).optional(),
  teams: z.array(
    z.object({
      name: z.string(),
      people: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          title: z.string(),
          phone: z.string(),
          roles: z.array(z.string()),
          team: z.string(),
          today,
        }),
      ),
    }),
  ),
})
