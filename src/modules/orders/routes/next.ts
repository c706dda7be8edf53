import { versionNamed } from '../../../jurisdictions/index.ts'
import type { Order } from '../rules/shown.ts'
import { canCome, finalEvents, type LifeEvent } from '../rules.ts'

/** What can be recorded of an order as it stands, and where: a variation and an end have pages of their own. */
export function nextOf({ id, type, state, marks, jurisdictionVersion }: Order) {
  return versionNamed(jurisdictionVersion)
    .orderEvents.filter(({ types, event }) => types.includes(type) && canCome(event, { state, marks }))
    .map(({ event, name }) => ({ event, name, href: hrefOf(id, event) }))
}

function hrefOf(id: string, event: LifeEvent): string {
  if (event === 'varied') return `/orders/${id}/variation`
  return finalEvents.includes(event) ? `/orders/${id}/end?how=${event}` : `/orders/${id}/events/new?event=${event}`
}
