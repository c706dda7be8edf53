import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { lastDayOf } from '../rules.ts'
import { providerTables } from '../tables.ts'
import { addOffer, type NewOffer } from './offers.ts'
import { addProvider, type NewProvider } from './providers.ts'

type Day = Temporal.PlainDate
export type NewNotice = { title: string; original: string; receivedOn: Day }
/** A notice as it was read over: whom it is from, one that is known or a new one, and its programs. */
export type Published = {
  title: string
  provider?: string | undefined
  newProvider?: NewProvider | undefined
  programs: NewOffer[]
}

/** Keeps a notice as it came, to be read over before anybody else is shown it. */
export async function beginNotice(tx: Tx, { title, original, receivedOn }: NewNotice) {
  const id = newId()
  const nothing = { publishedAt: null, publishedBy: null, withdrawnAt: null, withdrawnBy: null, withdrawnWhy: '' }
  const row = {
    id,
    providerId: null,
    title,
    original,
    receivedOn,
    shownUntil: null,
    madeAt: tx.now,
    madeBy: staffOf(tx.actor),
  }
  await providerTables(tx)
    .insertInto('notice')
    .values({ ...row, ...nothing })
    .execute()
  await audit(tx, 'notice.begun', { subject: ['notice', id] })
  return done({ id })
}

/**
 * Shows a notice that was read over, with its programs, until the last of them is over. Refuses one that is shown or was taken
 * back already (`published-already`), one without a program (`no-program`) or a provider (`provider-missing`), a program without
 * any day (`no-dates`) or that is over (`over`), and what adding a provider or a service refuses.
 */
export async function publishNotice(tx: Tx, id: string, { title, provider, newProvider, programs }: Published) {
  const row = await lockNotice(tx, id)
  if (row.publishedAt || row.withdrawnAt) return refuse('published-already')
  if (programs.length === 0) return refuse('no-program')
  const until = shownUntilOf(tx, programs)
  if (!until.ok) return until
  const from = provider ? done({ id: provider }) : newProvider ? await addProvider(tx, newProvider) : undefined
  if (!from) return refuse('provider-missing', 'provider')
  if (!from.ok) return from
  for (const [nth, program] of programs.entries()) {
    const added = await addOffer(tx, from.value.id, program, id)
    if (!added.ok) return added.at ? refuse(added.refusal, `programs.${nth}.${added.at}`) : added
  }
  await providerTables(tx)
    .updateTable('notice')
    .set({
      title,
      providerId: from.value.id,
      shownUntil: until.value,
      publishedAt: tx.now,
      publishedBy: staffOf(tx.actor),
    })
    .where('id', '=', id)
    .execute()
  await audit(tx, 'notice.published', { subject: ['notice', id] })
  return done({ id, programs: programs.length })
}

function shownUntilOf(tx: Tx, programs: readonly NewOffer[]) {
  const last = programs.map(({ dates }) => lastDayOf(dates))
  const none = last.indexOf(null)
  if (none >= 0) return refuse('no-dates', `programs.${none}.startsOn`)
  const days = last.filter((day) => day !== null)
  const over = days.findIndex((day) => Temporal.PlainDate.compare(day, tx.today) < 0)
  if (over >= 0) return refuse('over', `programs.${over}.startsOn`)
  return done(days.toSorted(Temporal.PlainDate.compare).at(-1) ?? tx.today)
}

/** Takes a notice back: nobody is shown it or its programs any longer. Refuses one that was taken back (`withdrawn-already`). */
export async function withdrawNotice(tx: Tx, id: string, why: string) {
  const row = await lockNotice(tx, id)
  if (row.withdrawnAt) return refuse('withdrawn-already')
  await providerTables(tx)
    .updateTable('notice')
    .set({ withdrawnAt: tx.now, withdrawnBy: staffOf(tx.actor), withdrawnWhy: why })
    .where('id', '=', id)
    .execute()
  await audit(tx, 'notice.withdrawn', { subject: ['notice', id] })
  return done({ id })
}

const lockNotice = (tx: Tx, id: string) =>
  providerTables(tx).selectFrom('notice').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
