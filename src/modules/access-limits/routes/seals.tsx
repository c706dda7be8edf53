import * as z from 'zod'
import { code, day, id } from '../../../platform/forms/fields.ts'
import { command } from '../../../platform/http/routes.ts'
import { showDay } from '../../../platform/ui/index.ts'
import { sealRecord, unsealRecord } from '../commands.ts'
import { fields, refusals, says, words } from '../words.ts'
import { limitsPage } from './limits.tsx'
import { idAnswer, keeping, messageShape, whyShape } from './shapes.ts'

const sealRoute = command({
  at: '/people/:person/seals',
  access: keeping,
  body: z.object({
    sealRule: code(fields.rule),
    sealDay: day(fields.day),
    sealWhy: whyShape.why,
    sealMessage: messageShape,
  }),
  do: (tx, { params, body: { sealRule: rule, sealDay: sealsOn, sealWhy: why, sealMessage: message } }) =>
    sealRecord(tx, { person: params.person ?? '', rule, sealsOn, why, message }),
  words: refusals,
  then: ({ now, sealsOn }, { params }, { zone }) =>
    now
      ? { to: '/limited-access', said: words.sealing.savedNow }
      : { to: `/people/${params.person}/limited-access`, said: words.sealing.saved(showDay(sealsOn, zone)) },
  again: limitsPage,
  api: { answer: idAnswer, of: ({ id: made }) => ({ id: made }), says: says.seal },
})

const unsealRoute = command({
  at: '/people/:person/seals/end',
  access: keeping,
  body: z.object({ seal: id(fields.seal), unsealWhy: whyShape.why }),
  do: (tx, { params, body: { seal, unsealWhy: why } }) => unsealRecord(tx, { person: params.person ?? '', seal, why }),
  words: refusals,
  then: (_, { params }) => ({ to: `/people/${params.person}/limited-access`, said: words.sealing.ended }),
  again: limitsPage,
  api: { answer: idAnswer, of: (value) => value, says: says.unseal },
})

export const sealRoutes = [sealRoute, unsealRoute]
