import * as z from 'zod'
import { maybeDay, maybeText } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { knowSomebody, withdrawAcquaintance } from '../commands.ts'
import { SomebodyPage } from '../pages.tsx'
import { acquaintances } from '../queries.ts'
import { fields, somebody as words } from '../words.ts'
import { excludeReason, idAnswer } from './shapes.ts'

const at = '/somebody-i-know'
const may = 'use the account'

const somebodyPage = page({
  at,
  access: { may },
  read: (tx) => acquaintances(tx),
  show: (known, ctx, form) => <SomebodyPage known={known} ctx={ctx} form={form} />,
  api: {
    answer: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        birth: z.string().optional(),
        reference: z.string(),
        reason: z.string(),
        endsAt: z.string(),
        holds: z.boolean(),
      }),
    ),
    of: (known) => known,
    says: words.api.page,
  },
})

const somebodyRoute = command({
  at,
  access: { may },
  body: z.object({
    name: maybeText(words.fields.name, 200),
    birth: maybeDay(words.fields.birth),
    reference: maybeText(words.fields.reference, 60),
    ...excludeReason,
    why: maybeText(fields.why, 2000),
  }),
  do: (tx, { body }) => knowSomebody(tx, { ...body, birth: body.birth }),
  words: words.refusals,
  then: () => ({ to: at, said: words.saved }),
  again: somebodyPage,
  api: { answer: idAnswer, of: (value) => value, says: words.api.know },
})

const withdrawRoute = command({
  at: `${at}/:acquaintance/withdrawal`,
  access: { may, on: 'acquaintance' },
  body: z.object({}),
  do: (tx, { params }) => withdrawAcquaintance(tx, params['acquaintance'] ?? ''),
  words: words.refusals,
  then: () => ({ to: at, said: words.withdrawn }),
  again: somebodyPage,
  api: { answer: idAnswer, of: (value) => value, says: words.api.withdraw },
})

export const somebodyRoutes = [somebodyPage, somebodyRoute, withdrawRoute]
