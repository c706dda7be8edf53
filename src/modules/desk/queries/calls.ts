import { createHash } from 'node:crypto'
import type { Tx } from '../../../platform/database/tx.ts'
import type { Call, Calls } from '../../../platform/ui/context.ts'
import { showTime } from '../../../platform/ui/index.ts'
import { type AtDesk, waitingFor } from '../../contacts/index.ts'
import { namesOf } from '../../people/index.ts'
import { coveredBy, staffNames } from '../../staff/index.ts'
import { visitCalls } from '../../visits/index.ts'
import { calls as words } from '../words.ts'

/**
 * Who calls the asker: colleagues out on visits who are overdue or ask for help, before all else; then at the desk those who have come
 * to see them or somebody whom they cover, and, for the duty officer, whoever has waited unmet for ten minutes. Undefined for those
 * who see nobody. Whoever has an answer ("I am coming") calls no longer, though the stamp still changes with them.
 */
export async function callsFor(tx: Tx): Promise<Calls | undefined> {
  const { may, staff } = tx.actor
  if (!staff || !may.has('see the day')) return undefined
  const [waiting, visits] = await Promise.all([waitingFor(tx, staff), visitCalls(tx)])
  const list = [...visits, ...(await deskCalls(tx, staff, waiting))]
  const stamp = list.length + waiting.length === 0 ? 'nobody' : stampOf(list, waiting)
  return { list, stamp, at: '/desk' }
}

async function deskCalls(tx: Tx, staff: string, waiting: readonly AtDesk[]): Promise<Call[]> {
  if (waiting.length === 0) return []
  const [names, officers, covered] = await Promise.all([
    namesOf(
      tx,
      waiting.flatMap(({ person }) => person ?? []),
    ),
    staffNames(
      tx,
      waiting.map((one) => one.staff),
    ),
    coveredBy(tx, staff, tx.today),
  ])
  return waiting.flatMap((one) => {
    const name = one.person === null ? one.stranger : names.get(one.person)?.spoken
    if (!name || one.state !== 'here') return []
    const own = one.staff === staff
    const officer = own ? undefined : officers.get(one.staff ?? '')
    return [callOf(tx, one, { name, officer, onDuty: !own && !covered.includes(one.staff ?? '') })]
  })
}

type Said = { name: string; officer: string | undefined; onDuty: boolean }

function callOf(tx: Tx, { arrival, appointment, person, arrivedAt }: AtDesk, { name, officer, onDuty }: Said): Call {
  const time = arrivedAt ? showTime(arrivedAt, tx.actor.zone) : ''
  const { may } = tx.actor
  const next =
    appointment && may.has('record contacts')
      ? [{ text: words.start, href: `/appointments/${appointment}/interview` }]
      : person
        ? [{ text: words.record, href: `/people/${person}` }]
        : [{ text: words.desk, href: '/desk' }]
  return {
    key: arrival ?? '',
    text: onDuty ? words.duty(name, time, officer) : words.waits(name, time, officer),
    acts: may.has('run the desk')
      ? [{ text: words.coming, action: '/desk/marks', values: { press: `coming:${arrival}` } }]
      : [],
    links: next,
  }
}

/** Changes with who calls, who is on the way to whom, and, so that how long they waited is true, with the minutes. */
function stampOf(list: readonly Call[], waiting: readonly AtDesk[]): string {
  const shown = [list, waiting.map(({ arrival, state, waited, staff }) => [arrival, state, waited, staff])]
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22)
}
