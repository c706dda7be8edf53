import type { Tx } from '../../../platform/database/tx.ts'
import type { About } from '../../../platform/ui/context.ts'
import { when, away as words } from '../words.ts'
import { openPermits } from './permits.ts'

/** At the head of every page about a person: where they are with leave and until when, or that they are not back. */
export async function awayFacts(tx: Tx, person: string): Promise<About['facts']> {
  if (!tx.actor.may.has('see orders')) return []
  const open = await openPermits(tx, [person])
  return open
    .filter(({ standing }) => standing === 'away' || standing === 'not-back')
    .map(({ id, standing, whereTo, endsAt, zone }) => ({
      label: standing === 'away' ? words.away : words.notBack,
      value: whereTo,
      after: endsAt ? (standing === 'away' ? words.until(when(endsAt, zone)) : words.wasDue(when(endsAt, zone))) : '',
      more: { text: words.open, href: `/permits/${id}` },
    }))
}
