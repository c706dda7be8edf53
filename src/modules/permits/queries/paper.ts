import type { Tx } from '../../../platform/database/tx.ts'
import { currentSupervision, headOf } from '../../people/index.ts'
import { officeOf, staffNames } from '../../staff/index.ts'
import type { Paper, Permit } from '../rules.ts'
import { type Around, aroundOf } from './around.ts'
import { touchedBy } from './form.ts'

/** What a paper given now says, whatever changes on the record later. */
export async function paperNow(tx: Tx, permit: Permit, known?: Around): Promise<Paper> {
  const [head, period, around] = await Promise.all([
    headOf(tx, permit.person),
    currentSupervision(tx, permit.person),
    known ?? aroundOf(tx, permit.person),
  ])
  const [office, names] = await Promise.all([
    period ? officeOf(tx, period.officeId) : undefined,
    staffNames(tx, [period?.officerId ?? null]),
  ])
  return {
    name: head?.legalName || head?.name.spoken || '',
    reference: head?.reference ?? '',
    birth: head?.birth && !head.birth.estimated ? head.birth.date.toString() : '',
    kindName: permit.kindName,
    whereTo: permit.whereTo,
    address: permit.address,
    withWhom: permit.withWhom,
    orders: ordersOf(permit, around),
    office: office?.name ?? '',
    officeAddress: office?.address ?? '',
    ring: office?.phone ?? '',
    officer: names.get(period?.officerId ?? '') ?? '',
  }
}

/** The orders whose conditions ask for it; where none does, all that they are under. */
function ordersOf(permit: Permit, { orders, conditions }: Around): string[] {
  const asking = touchedBy(permit, conditions).map(({ order }) => order)
  const named = orders.filter(({ id }) => asking.length === 0 || asking.includes(id))
  return [...new Set(named.map(({ typeName }) => typeName))]
}
