import * as z from 'zod'
import { staffOf } from '../../../platform/access/actor.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { id } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { coveredBy } from '../../staff/index.ts'
import { handOverAppointment, keepLaid } from '../commands/settle-laid.ts'
import { SettlePage } from '../pages/settle.tsx'
import { toSettle } from '../queries/laid.ts'
import { shownAppointments, whenOptions } from '../queries/options.ts'
import { type Obstacle, obstacles } from '../rules.ts'
import { bookRefusals, changeRefusals, named, settleWords as words } from '../words.ts'
import { appointmentAnswer, appointmentOf, bookedAnswer, bookedOf } from './answers.ts'
import { noticeOf } from './appointments.tsx'

const listPage = page({
  at: '/calendar/to-settle',
  access: { may: 'book appointments' },
  query: z.object({ to: z.uuid().optional().catch(undefined), did: z.string().optional() }),
  async read(tx, { query: { to } }) {
    const me = staffOf(tx.actor)
    const [found, { staff }] = await Promise.all([open(tx, me), whenOptions(tx, tx.actor.office)])
    const why = new Map<string, Obstacle[]>(found.map((one) => [one.id, one.obstacles]))
    const shown = (await shownAppointments(tx, found)).filter(({ personName }) => personName !== '')
    return {
      list: shown.map((one) => ({ ...one, obstacles: why.get(one.id) ?? [] })),
      staff,
      to: staff.find(({ value }) => value === to),
    }
  },
  show: (data, ctx, form) => <SettlePage ctx={ctx} data={data} form={form} />,
  api: {
    says: words.says,
    answer: z.object({ appointments: z.array(appointmentAnswer.extend({ obstacles: z.array(z.enum(obstacles)) })) }),
    of: ({ list }) => ({ appointments: list.map((one) => ({ ...appointmentOf(one), obstacles: one.obstacles })) }),
  },
})

/** The asker's own and those of the colleagues whom they cover. */
const open = async (tx: Tx, me: string) => toSettle(tx, [me, ...(await coveredBy(tx, me, tx.today))])

const keep = command({
  at: '/appointments/:appointment/keep',
  access: { may: 'book appointments', on: 'appointment' },
  body: z.object({}),
  do: (tx, { params: { appointment = '' } }) => keepLaid(tx, appointment),
  words: changeRefusals,
  then: () => ({ to: '/calendar/to-settle', said: words.kept }),
  again: listPage,
  api: { says: words.saysKeep, answer: z.object({ id: z.uuid(), person: z.uuid() }), of: (value) => value },
})

const handOver = command({
  at: '/appointments/:appointment/hand-over',
  access: { may: 'book appointments', on: 'appointment' },
  body: z.object({ handTo: id(named.handTo) }),
  do: (tx, { params: { appointment = '' }, body: { handTo: to }, version }) =>
    handOverAppointment(tx, { appointment, to, version }),
  words: { ...bookRefusals, ...changeRefusals },
  then: (booked, _, { zone }) => ({ to: '/calendar/to-settle', said: noticeOf(words.handed, booked, zone) }),
  again: listPage,
  api: { says: words.saysHand, answer: bookedAnswer, of: bookedOf },
})

/** What came to stand in the way of appointments that were laid ahead. */
export const settleRoutes = [listPage, keep, handOver]
