import * as z from 'zod'
import { text } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { putLocality } from '../commands.ts'
import { LocalitiesPage } from '../pages/localities.tsx'
import { localities } from '../queries.ts'
import { fields, pages, says } from '../words.ts'
import { idAnswer, localityAnswer, localityOut } from './answers.ts'
import { lat, lon } from './shapes.ts'

const list = page({
  at: '/localities',
  access: { may: 'see providers' },
  read: async (tx) => ({ localities: await localities(tx), mayChange: tx.actor.may.has('change providers') }),
  show: (data, ctx, form) => <LocalitiesPage data={data} ctx={ctx} form={form} />,
  api: {
    answer: z.array(localityAnswer),
    of: ({ localities: known }) => known.map(localityOut),
    says: says.localities,
  },
})

const put = command({
  at: '/localities',
  access: { may: 'change providers' },
  body: z.object({ name: text(fields.locality, 200), lat, lon }),
  do: (tx, { body }) => putLocality(tx, body),
  words: { 'no-name': pages.noLocalityName },
  then: ({ name }) => ({ to: '/localities', said: pages.saidLocality(name) }),
  again: list,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.putLocality },
})

export const localityRoutes = [list, put]
