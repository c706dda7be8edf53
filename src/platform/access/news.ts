import type { Tx } from '../database/tx.ts'
import { newId } from '../ids.ts'

/** What is done to the way into an account and told to its owner. */
export type News =
  | 'password-changed'
  | 'passkey-added'
  | 'passkey-removed'
  | 'app-added'
  | 'app-removed'
  | 'codes-made'
  | 'code-used'
  | 'factors-removed'
  | 'tries-failed'
  | 'codes-failed'
  | 'access-changed'

/** One thing that was done, as its owner sees it. `mine` was done where they look now; `bySomebody` names a colleague. */
export type NewsShown = {
  id: string
  what: News
  name: string
  at: Temporal.Instant
  device: string
  network: string
  bySomebody: string | null
  seen: boolean
}

/**
 * Tells an account's owner what was done to it, from which browser and network, and by which colleague where it was one. What is `seen`
 * already is listed, and no page calls it out.
 */
export async function tell(
  tx: Tx,
  staff: string,
  what: News,
  name = '',
  from = { device: '', network: '' },
  seen = false,
): Promise<void> {
  const { session, staff: by } = tx.actor
  await tx.query(
    `insert into account_news (id, staff_id, what, name, at, by_session, by_staff, device, network, seen_at)
     select $1::uuid, $2::uuid, $3, $4, $5::timestamptz, $6::uuid, $7::uuid, coalesce(s.device, $8), coalesce(s.network, $9),
       case when $10 then $5::timestamptz end
     from (select 1) one left join session s on s.id = $6::uuid`,
    [newId(), staff, what, name, tx.now, session, by, from.device.slice(0, 200), from.network, seen],
  )
}

/** Tells several the same, as `tell` does. */
export async function tellAll(tx: Tx, staff: readonly string[], what: News, name: string): Promise<void> {
  await tx.query(
    `insert into account_news (id, staff_id, what, name, at, by_session, by_staff, device, network)
     select t.id, t.staff, $3, $4, $5, $6, $7, '', '' from unnest($1::uuid[], $2::uuid[]) as t(id, staff)
       join account a on a.staff_id = t.staff`,
    [staff.map(() => newId()), staff, what, name, tx.now, tx.actor.session, tx.actor.staff],
  )
}

/** What was done to one's own account, newest first. */
export const newsOf = (tx: Tx): Promise<NewsShown[]> =>
  tx.query<NewsShown>(
    `select n.id, n.what, n.name, n.at, n.device, n.network, n.seen_at is not null or n.by_session = $2::uuid as seen,
       case when n.by_staff <> n.staff_id then trim(p.given_name || ' ' || p.family_name) end as by_somebody
     from account_news n left join staff p on p.id = n.by_staff
     where n.staff_id = $1 order by n.at desc, n.id desc limit 20`,
    [tx.actor.staff, tx.actor.session],
  )

/** The owner has seen it. */
export async function seeNews(tx: Tx): Promise<void> {
  await tx.query('update account_news set seen_at = $2 where staff_id = $1 and seen_at is null', [
    tx.actor.staff,
    tx.now,
  ])
}
