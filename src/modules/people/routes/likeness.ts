import * as z from 'zod'
import * as fields from '../../../platform/forms/fields.ts'
import { command } from '../../../platform/http/routes.ts'
import { answerLikeness } from '../commands.ts'
import { likenessRefusals, alike as words } from '../words.ts'

const access = { may: 'change people', on: 'person' }
const body = z.object({ other: fields.id(words.otherWhat) })
const answer = z.object({ person: z.string(), other: z.string() })

const different = command({
  at: '/people/:person/likeness/different',
  access,
  body,
  do: (tx, { params, body: { other } }) =>
    answerLikeness(tx, { person: params.person ?? '', other, answer: 'different' }),
  words: likenessRefusals,
  then: ({ person, other }) => ({
    to: `/people/${person}/details`,
    said: {
      text: words.saidDifferent,
      acts: [{ text: words.undo, action: `/people/${person}/likeness/open`, values: { other } }],
    },
  }),
  api: { answer, of: (value) => value, says: words.apiDifferent },
})

const open = command({
  at: '/people/:person/likeness/open',
  access,
  body,
  do: (tx, { params, body: { other } }) => answerLikeness(tx, { person: params.person ?? '', other, answer: 'open' }),
  words: likenessRefusals,
  then: ({ person }) => ({ to: `/people/${person}/details`, said: words.saidOpen }),
  api: { answer, of: (value) => value, says: words.apiOpen },
})

export const likenessRoutes = [different, open]
