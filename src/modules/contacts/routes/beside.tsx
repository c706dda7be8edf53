import * as z from 'zod'
import { id } from '../../../platform/forms/fields.ts'
import { command } from '../../../platform/http/routes.ts'
import { addCompanions, dropCompanion } from '../commands/attend.ts'
import { companionShape, companionsIn } from '../forms/companions.ts'
import { besideLabels, bookRefusals, changeRefusals, named } from '../words.ts'
import { show } from './one.tsx'

const at = z.object({ id: z.uuid(), person: z.uuid(), added: z.int() })

const add = command({
  at: '/appointments/:appointment/attendees',
  access: { may: 'book appointments', on: 'appointment' },
  body: z.object(companionShape),
  do: (tx, { params: { appointment = '' }, body }) =>
    addCompanions(tx, appointment, companionsIn({ ...body, nextBeside: true }) ?? []),
  words: { ...bookRefusals, ...changeRefusals },
  then: ({ id: appointment, added }) => ({ to: `/appointments/${appointment}`, said: besideLabels.added(added) }),
  again: show,
  api: { says: 'Have others come to an appointment: colleagues, or others by name', answer: at, of: (value) => value },
})

const drop = command({
  at: '/appointments/:appointment/attendees/drop',
  access: { may: 'book appointments', on: 'appointment' },
  body: z.object({ attendee: id(named.attendee) }),
  do: (tx, { params: { appointment = '' }, body: { attendee } }) => dropCompanion(tx, appointment, attendee),
  words: { 'unknown-companion': besideLabels.gone },
  then: ({ id: appointment }) => ({ to: `/appointments/${appointment}`, said: besideLabels.dropped }),
  again: show,
  api: {
    says: 'Take back that somebody comes to an appointment',
    answer: z.object({ id: z.uuid() }),
    of: (value) => value,
  },
})

/** Who else comes to an appointment. */
export const besideRoutes = [add, drop]
