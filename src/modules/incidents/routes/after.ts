import * as z from 'zod'
import { choice, maybeText, text } from '../../../platform/forms/fields.ts'
import { command } from '../../../platform/http/routes.ts'
import { addToIncident, answerSupport, closeIncident, offerSupport, supportGiven } from '../commands.ts'
import { fields, refusals, said, says } from '../words.ts'
import { incidentPage } from './looks.tsx'

const theirs = { may: 'use the account', on: 'incident' }
const leaders = { may: 'review incidents', on: 'incident' }
const api = (says: string) => ({ answer: z.object({ id: z.uuid() }), of: (value: { id: string }) => value, says })
const to = ({ id }: { id: string }) => `/incidents/${id}`

export const additionRoute = command({
  at: '/incidents/:incident/additions',
  access: theirs,
  body: z.object({ addition: text(fields.addition, 12_000, fields.additionMissing) }),
  do: (tx, { params: { incident = '' }, body: { addition } }) => addToIncident(tx, { incident, text: addition }),
  words: refusals.after,
  then: (value) => ({ to: to(value), said: said.added }),
  again: incidentPage,
  api: api(says.add),
})

export const reviewRoute = command({
  at: '/incidents/:incident/review',
  access: leaders,
  body: z.object({ lessons: text(fields.lessons, 4000, fields.lessonsMissing) }),
  do: (tx, { params: { incident = '' }, body: { lessons }, version = 0 }) =>
    closeIncident(tx, { incident, lessons, version }),
  words: refusals.after,
  then: (value) => ({ to: to(value), said: said.closed }),
  again: incidentPage,
  api: api(says.close),
})

export const offerRoute = command({
  at: '/incidents/:incident/support/:staff/offer',
  access: leaders,
  body: z.object({}),
  do: (tx, { params: { incident = '', staff = '' } }) => offerSupport(tx, { incident, staff }),
  words: refusals.after,
  then: (value) => ({ to: to(value), said: said.support }),
  again: incidentPage,
  api: api(says.offer),
})

export const answerRoute = command({
  at: '/incidents/:incident/support/answer',
  access: theirs,
  body: z.object({ answer: choice(fields.answer, ['wanted', 'not-wanted'], fields.answerMissing) }),
  do: (tx, { params: { incident = '' }, body: { answer } }) => answerSupport(tx, { incident, answer }),
  words: refusals.after,
  then: (value) => ({ to: to(value), said: said.support }),
  again: incidentPage,
  api: api(says.answer),
})

export const givenRoute = command({
  at: '/incidents/:incident/support/:staff/given',
  access: leaders,
  body: z.object({ supportNote: maybeText(fields.note, 400) }),
  do: (tx, { params: { incident = '', staff = '' }, body: { supportNote: note } }) =>
    supportGiven(tx, { incident, staff, note }),
  words: refusals.after,
  then: (value) => ({ to: to(value), said: said.support }),
  again: incidentPage,
  api: api(says.given),
})
