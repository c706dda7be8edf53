import * as z from 'zod'
import { day, id, maybeDay, maybeId, maybeTime, whole } from '../../../platform/forms/fields.ts'
import { name } from '../../../platform/forms/named.ts'
import { command, page, type Route } from '../../../platform/http/routes.ts'
import { dealOut } from '../commands/deal-out.ts'
import { DayPage } from '../pages/day.tsx'
import { dayToDeal } from '../queries/day.ts'
import { dealOf } from '../rules.ts'
import { dayWords as words } from '../words/day.ts'

const { fields } = words
const blank = (value: unknown) => (value === '' ? undefined : value)
const asked = z.object({
  day: z.preprocess(blank, maybeDay(fields.day)),
  from: z.preprocess(blank, maybeTime(fields.from)),
  did: z.string().optional(),
})

const free = z.array(z.object({ id: z.uuid(), name: z.string(), clashes: z.array(z.object({ what: z.string() })) }))
const deal = z.object({ kind: z.string(), to: z.uuid().optional() })

const dayPage = page({
  at: '/staff/:staff/away',
  access: { may: 'arrange for colleagues', on: 'staff' },
  query: asked,
  read: (tx, { params: { staff = '' }, query: { day: on, from } }) =>
    dayToDeal(tx, staff, { day: on ?? tx.today, from: from ?? null }),
  show: (data, ctx, form) => <DayPage ctx={ctx} data={data} form={form} />,
  api: {
    says: words.says,
    answer: z.object({
      day: z.iso.date(),
      appointments: z.array(
        z.object({
          id: z.uuid(),
          version: z.int(),
          person: z.uuid(),
          time: z.string(),
          free,
          proposed: z.object({ deal, day: z.iso.date(), time: z.string() }),
          dealt: z.object({ became: z.string(), toName: z.string() }).optional(),
        }),
      ),
      tasks: z.array(z.object({ id: z.uuid(), version: z.int(), what: z.string(), due: z.iso.date() })),
      beside: z.array(z.object({ id: z.uuid(), time: z.string(), officer: z.string() })),
      sheets: z.array(z.object({ id: z.uuid(), out: z.boolean() })),
    }),
    of: (data) => data,
  },
})

const uuid = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'
const dealt = (kinds: string) =>
  name(
    fields.deal,
    z
      .string({ error: words.dealMissing })
      .regex(new RegExp(`^(?:${kinds}|left)$`), { error: words.dealMissing })
      .transform(dealOf),
  )
const toColleague = `colleague:${uuid}`
const most = 2_147_483_647

const save = command({
  at: '/staff/:staff/away',
  access: { may: 'arrange for colleagues', on: 'staff' },
  body: z.object({
    day: day(fields.day),
    from: maybeTime(fields.from),
    lastDay: maybeDay(fields.lastDay),
    cover: maybeId(fields.cover),
    appointments: z
      .array(
        z.object({
          id: id(fields.id),
          version: whole(fields.version, 1, most),
          deal: dealt(`${toColleague}|phone:${uuid}|moved|cancelled|back`),
          day: maybeDay(fields.newDay),
          time: maybeTime(fields.newTime),
        }),
      )
      .max(100)
      .default([]),
    tasks: z
      .array(
        z.object({
          id: id(fields.id),
          version: whole(fields.version, 1, most),
          deal: dealt(`${toColleague}|moved|back`),
        }),
      )
      .max(100)
      .default([]),
    beside: z
      .array(z.object({ id: id(fields.id), deal: dealt(`${toColleague}|cancelled`) }))
      .max(100)
      .default([]),
    sheets: z
      .array(z.object({ id: id(fields.id), deal: dealt('cancelled') }))
      .max(20)
      .default([]),
  }),
  do: (tx, { params: { staff = '' }, body, config }) =>
    dealOut(tx, { staff, ...body }, { mail: config.smtpUrl !== undefined }),
  words: words.refusals,
  then: ({ away, staff, day: on, toTell }) => ({
    to: toTell > 0 ? `/days-away/${away}` : `/staff/${staff}/away?day=${on}`,
    said: words.said(toTell),
  }),
  again: dayPage,
  api: {
    says: words.saysDeal,
    answer: z.object({ away: z.uuid(), toTell: z.int() }),
    of: ({ away, toTell }) => ({ away, toTell }),
  },
})

export const dayRoutes: readonly Route[] = [dayPage, save]
