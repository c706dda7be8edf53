import * as z from 'zod'
import { staffOf } from '../../../platform/access/actor.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import {
  day,
  maybeDay,
  maybeId,
  maybeText,
  maybeTime,
  maybeWhole,
  text,
  ticked,
  time,
} from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { coveredBy } from '../../staff/index.ts'
import { changeSheet, type GivenSheet, lodge } from '../commands/lodge.ts'
import { LodgePage } from '../pages/lodge.tsx'
import { formOf, formOfDay } from '../queries/form.ts'
import { apiWords, changeRefusals, lodgeRefusals, said, lodgeWords as words } from '../words.ts'
import { lodgedAnswer } from './answers.ts'

const { fields } = words
/** A day counted from the first, as a list of choices sends it. */
const dayAfter = (what: string) => z.coerce.number({ error: what }).int().min(0).max(3).default(0)

const stopShape = z.object({
  stop: maybeId(fields.stop),
  appointment: maybeId(fields.appointment),
  person: maybeId(fields.person),
  kind: z.enum(['elsewhere', 'overnight', 'visit'], { error: fields.kind }).optional(),
  place: maybeText(fields.place, 500),
  why: maybeText(fields.stopWhy, 500),
  day: dayAfter(fields.stopDay),
  arrives: maybeTime(fields.arrives),
  minutes: maybeWhole(fields.minutes, 1, 1440),
  drop: ticked(),
  dropWhy: maybeText(fields.dropWhy, 500),
})

const sheetShape = {
  leaves: time(fields.leaves),
  returns: time(fields.returns),
  returnsDay: dayAfter(fields.returnsDay),
  second: maybeId(fields.second),
  vehicle: maybeId(fields.vehicle),
  vehicleOther: maybeText(fields.vehicleOther, 200),
  phone: text(fields.phone, 60),
  safeWord: maybeText(fields.safeWord, 200),
  ask: ticked(),
  stops: z.array(stopShape).max(20).default([]),
}

type Body = z.infer<z.ZodObject<typeof sheetShape>>

const givenOf = ({ second, vehicle, stops, ...body }: Body): GivenSheet => ({
  ...body,
  second: second ?? undefined,
  vehicle: vehicle ?? undefined,
  stops: stops.map(({ stop, appointment, person, kind, arrives, minutes, ...rest }) => ({
    ...rest,
    stop,
    appointment,
    person,
    kind,
    arrives,
    minutes,
  })),
})

const blank = (value: unknown) => (value === '' ? undefined : value)

const lodgePage = page({
  at: '/visits/new',
  access: { may: 'go on visits' },
  query: z.object({ day: z.preprocess(blank, maybeDay(fields.day)).catch(undefined) }),
  read: async (tx: Tx, { query }) => {
    const me = staffOf(tx.actor)
    return formOfDay(tx, [me, ...(await coveredBy(tx, me, tx.today))], query.day ?? tx.today)
  },
  show: (data, ctx, form) => <LodgePage data={data} ctx={ctx} form={form} />,
  api: {
    says: apiWords.form,
    answer: z.object({ day: z.iso.date(), values: z.record(z.string(), z.unknown()) }),
    of: ({ day: on, values }) => ({ day: on, values }),
  },
})

const lodgeRoute = command({
  at: '/visits',
  access: { may: 'go on visits' },
  body: z.object({ day: day(fields.day), ...sheetShape }),
  do: (tx, { body: { day: on, ...body } }) => lodge(tx, { ...givenOf(body), day: on, officer: staffOf(tx.actor) }),
  words: lodgeRefusals,
  then: ({ id, waits }) => ({ to: `/visits/${id}`, said: waits ? said.asked : said.lodged }),
  again: lodgePage,
  api: { says: apiWords.lodge, answer: lodgedAnswer, of: (value) => value },
})

const changePage = page({
  at: '/visits/:sheet/change',
  access: { may: 'go on visits', on: 'sheet' },
  read: (tx, { params: { sheet: id = '' } }) => formOf(tx, id),
  show: (data, ctx, form) => <LodgePage data={data} ctx={ctx} form={form} />,
})

const changeRoute = command({
  at: '/visits/:sheet/changes',
  access: { may: 'go on visits', on: 'sheet' },
  body: z.object({ ...sheetShape, why: text(fields.why, 500) }),
  do: (tx, { params: { sheet: id = '' }, body: { why, ...body }, version }) =>
    changeSheet(tx, id, { ...givenOf(body), why, version }),
  words: changeRefusals,
  then: ({ id, waits }) => ({ to: `/visits/${id}`, said: waits ? said.asked : said.changed }),
  again: changePage,
  api: { says: apiWords.change, answer: lodgedAnswer, of: (value) => value },
})

export const lodgeRoutes = [lodgePage, lodgeRoute, changePage, changeRoute]
