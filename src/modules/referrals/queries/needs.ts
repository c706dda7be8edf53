import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { dayOf } from '../../../platform/dates.ts'
import { binds, currentOrders, type Order } from '../../orders/index.ts'
import { needsIn, vocabularyOf } from '../../providers/index.ts'
import type { Need } from '../rules.ts'
import { referralTables } from '../tables.ts'

/**
 * What people need, by person: what is written down of them, by an officer or out of their plan, and what a court or authority
 * itself ordered by a condition of treatment or a program. Standard conditions, which everybody has, speak of no need.
 */
export async function needsOf(
  tx: Tx,
  people: readonly string[],
  ordered?: ReadonlyMap<string, Order[]>,
): Promise<Map<string, Need[]>> {
  if (people.length === 0) return new Map()
  const [rows, orders] = await Promise.all([
    referralTables(tx)
      .selectFrom('need')
      .select(['id', 'personId', 'code', 'words', 'fromKind', 'fromId', 'saidBy', 'recordedAt'])
      .where('personId', '=', among(people))
      .where('endedAt', 'is', null)
      .orderBy('recordedAt')
      .orderBy('id')
      .execute(),
    ordered ?? currentOrders(tx, people),
  ])
  const written = Map.groupBy(rows, ({ personId }) => personId)
  const needsFrom = (person: string) => [
    ...(written.get(person) ?? []).map(
      ({ id, code, words, fromKind, fromId, saidBy, recordedAt }): Need => ({
        id,
        code,
        words,
        on: dayOf(recordedAt, tx.actor.zone),
        from: fromKind && fromId ? [fromKind, fromId] : undefined,
        saidBy,
      }),
    ),
    ...(orders.get(person) ?? []).flatMap((order) => orderedNeeds(tx, order)),
  ]
  return new Map(people.map((person) => [person, needsFrom(person)]))
}

const treating: readonly string[] = ['treatment', 'program']

function orderedNeeds(tx: Tx, order: Order): Need[] {
  const named = order.conditions.filter(
    (one) => treating.includes(one.kind) && !one.standard && one.imposedBy !== 'law' && binds(one),
  )
  return named.flatMap(({ id, asOrdered, inputs, validFrom }) =>
    needsIn([asOrdered, ...Object.values(inputs)].join('\n'), vocabularyOf(tx)).map(
      (code): Need => ({
        id: undefined,
        code,
        words: asOrdered,
        on: validFrom,
        from: ['condition', id],
        saidBy: '',
      }),
    ),
  )
}
