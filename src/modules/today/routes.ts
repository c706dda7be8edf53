import * as z from 'zod'
import { maybeDay } from '../../platform/forms/fields.ts'
import { file, page, type Route } from '../../platform/http/routes.ts'
import { DayNow, TodayPage } from './pages.tsx'
import { noticesHere, theDay } from './queries.ts'
import { dayAnswer } from './routes/answers.ts'
import { query, says } from './words.ts'

const blank = (value: unknown) => (value === '' ? undefined : value)

const today = page({
  at: '/today',
  access: { may: 'see the day' },
  query: z.object({ day: z.preprocess(blank, maybeDay(query.day)), for: z.preprocess(blank, z.uuid().optional()) }),
  read: async (tx, { query: { day, for: whose } }) => {
    const found = await theDay(tx, { day, whose })
    return found && { ...found, notices: found.isToday && found.own ? await noticesHere(tx) : [] }
  },
  show: (day, ctx) => TodayPage({ day, ctx }),
  api: { says, answer: dayAnswer, of: (day) => day },
})

/** What an open page of the asker's own day asks for again when somebody calls. */
const now = file({
  at: '/today/now',
  access: { may: 'see the day' },
  quiet: true,
  read: async (tx) => {
    const day = await theDay(tx, {})
    return day && { part: (ctx) => DayNow({ day, ctx }) }
  },
})

export const routes: readonly Route[] = [today, now]
