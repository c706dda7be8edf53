import * as z from 'zod'
import { versionInForce } from '../../jurisdictions/index.ts'
import { id, maybeCode, ticked } from '../../platform/forms/fields.ts'
import { command, page } from '../../platform/http/routes.ts'
import { drawingRoutes, readDrawing } from '../drawings/index.ts'
import { feedNetwork } from './commands.ts'
import { FeedPage } from './pages/feed.tsx'
import { worksheet } from './pages/kind.tsx'
import { knownOf, startOf } from './queries.ts'
import { proposalsOf } from './rules.ts'
import { feed as words } from './words.ts'

const at = '/worksheets/:worksheet/network'
const access = { may: 'change people', on: 'worksheet' } as const

/** What the network would learn from a worksheet, before it does. */
const feedPage = page({
  at,
  access,
  read: async (tx, { params: { worksheet: one = '' } }) => {
    const found = await readDrawing(tx, one)
    if (!found) return undefined
    const { head, drawing } = found
    const { relations, supportStrengths: strengths } = versionInForce(tx.actor.jurisdiction, tx.today)
    return {
      head,
      worksheet: one,
      proposals: proposalsOf(drawing.items, await knownOf(tx, head.id)),
      relations,
      strengths,
    }
  },
  show: (data, ctx, form) => <FeedPage data={data} ctx={ctx} form={form} />,
  api: {
    answer: z.array(z.object({ item: z.string(), text: z.string(), as: z.enum(['new', 'change', 'same', 'past']) })),
    of: ({ proposals }) => proposals.map(({ as, item }) => ({ item: item.id, text: item.text, as })),
    says: words.saysPage,
  },
})

const feedRoute = command({
  at,
  access,
  body: z.object({
    supports: z
      .array(z.object({ item: id(words.item), take: ticked(), relation: maybeCode(words.relationWhat) }))
      .max(100)
      .default([]),
  }),
  do: (tx, { params: { worksheet: one = '' }, body }) => feedNetwork(tx, { worksheet: one, picks: body.supports }),
  words: words.refusals,
  then: ({ id: one, person, count }) => ({
    to: `/worksheets/${one}`,
    said: { text: words.saved(count), links: [{ text: words.open, href: `/people/${person}/supports` }] },
  }),
  again: feedPage,
  api: {
    answer: z.object({ id: z.string(), count: z.int() }),
    of: (value) => ({ id: value.id, count: value.count }),
    says: words.says,
  },
})

export const worksheetRoutes = [...drawingRoutes(worksheet, startOf), feedPage, feedRoute]
