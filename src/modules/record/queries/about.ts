import { codedIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import type { About } from '../../../platform/ui/context.ts'
import { showTime } from '../../../platform/ui/index.ts'
import { underWayWith } from '../../contacts/index.ts'
import { currentOrders } from '../../orders/index.ts'
import { caseCoversNow, currentSupervision } from '../../people/index.ts'
import { awayFacts } from '../../permits/index.ts'
import { orderFacts } from '../words/head.ts'
import { overview as words } from '../words.ts'

/**
 * The orders at the head of every page about a person, and what is done from all of them: going on with the interview that is
 * under way, a contact, an appointment.
 */
export async function aboutPerson(tx: Tx, person: string): Promise<About> {
  const { may } = tx.actor
  const [current, supervision, also, now] = await Promise.all([
    may.has('see orders') ? currentOrders(tx, [person]) : undefined,
    may.has('book appointments') ? currentSupervision(tx, person) : undefined,
    alsoFor(tx, person),
    may.has('record contacts') ? underWayWith(tx, person) : undefined,
  ])
  const { underWay, note, book } = words.actions
  const { contactKinds } = versionInForce(tx.actor.jurisdiction, tx.today)
  return {
    facts: [...also.facts, ...orderFacts(current?.get(person) ?? [], person, tx.actor.zone)],
    acts: [
      ...(now
        ? [
            {
              text: underWay(showTime(now.time, now.zone), codedIn(contactKinds, now.kind)?.goesOut === true),
              href: `/appointments/${now.id}/interview`,
              icon: 'arrow' as const,
              stays: true as const,
            },
          ]
        : []),
      ...(may.has('record contacts')
        ? [{ text: note, href: `/quick-note?person=${person}`, icon: 'plus' as const }]
        : []),
      ...(supervision ? [{ text: book, href: `/people/${person}/appointments/new`, icon: 'calendar' as const }] : []),
      ...also.acts,
    ],
  }
}

/** What is done from every page about a person, the first among them: a message, covering the case for its officer, an incident. */
export async function alsoFor(tx: Tx, person: string): Promise<Pick<About, 'facts' | 'acts'>> {
  const { may, staff } = tx.actor
  const covers = may.has('record contacts')
  const [supervision, now, away] = await Promise.all([
    covers ? currentSupervision(tx, person) : undefined,
    covers ? caseCoversNow(tx, [person]) : [],
    awayFacts(tx, person),
  ])
  const officer = supervision?.officerId
  const covering = now.find((one) => one.covering === staff && one.absent === officer)
  const mayCover = officer && officer !== staff && !covering
  const { message, cover, incident } = words.actions
  const sees = may.has('see people')
  return {
    facts: [...away, ...(covering ? [{ label: words.cover, value: words.covering(covering.absentName) }] : [])],
    acts: [
      ...(sees ? [{ text: message, href: `/messages/new?person=${person}`, icon: 'message' as const }] : []),
      ...(mayCover ? [{ text: cover, href: '/cover', icon: 'people' as const, post: { coverPerson: person } }] : []),
      ...(sees
        ? [{ text: incident, href: '/incidents', icon: 'alert' as const, post: { incidentPerson: person } }]
        : []),
    ],
  }
}
