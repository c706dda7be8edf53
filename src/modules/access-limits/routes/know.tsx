import * as z from 'zod'
import { maybeText } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { namesOf } from '../../people/index.ts'
import { declareAcquaintance } from '../commands.ts'
import { KnowPage } from '../pages.tsx'
import { fields, know, says } from '../words.ts'
import { excludeReason } from './shapes.ts'

const at = '/people/:person/acquaintance'
const access = { may: 'see people', on: 'person' } as const

/** It shows no more of the record than a name: whoever knows the person should see nothing else. */
const knowPage = page({
  at,
  access,
  ownHead: true,
  read: async (tx, { params }) => {
    const person = params.person ?? ''
    const name = (await namesOf(tx, [person])).get(person)
    return name && { name }
  },
  show: (data, ctx, form) => <KnowPage data={data} ctx={ctx} form={form} />,
})

const knowRoute = command({
  at,
  access,
  body: z.object({ ...excludeReason, why: maybeText(fields.why, 2000) }),
  do: (tx, { params, body }) => declareAcquaintance(tx, { ...body, person: params.person ?? '' }),
  words: {},
  then: ({ theirs, to }) => ({ to: '/today', said: know.saved(theirs ? to : undefined) }),
  again: knowPage,
  api: { answer: z.object({ theirs: z.boolean() }), of: ({ theirs }) => ({ theirs }), says: says.know },
})

export const knowRoutes = [knowPage, knowRoute]
