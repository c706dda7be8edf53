import * as z from 'zod'
import { versionInForce } from '../../../jurisdictions/index.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { headOf } from '../../people/index.ts'
import { lookAt } from '../commands.ts'
import { OpportunityListPage } from '../pages/list.tsx'
import { OpportunitiesPage } from '../pages/person.tsx'
import { chancesOf, listed, lookedAt } from '../queries.ts'
import { shows } from '../rules.ts'
import { list, refusals, said, says, page as words } from '../words.ts'
import { chanceAnswer, chanceOut, foundAnswer, foundOut, lookBody } from './shapes.ts'

/** Who can be looked at, of all whose lists the reader sees. */
export const listPage = page({
  at: '/opportunities',
  access: { may: 'see orders' },
  query: z.object({ show: z.enum(shows).default('waiting').catch('waiting') }),
  read: async (tx, { query: { show } }) => {
    const { conditions } = versionInForce(tx.actor.jurisdiction, tx.today)
    return { ...(await listed(tx, show)), conditions, today: tx.today }
  },
  show: (data, ctx) => <OpportunityListPage data={data} ctx={ctx} />,
  api: {
    answer: z.array(chanceAnswer),
    of: ({ lines }) => lines.map(({ chance }) => chanceOut(chance)),
    says: list.says,
  },
})

/** All that somebody can be looked at for, worked out now, with what is kept of it. */
export const personPage = page({
  at: '/people/:person/opportunities',
  access: { may: 'see orders', on: 'person' },
  read: async (tx, { params: { person = '' } }) => {
    const [head, { found }, chances] = await Promise.all([
      headOf(tx, person),
      lookedAt(tx, person),
      chancesOf(tx, person),
    ])
    const open = chances.filter(({ closed }) => !closed)
    const rows = found.map((one) => ({
      found: one,
      orderName: one.orderName,
      chance: open.find(({ opportunity, order }) => opportunity.code === one.opportunity.code && order === one.order),
    }))
    const shown = new Set(rows.flatMap(({ chance }) => chance?.id ?? []))
    return (
      head && {
        head,
        all: found,
        rows,
        past: chances.filter(({ id }) => !shown.has(id)),
        conditions: versionInForce(tx.actor.jurisdiction, tx.today).conditions,
        mayLook: tx.actor.may.has('record orders'),
      }
    )
  },
  show: (data, ctx) => <OpportunitiesPage data={data} ctx={ctx} />,
  api: { answer: z.array(foundAnswer), of: ({ all }) => all.map(foundOut), says: words.says },
})

export const asking = command({
  at: '/people/:person/opportunities',
  access: { may: 'record orders', on: 'person' },
  body: lookBody,
  do: (tx, { params: { person = '' }, body: { lookAt: code, ofOrder } }) =>
    lookAt(tx, { person, code, order: ofOrder ?? null }),
  words: refusals.ask,
  then: ({ id }) => ({ to: `/opportunities/${id}`, said: said.kept }),
  again: personPage,
  api: { answer: z.object({ id: z.uuid() }), of: ({ id }) => ({ id }), says: says.ask },
})
