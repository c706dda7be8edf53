import type { FastifyRequest } from 'fastify'
import type { Actor } from '../access/actor.ts'
import { idleMinutes } from '../access/sessions.ts'
import type { Tx } from '../database/tx.ts'
import { isId } from '../ids.ts'
import type { About, Calls, Limits, NavItem, PageContext } from '../ui/context.ts'
import type { Notice } from './routes.ts'
import type { Done, Web } from './web.ts'
import { words } from './words.ts'

export type Around = {
  nav: NavItem[]
  notice: Notice | undefined
  calls?: Calls | undefined
  about?: About | undefined
  limits?: Limits | undefined
  record?: PageContext['record'] | undefined
}

/**
 * What stands round a page: the navigation, who calls, what the head says of the person it is about and of who may open their
 * record, and what the save before it did. Read in the page's transaction.
 */
export async function readAround(
  web: Web,
  tx: Tx,
  request: FastifyRequest,
  { person, ownHead, page }: { person: string | undefined; ownHead: boolean; page: string },
): Promise<Around> {
  const did = (request.query as Record<string, unknown>)['did']
  const [nav, notice, calls, about, limits] = await Promise.all([
    web.product.shell(tx),
    typeof did === 'string' && isId(did) ? saidBy(tx, did) : undefined,
    web.product.calls?.(tx),
    person === undefined || ownHead ? undefined : web.product.about?.(tx, person),
    person === undefined ? undefined : web.product.limits?.(tx, person),
  ])
  const record = person === undefined ? undefined : { person, page }
  return { nav: calls ? nav.map((item) => calledTo(item, calls)) : nav, notice, calls, about, limits, record }
}

/** The place in the navigation where those who call are to be found says how many they are. */
const calledTo = (item: NavItem, { at, list }: Calls): NavItem =>
  item.href === at && list.length > 0 ? { ...item, count: list.length, hot: true } : item

/** What the save with this key said. Only the one who made it can ask. */
async function saidBy(tx: Tx, key: string): Promise<Notice | undefined> {
  const [row] = await tx.query<{ done: Done | null }>(
    'select done from idempotency_key where staff_id = $1 and key = $2',
    [tx.actor.staff, key],
  )
  return row?.done?.said
}

/** The context that every page is drawn with. */
export function contextOf(web: Web, request: FastifyRequest, actor: Actor | undefined, around?: Around): PageContext {
  const name = actor?.staff ? `${actor.givenName} ${actor.familyName}`.trim() : ''
  return {
    product: words.product,
    origin: web.config.publicUrl.origin,
    agency: actor?.agencyName ?? '',
    lang: 'en',
    path: request.url.split('?')[0] ?? '/',
    zone: actor?.zone ?? 'UTC',
    now: web.clock.now(),
    nav: around?.nav ?? [],
    ...(actor?.staff && around
      ? { user: { id: actor.staff, name, initials: initialsOf(actor), place: actor.officeName } }
      : {}),
    ...(around?.notice ? { notice: around.notice } : {}),
    ...(around?.about ? { about: around.about } : {}),
    ...(around?.limits ? { limits: around.limits } : {}),
    ...(around?.calls ? { calls: around.calls } : {}),
    ...(around?.record ? { record: around.record } : {}),
    assets: web.assets,
    without: actor ? withheld(web, actor) : [],
    ...(around && (request.session?.news ?? 0) > 0 ? { accountNews: true as const } : {}),
    ...(actor && !actor.singleKeys ? { noSingleKeys: true } : {}),
    development: !web.config.production,
    idleMinutes,
  }
}

const withheld = ({ product }: Web, { may }: Actor) =>
  (['find', 'quick-note'] as const).filter((offer) => !may.has(product.offers[offer]))

const initialsOf = (actor: Actor) => `${[...actor.givenName][0] ?? ''}${[...actor.familyName][0] ?? ''}`.toUpperCase()
