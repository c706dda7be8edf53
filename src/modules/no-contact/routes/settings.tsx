import * as z from 'zod'
import { choice, text, whole } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { setSearch } from '../commands.ts'
import { SettingsPage } from '../pages.tsx'
import { settingsShown } from '../queries.ts'
import { bounds, stepKinds } from '../rules.ts'
import { api, fields, refusals, said } from '../words.ts'

const at = '/no-contact/settings'
const access = { may: 'set search rules' } as const
const values = {
  steps: z.array(z.object({ step: z.enum(stepKinds), after: z.int() })),
  decideAfter: z.int(),
  opensAfter: z.int(),
}

const settings = page({
  at,
  access,
  read: (tx) => settingsShown(tx),
  show: (data, ctx, form) => <SettingsPage data={data} ctx={ctx} form={form} />,
  api: {
    says: api.settings,
    answer: z.object({
      now: z.object({ ...values, version: z.int() }),
      place: z.object({ ...values, source: z.string(), verified: z.boolean() }),
      made: z.array(z.object({ ...values, at: z.string(), by: z.string(), reason: z.string() })),
    }),
    of: (data) => data,
  },
})

const set = command({
  at,
  access,
  body: z.object({
    steps: z
      .array(z.object({ step: choice(fields.step, stepKinds), after: whole(fields.after, ...bounds.after) }))
      .max(stepKinds.length)
      .default([]),
    decideAfter: whole(fields.decideAfter, ...bounds.decideAfter),
    opensAfter: whole(fields.opensAfter, ...bounds.opensAfter),
    reason: text(fields.reason, 500),
  }),
  do: (tx, { body, version }) => setSearch(tx, { ...body, version }),
  words: refusals.settings,
  then: () => ({ to: at, said: said.set }),
  again: settings,
  api: { says: api.set, answer: z.object({ version: z.int() }), of: (value) => value },
})

export const settingRoutes = [settings, set]
