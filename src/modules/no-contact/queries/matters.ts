import type { Tx } from '../../../platform/database/tx.ts'
import type { About } from '../../../platform/ui/context.ts'
import { staffInScope } from '../../staff/index.ts'
import type { OpenMatter } from '../../tasks/index.ts'
import { type Chain, isDue, isSought } from '../rules.ts'
import { nextText, strip, matters as words } from '../words.ts'
import { openChainOf, openChainsOf } from './chains.ts'
import { offerOf } from './one.ts'

/**
 * Those of these officers' people who are being looked for, each as one thing. To whoever leads others, on their own day, also those of
 * their people for whom somebody is afraid.
 */
export async function noContactMatters(tx: Tx, staff: readonly string[]): Promise<OpenMatter[]> {
  const [own, feared] = await Promise.all([openChainsOf(tx, staff), fearedFor(tx, staff)])
  return [...own, ...feared].map((chain) => matterOf(tx, chain, staff))
}

async function fearedFor(tx: Tx, staff: readonly string[]): Promise<Chain[]> {
  const { staff: me, reach } = tx.actor
  if (me === null || reach === 'own' || !staff.includes(me)) return []
  const led = (await staffInScope(tx)).map(({ id }) => id).filter((id) => !staff.includes(id))
  return (await openChainsOf(tx, led)).filter(({ afraid }) => afraid)
}

function matterOf(tx: Tx, chain: Chain, staff: readonly string[]): OpenMatter {
  const { id, person, owner, afraid, openedAt, next, asked } = chain
  const grave = !asked || afraid || (next !== undefined && isDue(next, tx.today))
  const theirs = owner !== null && staff.includes(owner)
  return {
    key: `chain:${id}`,
    person,
    owner: owner ?? staff[0] ?? '',
    lead: afraid ? words.welfare : words.lead(chain.day),
    tone: grave ? 'red' : 'amber',
    text: [
      theirs ? '' : words.officer(chain.ownerName),
      grave ? '' : `${words.lead(chain.day)}.`,
      nextText(chain, tx.today, tx.actor.zone),
    ]
      .filter(Boolean)
      .join(' '),
    due: asked || afraid ? (next?.due ?? null) : tx.today,
    since: openedAt,
    contact: true,
    ...(afraid ? { safety: true as const } : {}),
    act: { href: `/chains/${id}`, text: words.act },
  }
}

/** The one strip at the head of every page about somebody who is being looked for, or should be. */
export async function stripFor(tx: Tx, person: string): Promise<NonNullable<About['strips']>> {
  if (!tx.actor.may.has('record contacts')) return []
  const chain = await openChainOf(tx, person)
  if (chain) {
    const lead = chain.afraid ? words.welfare : strip.lead(chain.day)
    const text = nextText(chain, tx.today, tx.actor.zone)
    const kind = chain.afraid ? 'danger' : 'care'
    return [{ kind, lead, text, link: { href: `/chains/${chain.id}`, text: strip.act } }]
  }
  const offer = await offerOf(tx, person)
  if (!offer || !isSought(offer)) return []
  const text = strip.offer(offer.outcome, offer.last, offer.tries, tx.actor.zone)
  return [
    { kind: 'care', lead: strip.notReached, text, press: { action: `/people/${person}/no-contact`, text: strip.open } },
  ]
}
