import type { Tx } from '../../../platform/database/tx.ts'
import type { About } from '../../../platform/ui/context.ts'
import { currentOrders } from '../../orders/index.ts'
import { currentSupervision } from '../../people/index.ts'
import { orderFacts } from '../words/head.ts'
import { overview as words } from '../words.ts'

/** The orders at the head of every page about a person, and what is done from all of them: a contact, an appointment. */
export async function aboutPerson(tx: Tx, person: string): Promise<About> {
  const { may } = tx.actor
  const [current, supervision] = await Promise.all([
    may.has('see orders') ? currentOrders(tx, [person]) : undefined,
    may.has('book appointments') ? currentSupervision(tx, person) : undefined,
  ])
  const { note, book, message } = words.actions
  return {
    facts: orderFacts(current?.get(person) ?? [], person, tx.actor.zone),
    acts: [
      ...(may.has('record contacts')
        ? [{ text: note, href: `/quick-note?person=${person}`, icon: 'plus' as const }]
        : []),
      ...(supervision ? [{ text: book, href: `/people/${person}/appointments/new`, icon: 'calendar' as const }] : []),
      ...(may.has('see people')
        ? [{ text: message, href: `/messages/new?person=${person}`, icon: 'message' as const }]
        : []),
    ],
  }
}
