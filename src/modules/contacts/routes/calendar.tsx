import * as z from 'zod'
import { staffOf } from '../../../platform/access/actor.ts'
import { weekOf } from '../../../platform/dates.ts'
import { maybeDay } from '../../../platform/forms/fields.ts'
import { page } from '../../../platform/http/routes.ts'
import { CalendarPage } from '../pages/calendar.tsx'
import { weekFor } from '../queries/calendar.ts'
import { calendarWords } from '../words.ts'
import { appointmentAnswer, appointmentOf } from './answers.ts'

const calendar = page({
  at: '/calendar',
  access: { may: 'book appointments' },
  query: z.object({ week: maybeDay(calendarWords.title), did: z.string().optional() }),
  async read(tx, { query }) {
    const { first, last } = weekOf(query.week ?? tx.today)
    return { days: await weekFor(tx, staffOf(tx.actor), first), first, last, today: tx.today }
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
        }),
      ),
    }),
    of: ({ days }) => ({
      days: days.map(({ day, off, holiday, appointments }) => ({
        day,
        off: off ?? null,
        holiday,
        appointments: appointments.map(appointmentOf),
      })),
    }),
  },
})

export const calendarRoutes = [calendar]
