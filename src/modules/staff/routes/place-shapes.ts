import * as z from 'zod'
import { choice, day, id, maybeDay, maybeText, maybeTime, text, time } from '../../../platform/forms/fields.ts'
import { resourceKinds } from '../rules/places.ts'
import { placeWords } from '../words.ts'

const { fields } = placeWords

export const officeShape = z.object({
  name: text(fields.name, 200),
  shortName: text(fields.shortName, 40),
  regionId: id(fields.region),
  address: maybeText(fields.address, 300),
  phone: maybeText(fields.phone, 40),
  zone: text(fields.zone, 60),
  holidayRegion: text(fields.holidays, 20),
  opens: time(fields.opens),
  closes: time(fields.closes),
})
export const nameShape = z.object({ name: text(fields.name, 100) })
export const newResourceShape = nameShape.extend({
  kind: choice(fields.kind, resourceKinds),
  note: maybeText(fields.note, 300),
})
export const resourceShape = nameShape.extend({
  note: maybeText(fields.note, 300),
  retiredOn: maybeDay(fields.retiredOn),
})
export const dayShape = z.object({
  day: day(fields.day),
  name: text(fields.dayName, 100),
  closesAt: maybeTime(fields.closesAt),
})

const given = z.string()
const office = z.object({
  id: z.uuid(),
  name: given,
  shortName: given,
  regionId: z.uuid(),
  region: given,
  address: given,
  phone: given,
  zone: given,
  holidayRegion: given,
  opens: given,
  closes: given,
  version: z.int(),
})

export const placesAnswer = z.object({
  offices: z.array(office.extend({ people: z.int() })),
  regions: z.array(z.object({ id: z.uuid(), name: given, version: z.int(), offices: z.int() })),
})

export const officeAnswer = z.object({
  office,
  teams: z.array(z.object({ id: z.uuid(), name: given, version: z.int(), people: z.int() })),
  resources: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(resourceKinds),
      name: given,
      note: given,
      retiredOn: z.iso.date().nullable(),
      version: z.int(),
    }),
  ),
  days: z.array(z.object({ day: z.iso.date(), name: given, closesAt: given.nullable() })),
})
