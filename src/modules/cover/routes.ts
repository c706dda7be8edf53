import * as z from 'zod'
import { maybeId } from '../../platform/forms/fields.ts'
import { command, type Route } from '../../platform/http/routes.ts'
import { coverThis } from './commands.ts'
import { dayRoutes } from './routes/day.tsx'
import { tellRoutes } from './routes/telling.tsx'
import { fields, refusals, said, says } from './words.ts'

const cover = command({
  at: '/cover',
  access: { may: 'record contacts' },
  body: z.object({ coverPerson: maybeId(fields.person), coverArrival: maybeId(fields.person) }),
  do: (tx, { body: { coverPerson: person, coverArrival: arrival } }) => coverThis(tx, { person, arrival }),
  words: refusals,
  then: ({ person, name, officer }) => ({ to: `/people/${person}`, said: said.covered(name, officer) }),
  api: {
    answer: z.object({ person: z.uuid(), officer: z.string() }),
    of: ({ person, officer }) => ({ person, officer }),
    says: says.cover,
  },
})

export const coverRoutes: readonly Route[] = [cover, ...dayRoutes, ...tellRoutes]
