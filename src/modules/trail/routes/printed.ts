import * as z from 'zod'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { command } from '../../../platform/http/routes.ts'
import { done } from '../../../platform/result.ts'
import { printed as words } from '../words.ts'

/** A page of this service as its route names it: no id, and so no person, is in it. */
const page = z
  .string(words.page)
  .max(200, words.page)
  .regex(/^(\/:?[a-z-]+)+$/, words.page)

/** Writes down that a page of the record goes onto paper, as the browser tells just before it prints. */
async function notePrint(tx: Tx, person: string, of: string) {
  await audit(tx, 'page.printed', { person, subject: ['person', person], fields: [of] })
  return done(undefined)
}

export const printedRoute = command({
  at: '/people/:person/printed',
  access: { may: 'see people', on: 'person' },
  body: z.object({ page }),
  do: (tx, { params, body }) => notePrint(tx, params.person ?? '', body.page),
  words: {},
  then: (_, { params }) => ({ to: `/people/${params.person}` }),
  api: { answer: z.object({}), of: () => ({}), says: words.says },
})
