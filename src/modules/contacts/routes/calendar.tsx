import * as z from 'zod'
import { staffOf } from '../../../platform/access/actor.ts'
import { weekOf } from '../../../platform/dates.ts'
import { maybeDay } from '../../../platform/forms/fields.ts'
import { page } from '../../../platform/http/routes.ts'
import { CalendarPage } from '../pages/calendar.tsx'
import { type RunsOf, weekFor } from '../queries/calendar.ts'
import { calendarWords } from '../words.ts'
import { appointmentAnswer, appointmentOf } from './answers.ts'

const calendar = (runsOf: RunsOf) =>
  page({
    at: '/calendar',
    access: { may: 'book appointments' },
    query: z.object({ week: maybeDay(calendarWords.title), did: z.string().optional() }),
    async read(tx, { query }) {
      const { first, last } = weekOf(query.week ?? tx.today)
      return { days: await weekFor(tx, staffOf(tx.actor), first, runsOf), first, last, today: tx.today }
    },
    show: (data, ctx) => <CalendarPage ctx={ctx} data={data} />,
    api: {
      says: 'The week of whoever asks: appointments, leave, holidays and lunch',
      answer: z.object({
        days: z.array(
          z.object({
            day: z.iso.date(),
            off: z.enum(['leave', 'closed', 'not-a-working-day']).nullable(),
            holiday: z.string(),
            appointments: z.array(appointmentAnswer),
            busy: z.array(z.object({ startsAt: z.string(), endsAt: z.string() })),
            runs: z.array(z.object({ href: z.string(), leavesAt: z.string(), returnsAt: z.string() })),
          }),
        ),
      }),
      of: ({ days }) => ({
        days: days.map(({ day, off, holiday, appointments, busy, runs }) => ({
          day,
          off: off ?? null,
          holiday,
          appointments: appointments.map(appointmentOf),
          busy: busy.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
          runs: runs.map(({ href, leavesAt, returnsAt }) => ({ href, leavesAt, returnsAt })),
        })),
      }),
    },
  })

/** The week; `runsOf` says when somebody is on the way to whom they visit. */
export const calendarRoutes = (runsOf: RunsOf) => [calendar(runsOf)]
