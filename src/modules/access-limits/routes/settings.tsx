import * as z from 'zod'
import { choice, text, whole } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { setLimits } from '../commands.ts'
import { SettingsPage } from '../pages.tsx'
import { settingsShown } from '../queries.ts'
import { bounds, closedAnswers } from '../rules.ts'
import { settings as words } from '../words.ts'

const at = '/limited-access/settings'
const access = { may: 'limit access', fresh: true } as const

const values = { glassHours: z.int(), asksAnHour: z.int(), closedAnswer: z.enum(closedAnswers).nullable() }

const settingsPage = page({
  at,
  access,
  read: (tx) => settingsShown(tx),
  show: (data, ctx, form) => <SettingsPage data={data} ctx={ctx} form={form} />,
  api: {
    answer: z.object({
      now: z.object({ ...values, version: z.int() }),
      place: z.object({ answer: z.enum(closedAnswers), source: z.string(), verified: z.boolean() }),
      made: z.array(z.object({ ...values, at: z.string(), by: z.string(), reason: z.string() })),
    }),
    of: (data) => data,
    says: words.api.page,
  },
})

const settingsRoute = command({
  at,
  access,
  body: z.object({
    glassHours: whole(words.fields.glassHours, ...bounds.glassHours),
    asksAnHour: whole(words.fields.asksAnHour, ...bounds.asksAnHour),
    closedAnswer: choice(words.fields.closedAnswer, ['by-place', ...closedAnswers]),
    reason: text(words.fields.reason, 500),
  }),
  do: (tx, { body: { closedAnswer, ...body }, version }) =>
    setLimits(tx, { ...body, closedAnswer: closedAnswer === 'by-place' ? null : closedAnswer, version }),
  words: words.refusals,
  then: () => ({ to: at, said: words.saved }),
  again: settingsPage,
  api: { answer: z.object({ version: z.int() }), of: (value) => value, says: words.api.set },
})

export const settingRoutes = [settingsPage, settingsRoute]
