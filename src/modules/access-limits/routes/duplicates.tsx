import * as z from 'zod'
import { choice, text } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { keptLikenesses } from '../../people/index.ts'
import { settleDuplicate } from '../commands.ts'
import { DuplicatePage } from '../pages.tsx'
import { duplicates as words } from '../words.ts'
import { idAnswer } from './shapes.ts'

const at = '/limited-access/duplicates/:duplicate'
const access = { may: 'limit access', on: 'duplicate' } as const

const alike = z.object({
  name: z.object({ id: z.string(), listed: z.string(), reference: z.string() }),
  why: z.array(z.string()),
})

const duplicatePage = page({
  at,
  access,
  ownHead: true,
  read: async (tx, { params }) => (await keptLikenesses(tx, params['duplicate']))[0],
  show: (duplicate, ctx, form) => <DuplicatePage duplicate={duplicate} ctx={ctx} form={form} />,
  api: {
    answer: z.object({ id: z.string(), kept: alike, added: alike }),
    of: (duplicate) => duplicate,
    says: words.api.page,
  },
})

const settleRoute = command({
  at,
  access,
  body: z.object({ as: choice(words.fields.as, ['same', 'different']), note: text(words.fields.note, 2000) }),
  do: (tx, { params, body }) => settleDuplicate(tx, { ...body, duplicate: params['duplicate'] ?? '' }),
  words: words.refusals,
  then: () => ({ to: '/limited-access', said: words.saved }),
  again: duplicatePage,
  api: { answer: idAnswer, of: (value) => value, says: words.api.settle },
})

export const duplicateRoutes = [duplicatePage, settleRoute]
