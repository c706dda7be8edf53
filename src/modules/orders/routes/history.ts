import { nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { earlierSupervisions, headOf } from '../../people/index.ts'
import { correctHistoryEntry, recordHistoryEntry } from '../commands/history.ts'
import type { HistoryData, HistoryEntryData, Period } from '../pages/data.ts'
import { HistoryPage } from '../pages/history.tsx'
import { HistoryEntryPage } from '../pages/history-entry.tsx'
import { chargesOf, historyEntry, historyOf, policeFactsListed } from '../queries/history.ts'
import { ordersOf } from '../queries/orders.ts'
import { chargeState } from '../rules.ts'
import { words as all } from '../words.ts'
import { changed, historyAnswer } from './answers.ts'
import { courtsOffered } from './recording.ts'
import { changedHistoryEntry, courtIn, newHistoryEntry } from './shapes.ts'

const words = all.history

const whole = page({
  at: '/people/:person/history',
  access: { may: 'see orders', on: 'person' },
  read: async (tx, { params }): Promise<HistoryData | undefined> => {
    const person = params.person ?? ''
    const [head, history, facts, charges, periods] = await Promise.all([
      headOf(tx, person),
      historyOf(tx, person),
      policeFactsListed(tx, person),
      chargesOf(tx, person),
      earlierPeriods(tx, person),
    ])
    if (!head) return undefined
    return {
      head,
      history,
      facts,
      charges: charges.map((charge) => ({ ...charge, state: chargeState(charge, tx.today) })),
      periods,
      may: { record: tx.actor.may.has('record orders') },
    }
  },
  show: (data, ctx) => HistoryPage({ data, ctx }),
  api: {
    answer: historyAnswer,
    of: ({ history, facts, charges, periods }) => ({ history, policeFacts: facts, charges, periods }),
    says: words.api.whole,
  },
})

/** The periods of supervision that are over, each with its orders. */
export async function earlierPeriods(tx: Tx, person: string): Promise<Period[]> {
  const periods = await earlierSupervisions(tx, person)
  const orders = Map.groupBy(periods.length > 0 ? await ordersOf(tx, person) : [], ({ supervision }) => supervision)
  const reasons = versionInForce(tx.actor.jurisdiction, tx.today).closeReasons
  return periods.map(({ id, kind, openedOn, closedOn, closedWhy }) => ({
    id,
    kind,
    openedOn,
    closedOn,
    closedWhy: closedWhy ? nameIn(reasons, closedWhy) : '',
    orders: orders.get(id) ?? [],
  }))
}

const addForm = page({
  at: '/people/:person/history/new',
  access: { may: 'record orders', on: 'person' },
  read: async (tx, { params }): Promise<HistoryEntryData | undefined> => {
    const head = await headOf(tx, params.person ?? '')
    return head && { head, entry: undefined, courts: await courtsOffered(tx, tx.today) }
  },
  show: (data, ctx, form) => HistoryEntryPage({ data, ctx, form }),
})

const add = command({
  at: '/people/:person/history',
  access: { may: 'record orders', on: 'person' },
  body: newHistoryEntry,
  do: (tx, { params, body }) => recordHistoryEntry(tx, params.person ?? '', { ...body, court: courtIn(body) }),
  words: words.refusals,
  then: ({ person }) => ({
    to: `/people/${person}/history`,
    said: { text: words.said, links: [{ text: words.add, href: `/people/${person}/history/new` }] },
  }),
  again: addForm,
  api: { answer: changed, of: (value) => value, says: words.api.add },
})

const changeForm = page({
  at: '/history/:entry/correction',
  access: { may: 'record orders', on: 'entry' },
  read: async (tx, { params }): Promise<HistoryEntryData | undefined> => {
    const entry = await historyEntry(tx, params.entry ?? '')
    const head = entry && (await headOf(tx, entry.person))
    return head && { head, entry, courts: await courtsOffered(tx, tx.today) }
  },
  show: (data, ctx, form) => HistoryEntryPage({ data, ctx, form }),
})

const change = command({
  at: '/history/:entry/correction',
  access: { may: 'record orders', on: 'entry' },
  body: changedHistoryEntry,
  do: (tx, { params, body, version }) => {
    const { why, enteredInError, ...entry } = body
    const said = enteredInError ? ('entered-in-error' as const) : { ...entry, court: courtIn(body) }
    return correctHistoryEntry(tx, { entry: params.entry ?? '', version, why }, said)
  },
  words: words.refusals,
  then: ({ person }) => ({ to: `/people/${person}/history`, said: words.said }),
  again: changeForm,
  api: { answer: changed, of: (value) => value, says: words.api.correct },
})

export const historyRoutes = [whole, addForm, add, changeForm, change]
