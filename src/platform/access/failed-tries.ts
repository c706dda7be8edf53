import type { Tx } from '../database/tx.ts'
import { factorKey, guardKey } from './guard.ts'
import { type News, tell } from './news.ts'

/** So long tries that nobody came to be told of are kept. */
const keptDays = 90

/**
 * Keeps that a try failed, and the network it came from, as far as it is kept at all; that of the open session where it was made in
 * one. Addresses that nobody has are kept alike, so that nothing tells them apart.
 */
export async function noteFailure(tx: Tx, key: string, network?: string): Promise<void> {
  await tx.query(
    `insert into sign_in_failure as f (email_key, network, failures, first_at, last_at)
     values ($1, coalesce($2, (select network from session where id = $4), ''), 1, $3, $3)
     on conflict (agency_id, email_key, network) do update set failures = least(f.failures, 1000000) + 1, last_at = $3`,
    [guardKey(key), network ?? null, tx.now, tx.actor.session],
  )
}

type Failed = { emailKey: string; network: string; failures: number; firstAt: Temporal.Instant }

/** Tells somebody who comes in what failed with their address since they last did, and from where; and forgets it. */
export async function tellFailures(tx: Tx, staff: string, from: { device: string; network: string }): Promise<void> {
  const [account] = await tx.query<{ key: string }>('select email_key as key from account where staff_id = $1', [staff])
  if (!account) return
  const [address, factor] = [guardKey(account.key), guardKey(factorKey(staff))]
  const failed = await tx.query<Failed>(
    `delete from sign_in_failure where email_key in ($1, $2) returning email_key, network, failures, first_at`,
    [address, factor],
  )
  const kinds: [News, string][] = [
    ['tries-failed', address],
    ['codes-failed', factor],
  ]
  for (const [what, key] of kinds) {
    const those = failed.filter(({ emailKey }) => emailKey === key)
    if (those.length > 0) await tellOf(tx, staff, what, those, from.network)
  }
}

const mostNamed = 5

async function tellOf(tx: Tx, staff: string, what: News, failed: Failed[], network: string): Promise<void> {
  const many = failed.reduce((sum, { failures }) => sum + failures, 0)
  const networks = [...new Set(failed.map((one) => one.network).filter(Boolean))]
  const named = networks.slice(0, mostNamed).join(', ')
  const place = networks.length > mostNamed ? `${named}, …` : named
  const seen = failed.every((one) => isSlip(one, many, network, tx.now))
  await tell(tx, staff, what, String(many), { device: '', network: place }, seen)
}

/**
 * One or two wrong ones just before, from where they now come in, are their own: listed, but not called out on every page, so that what
 * is called out is looked at.
 */
function isSlip({ network, firstAt }: Failed, many: number, from: string, now: Temporal.Instant): boolean {
  return many <= 2 && network === from && now.epochMilliseconds - firstAt.epochMilliseconds < 10 * 60_000
}

/** Forgets what nobody came to be told of. */
export async function forgetFailures(tx: Tx): Promise<void> {
  await tx.query('delete from sign_in_failure where last_at < $1', [tx.now.subtract({ hours: keptDays * 24 })])
}
