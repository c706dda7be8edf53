import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { page } from '../../../platform/http/routes.ts'
import { newId } from '../../../platform/ids.ts'
import { draftOf } from '../../notes/index.ts'
import { headOf, namesOf } from '../../people/index.ts'
import { coveredBy, staffInScope } from '../../staff/index.ts'
import { trySlot } from '../commands.ts'
import { ChainPage, NoContactPage, PersonNoContactPage } from '../pages.tsx'
import { aroundOf, chainNamed, chainsOf, offerOf, openChainsOf, searchSetting, storyOf } from '../queries.ts'
import type { ShownStep } from '../rules.ts'
import { api, fields } from '../words.ts'
import { chainAnswer, chainOut, stepAnswer, stepOut } from './answers.ts'

/** One search, and all that can be done in it. */
export const chainPage = page({
  at: '/chains/:chain',
  access: { may: 'see notes', on: 'chain' },
  async read(tx, { params: { chain: id = '' } }) {
    const chain = await chainNamed(tx, id)
    if (!chain) return undefined
    const [around, story, setting] = await Promise.all([
      aroundOf(tx, chain.person),
      storyOf(tx, chain),
      searchSetting(tx),
    ])
    const slot = slotOf(story)
    const draft = await draftOf(tx, chain.person, slot)
    return around && { ...around, chain, story, setting, slot, draft, mayRecord: tx.actor.may.has('record contacts') }
  },
  show: (data, ctx, form) => <ChainPage data={data} ctx={ctx} form={form} />,
  api: {
    says: api.one,
    answer: chainAnswer.extend({ steps: z.array(stepAnswer) }),
    of: ({ chain, story }) => ({ ...chainOut(chain), steps: story.map(stepOut) }),
  },
})

/** Each try is written in a place of its own, so that what was sent with one never comes back in the next. */
const slotOf = (story: readonly ShownStep[]) =>
  `${trySlot}.${story.filter(({ kind, note }) => kind === 'tried' && note !== null).length + 1}`

/** Whether somebody is being looked for, and how often they were. */
export const personPage = page({
  at: '/people/:person/no-contact',
  access: { may: 'see notes', on: 'person' },
  async read(tx, { params: { person = '' } }) {
    const [head, chains, offer] = await Promise.all([headOf(tx, person), chainsOf(tx, person), offerOf(tx, person)])
    return head && { head, chains, offer, mayRecord: tx.actor.may.has('record contacts'), key: newId() }
  },
  show: (data, ctx) => <PersonNoContactPage data={data} ctx={ctx} />,
  api: {
    says: api.person,
    answer: z.object({ chains: z.array(chainAnswer) }),
    of: ({ chains }) => ({ chains: chains.map(chainOut) }),
  },
})

/** Everyone who is being looked for, of one's own people or as far as one's lists reach. */
export const listPage = page({
  at: '/no-contact',
  access: { may: 'record contacts' },
  query: z.object({ show: z.enum(['mine', 'all']).catch('mine').default('mine').describe(fields.show) }),
  async read(tx, { query: { show } }) {
    const wide = tx.actor.reach !== 'own'
    const chains = await openChainsOf(tx, await whose(tx, show === 'all' && wide))
    const names = await namesOf(
      tx,
      chains.map(({ person }) => person),
    )
    const rows = chains.flatMap((chain) => {
      const name = names.get(chain.person)
      return name ? [{ ...chain, name: name.listed }] : []
    })
    return { rows: rows.toSorted(mostPressing), show, wide, maySet: tx.actor.may.has('set search rules') }
  },
  show: (data, ctx) => <NoContactPage data={data} ctx={ctx} />,
  api: {
    says: api.list,
    answer: z.object({ chains: z.array(chainAnswer) }),
    of: ({ rows }) => ({ chains: rows.map(chainOut) }),
  },
})

async function whose(tx: Tx, everybody: boolean): Promise<string[]> {
  const me = tx.actor.staff
  if (!me) return []
  if (everybody) return (await staffInScope(tx)).map(({ id }) => id)
  return [me, ...(await coveredBy(tx, me, tx.today))]
}

type Pressing = { afraid: boolean; next: { due: Temporal.PlainDate } | undefined }
const mostPressing = (one: Pressing, other: Pressing) =>
  Number(other.afraid) - Number(one.afraid) ||
  (one.next && other.next ? Temporal.PlainDate.compare(one.next.due, other.next.due) : 0)
