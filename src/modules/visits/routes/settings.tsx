import * as z from 'zod'
import { maybeText, text, whole } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { setVisits } from '../commands/settings.ts'
import { SettingsPage } from '../pages/settings.tsx'
import { settingsShown } from '../queries/settings.ts'
import { bounds } from '../rules.ts'
import { apiWords, settingsWords as words } from '../words.ts'

const at = '/visits/settings'
const access = { may: 'set visit rules' } as const
const { fields } = words
const values = {
  graceMinutes: z.int(),
  secondMinutes: z.int(),
  leaderMinutes: z.int(),
  dutyMinutes: z.int(),
  callName: z.string(),
  callPhone: z.string(),
}

const settings = page({
  at,
  access,
  read: (tx) => settingsShown(tx),
  show: (data, ctx, form) => <SettingsPage data={data} ctx={ctx} form={form} />,
  api: {
    says: apiWords.settings,
    answer: z.object({
      now: z.object({ ...values, version: z.int() }),
      made: z.array(z.object({ ...values, at: z.string(), by: z.string(), reason: z.string() })),
    }),
    of: (data) => data,
  },
})

const set = command({
  at,
  access,
  body: z.object({
    graceMinutes: whole(fields.graceMinutes, ...bounds.graceMinutes),
    secondMinutes: whole(fields.secondMinutes, ...bounds.secondMinutes),
    leaderMinutes: whole(fields.leaderMinutes, ...bounds.leaderMinutes),
    dutyMinutes: whole(fields.dutyMinutes, ...bounds.dutyMinutes),
    callName: maybeText(fields.callName, 200),
    callPhone: maybeText(fields.callPhone, 60),
    reason: text(fields.reason, 500),
  }),
  do: (tx, { body, version }) => setVisits(tx, { ...body, version }),
  words: words.refusals,
  then: () => ({ to: at, said: words.saved }),
  again: settings,
  api: { says: apiWords.set, answer: z.object({ version: z.int() }), of: (value) => value },
})

export const settingRoutes = [settings, set]
