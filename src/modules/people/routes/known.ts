import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { readStored } from '../../../platform/files.ts'
import { file, page } from '../../../platform/http/routes.ts'
import { AlertsPage, DetailsPage, SupportsPage } from '../pages.tsx'
import { alikeOf, factsNow, factsOf, headOf, isTheirs, listsIn } from '../queries.ts'
import type { FactKind } from '../rules.ts'
import { alerts, details, supports } from '../words.ts'
import { answerOf, factAnswer, likeAnswer, likeOf } from './shapes.ts'

/** Who it is and what is known of some kinds; of every kind where none is named. */
async function readKnown(tx: Tx, person: string, kinds?: readonly FactKind[]) {
  const head = await headOf(tx, person)
  const mayChange = tx.actor.may.has('change people')
  return head && { head, facts: await factsOf(tx, [person], kinds), lists: listsIn(tx), today: tx.today, mayChange }
}

async function readDetails(tx: Tx, person: string) {
  const data = await readKnown(tx, person)
  if (!data) return undefined
  const { supervision } = data.head
  const [mayTrace, alike] = await Promise.all([
    supervision ? isTheirs(tx, supervision) : false,
    alikeOf(tx, person, data.facts),
  ])
  return { ...data, mayTrace, alike }
}

const known = page({
  at: '/people/:person/details',
  access: { may: 'see people', on: 'person' },
  read: (tx, { params }) => readDetails(tx, params.person ?? ''),
  show: (data, ctx) => DetailsPage({ data, ctx }),
  api: {
    answer: z.object({ facts: z.array(factAnswer), alike: z.array(likeAnswer) }),
    of: ({ facts, alike }) => ({ facts: facts.map(answerOf), alike: alike.open.map(likeOf) }),
    says: details.api,
  },
})

const network = page({
  at: '/people/:person/supports',
  access: { may: 'see people', on: 'person' },
  read: (tx, { params }) => readKnown(tx, params.person ?? '', ['support']),
  show: (data, ctx) => SupportsPage({ data, ctx }),
  api: {
    answer: z.object({
      supports: z.array(z.object({ id: z.string(), name: z.string(), relation: z.string() }).loose()),
    }),
    of: ({ head }) => ({ supports: head.supports }),
    says: supports.api,
  },
})

const warnings = page({
  at: '/people/:person/alerts',
  access: { may: 'see people', on: 'person' },
  read: (tx, { params }) => readKnown(tx, params.person ?? '', ['alert']),
  show: (data, ctx) => AlertsPage({ data, ctx }),
  api: {
    answer: z.object({
      alerts: z.array(z.object({ id: z.string(), code: z.string(), severity: z.string(), what: z.string() }).loose()),
    }),
    of: ({ head }) => ({ alerts: head.alerts }),
    says: alerts.api,
  },
})

/** The picture itself, as it was sniffed when it came; sent as an attachment, so it is never a page of its own. */
const picture = file({
  at: '/people/:person/photograph',
  access: { may: 'see people', on: 'person' },
  trail: 'person.photograph-viewed',
  read: async (tx, { params: { person = '' } }) => {
    const [fact] = await factsNow(tx, person, ['photograph'])
    if (fact?.kind !== 'photograph') return undefined
    const stored = await readStored(tx, fact.data.sha256)
    return stored && { ...stored, name: `photograph.${stored.type.split('/')[1]}`, cache: 'private' as const }
  },
})

export const knownRoutes = [known, network, warnings, picture]
