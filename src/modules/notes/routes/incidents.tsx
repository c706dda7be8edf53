import * as z from 'zod'
import { text } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { settleIncident } from '../commands.ts'
import { IncidentPage, IncidentsPage } from '../pages.tsx'
import { incident, openIncidents } from '../queries.ts'
import { fields, refusals, says, incidents as words } from '../words.ts'
import { idAnswer, incidentAnswer, incidentOut } from './answers.ts'

export const incidentsPage = page({
  at: '/privacy-incidents',
  access: { may: 'see withdrawn notes' },
  read: (tx) => openIncidents(tx),
  show: (incidents, ctx) => <IncidentsPage incidents={incidents} ctx={ctx} />,
  api: { answer: z.array(incidentAnswer), of: (incidents) => incidents.map(incidentOut), says: says.incidents },
})

export const incidentPage = page({
  at: '/privacy-incidents/:breach',
  access: { may: 'see withdrawn notes', on: 'breach' },
  read: (tx, { params: { breach: id = '' } }) => incident(tx, id),
  show: (found, ctx, form) => <IncidentPage incident={found} ctx={ctx} form={form} />,
  api: { answer: incidentAnswer, of: incidentOut, says: says.incident },
})

/** Settles a privacy incident with what was done about it. */
export const settleRoute = command({
  at: '/privacy-incidents/:breach/settlement',
  access: { may: 'see withdrawn notes', on: 'breach' },
  body: z.object({ whatWasDone: text(fields.done, 2000, fields.doneMissing) }),
  do: (tx, { params: { breach: id = '' }, body: { whatWasDone }, version = 0 }) =>
    settleIncident(tx, { incident: id, whatWasDone, version }),
  words: refusals.settle,
  then: () => ({ to: '/privacy-incidents', said: words.settled }),
  again: incidentPage,
  api: { answer: idAnswer, of: (value) => value, says: says.settle },
})
