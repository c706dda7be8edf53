import * as z from 'zod'
import { maybeDay } from '../../platform/forms/fields.ts'
import { page, type Route } from '../../platform/http/routes.ts'
import { TodayPage } from './pages.tsx'
import { theDay } from './queries.ts'
import { dayAnswer } from './routes/answers.ts'
import { query, says } from './words.ts'

const blank = (value: unknown) => (value === '' ? undefined : value)

const today = page({
  at: '/today',
  access: { may: 'see the day' },
  query: z.object({ day: z.preprocess(blank, maybeDay(query.day)), for: z.preprocess(blank, z.uuid().optional()) }),
  read: (tx, { query: { day, for: whose } }) => theDay(tx, { day, whose }),
  show: (day, ctx) => TodayPage({ day, ctx }),
  api: { says, answer: dayAnswer, of: (day) => day },
})

export const routes: readonly Route[] = [today]
