import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { choice, maybeDay, maybeText, text } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { acknowledge } from '../commands.ts'
import { AcknowledgePage, SignPage } from '../pages.tsx'
import { type Given, hows } from '../rules.ts'
import { fields, refusals, said, says } from '../words.ts'
import { toAcknowledge } from './read.ts'

const access = { may: 'write notes', on: 'induction' } as const
const line = 200
const lines = 1000

/** How the person acknowledges it. */
export const acknowledgePage = page({
  at: '/inductions/:induction/acknowledgement',
  access,
  trail: 'induction.viewed',
  read: async (tx, { params: { induction = '' } }) => {
    const data = await toAcknowledge(tx, induction)
    return data?.induction.ended ? undefined : data
  },
  show: (data, ctx, form) => <AcknowledgePage data={data} ctx={ctx} form={form} />,
})

const body = z.object({
  how: choice(fields.how, hows),
  name: maybeText(fields.name, line),
  signedOn: maybeDay(fields.signedOn),
  paperSeenBy: maybeText(fields.seenBy, line),
  refusedWhy: maybeText(fields.why, lines),
  refusedSeenBy: maybeText(fields.seenBy, line),
  notAbleWhy: maybeText(fields.why, lines),
})

/** Only what belongs to the way that was chosen; the other fields may stand filled in beside it. */
function givenIn(tx: Tx, sent: z.infer<typeof body>): Given {
  const none = { how: sent.how, on: tx.today, name: '', seenBy: '', why: '' }
  switch (sent.how) {
    case 'on-screen':
      return { ...none, name: sent.name.trim() }
    case 'on-paper':
      return { ...none, on: sent.signedOn ?? tx.today, seenBy: sent.paperSeenBy }
    case 'refused':
      return { ...none, why: sent.refusedWhy, seenBy: sent.refusedSeenBy }
    case 'not-able':
      return { ...none, why: sent.notAbleWhy }
  }
}

export const acknowledgeRoute = command({
  at: '/inductions/:induction/acknowledgement',
  access,
  body,
  do: (tx, { params: { induction = '' }, body: sent }) => acknowledge(tx, induction, givenIn(tx, sent)),
  words: refusals.acknowledge,
  then: ({ id, left }) => ({ to: `/inductions/${id}`, said: said.ended(left) }),
  again: acknowledgePage,
  api: {
    answer: z.object({ id: z.uuid(), left: z.int() }),
    of: ({ id, left }) => ({ id, left }),
    says: says.acknowledge,
  },
})

/** What they read and sign with the screen turned to them; once it is kept, the thanks. */
export const signPage = page({
  at: '/inductions/:induction/signature',
  access,
  turned: true,
  trail: 'induction.viewed',
  read: (tx, { params: { induction = '' } }) => toAcknowledge(tx, induction),
  show: (data, ctx, form) => <SignPage data={data} ctx={ctx} form={form} />,
})

export const signRoute = command({
  at: '/inductions/:induction/signature',
  access,
  turned: true,
  body: z.object({ name: text(fields.name, line) }),
  do: (tx, { params: { induction = '' }, body: { name } }) =>
    acknowledge(tx, induction, { how: 'on-screen', on: tx.today, name: name.trim(), seenBy: '', why: '' }),
  words: refusals.acknowledge,
  then: ({ id }) => ({ to: `/inductions/${id}/signature` }),
  again: signPage,
})
