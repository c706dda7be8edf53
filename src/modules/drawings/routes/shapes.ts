import * as z from 'zod'
import { choice, code, maybeChoice, maybeCode, maybeId, maybeText, text } from '../../../platform/forms/fields.ts'
import { type Drawing, type Item, type Kept, type Listed, sinceLimit, textLimit, ways } from '../rules.ts'
import { fields } from '../words.ts'

const moment = z.iso.datetime({ offset: true })

/** What is said of a thing, as its form and its JSON twin have it. `item` names it again, so that the form comes back as it was. */
export const itemShape = z.object({
  text: text(fields.text, textLimit, fields.textMissing),
  kind: code(fields.kind),
  area: code(fields.area),
  how: maybeCode(fields.how),
  since: maybeText(fields.since, sinceLimit),
  leadsTo: maybeId(fields.leadsTo),
  item: maybeId(fields.text),
})

export const saidOf = ({ text, kind, area, how = '', since, leadsTo = '' }: z.infer<typeof itemShape>) => ({
  text,
  kind,
  area,
  how,
  since,
  leadsTo,
})

/** A step, or a place: with neither there is nowhere to go. */
export const placeShape = z.object({
  way: maybeChoice(fields.way, ways),
  area: maybeCode(fields.area),
  before: maybeId(fields.before),
})

export const stepShape = z.object({ step: choice(fields.step, ['undo', 'redo']) })
export const versionShape = z.object({ name: text(fields.name, 120, fields.nameMissing) })

export const newShape = (asksAbout: boolean) =>
  z.object({
    about: asksAbout ? text(fields.about, textLimit) : maybeText(fields.about, textLimit),
    present: choice(fields.present, ['yes', 'no']),
  })

export const itemAnswer = z.object({
  id: z.string(),
  area: z.string(),
  kind: z.string(),
  text: z.string(),
  how: z.string(),
  since: z.string(),
  leadsTo: z.string(),
  place: z.int(),
})
export const itemOut = ({ from: _, ...item }: Item) => item

const shared = {
  id: z.string(),
  person: z.string(),
  about: z.string(),
  present: z.boolean(),
  version: z.int(),
  madeAt: moment,
  changedAt: moment,
}
export const listedAnswer = z.object({ ...shared, count: z.int() })
export const drawingAnswer = z.object({ ...shared, items: z.array(itemAnswer) })
export const listedOut = ({ id, person, about, present, version, madeAt, changedAt, count }: Listed) => ({
  id,
  person,
  about,
  present,
  version,
  madeAt,
  changedAt,
  count,
})
export const drawingOut = ({ id, person, about, present, version, madeAt, changedAt, items }: Drawing) => ({
  id,
  person,
  about,
  present,
  version,
  madeAt,
  changedAt,
  items: items.map(itemOut),
})

export const keptAnswer = z.object({ id: z.string(), name: z.string(), at: moment, items: z.array(itemAnswer) })
export const keptOut = ({ id, name, at, items }: Kept) => ({ id, name, at, items: items.map(itemOut) })

/** What an edit answers: the drawing, the thing it was about, and the version that the drawing stands at now. */
export const editAnswer = z.object({ id: z.string(), item: z.string().optional(), version: z.int() })
