import * as z from 'zod'
import { audit } from '../audit/audit.ts'
import type { Db } from '../database/run.ts'
import type { Tx } from '../database/tx.ts'
import { ticked } from '../forms/fields.ts'
import { command, page, type Route } from '../http/routes.ts'
import { done, refuse } from '../result.ts'
import { AccountPage, type AccountShown, type SessionShown } from './account-page.tsx'
import { type Actor, staffOf } from './actor.ts'
import { heldBy } from './factor/held.ts'
import { endOtherSessions } from './factor/own-factors.ts'
import { newsOf, seeNews, tell } from './news.ts'
import type { AccessSaid } from './news-card.tsx'
import { hashPassword } from './password.ts'
import { mostPassword, passwordRefusal } from './password-rules.ts'
import { provePassword } from './prove-password.ts'
import { longestHours } from './sessions.ts'
import { words } from './words.ts'

const access = { may: 'use the account' }

const accountPage = (said: AccessSaid) =>
  page({
    at: '/account',
    access,
    read: async (tx, { config }) => {
      const account = await readAccount(tx)
      return account && { ...account, mails: config.smtpUrl !== undefined }
    },
    show: (account: AccountShown, ctx, form) => AccountPage({ ctx, account, form, said }),
    api: {
      says: 'Who is signed in, and where',
      answer: z.object({
        name: z.string(),
        agency: z.string(),
        office: z.string(),
        email: z.string(),
        singleKeys: z.boolean(),
        mailTold: z.boolean(),
        sessions: z.array(
          z.object({
            id: z.uuid(),
            device: z.string(),
            network: z.string(),
            madeAt: z.string(),
            seenAt: z.string(),
            current: z.boolean(),
          }),
        ),
      }),
      of: (account) => account,
    },
  })

async function readAccount(tx: Tx): Promise<Omit<AccountShown, 'mails'> | undefined> {
  const { actor } = tx
  const [account] = await tx.query<Pick<AccountShown, 'email' | 'passwordSetAt' | 'singleKeys' | 'mailTold'>>(
    'select email, password_set_at, single_keys, mail_told from account where staff_id = $1',
    [actor.staff],
  )
  if (!account) return undefined
  const sessions = await tx.query<SessionShown>(
    `select id, device, network, made_at, seen_at, factor_at, id = $2 as current from session
     where staff_id = $1 and ended_at is null and made_at > $3 order by id = $2 desc, seen_at desc limit 50`,
    [actor.staff, actor.session, tx.now.subtract({ hours: longestHours })],
  )
  return {
    name: `${actor.givenName} ${actor.familyName}`,
    agency: actor.agencyName,
    office: actor.officeName,
    ...account,
    sessions,
    news: await newsOf(tx),
    factors: await heldBy(tx, staffOf(actor)),
  }
}

const sessionEnding = (again: ReturnType<typeof accountPage>) =>
  command({
    at: '/account/sessions/:session/ending',
    access,
    body: z.object({}),
    do: (tx, { params }) => endOwnSession(tx, params['session'] ?? ''),
    words: { 'not-there': words.sessionGone },
    then: () => ({ to: '/account', said: words.sessionEnded }),
    again,
    api: { says: 'Ends one of your own sessions', answer: z.object({}), of: () => ({}) },
  })

async function endOwnSession(tx: Tx, session: string) {
  const ended = await tx.query(
    "update session set ended_at = $3, ended_why = 'signed-out' where id = $1 and staff_id = $2 and ended_at is null returning id",
    [session, staffOf(tx.actor), tx.now],
  )
  if (ended.length === 0) return refuse('not-there')
  await audit(tx, 'session.ended', { subject: ['session', session] })
  return done({})
}

/** Signs out of every browser but this one. */
const othersEnding = (again: ReturnType<typeof accountPage>) =>
  command({
    at: '/account/sessions/others/ending',
    access,
    body: z.object({}),
    do: async (tx) => {
      await endOtherSessions(tx)
      await audit(tx, 'session.others-ended')
      return done({})
    },
    words: {},
    then: () => ({ to: '/account', said: words.othersEnded }),
    again,
    api: { says: 'Ends all your other sessions', answer: z.object({}), of: () => ({}) },
  })

/** Its owner says that what was done to the account was done by them. */
const newsSeen = (again: ReturnType<typeof accountPage>) =>
  command({
    at: '/account/news',
    access,
    body: z.object({}),
    do: async (tx) => {
      await seeNews(tx)
      await audit(tx, 'account.news-seen')
      return done({})
    },
    words: {},
    then: () => ({ to: '/account', said: words.news.seen }),
    again,
    api: { says: 'Says that what was done to the way into your account was you', answer: z.object({}), of: () => ({}) },
  })

/** What the form gives, and what is worked out before the transaction. */
type PasswordChange = {
  current: string
  password: string
  ready?: { refusal?: 'wrong-current' | 'locked'; email: string; hash: string }
}

const passwordChange = (again: ReturnType<typeof accountPage>) =>
  command({
    at: '/account/password',
    access,
    body: z.object({
      current: z.string({ error: words.missingCurrent }).min(1, { error: words.missingCurrent }).max(1000),
      password: z
        .string({ error: words.missingNew })
        .min(1, { error: words.missingNew })
        .max(mostPassword * 4),
    }),
    prepare: preparePassword,
    do: changePassword,
    words: {
      'wrong-current': words.wrongCurrent,
      locked: words.locked,
      ...words.passwordRefusals,
    },
    then: () => ({ to: '/account', said: words.passwordChanged }),
    again,
  })

async function preparePassword(
  change: PasswordChange,
  { actor, db }: { actor: Actor; db: Db },
): Promise<PasswordChange> {
  const proof = await provePassword(db, actor, change.current)
  if (!proof.ok) return { ...change, ready: { refusal: proof.refusal, email: proof.email, hash: '' } }
  return { ...change, ready: { email: proof.email, hash: await hashPassword(change.password) } }
}

async function changePassword(tx: Tx, { body: { password, ready } }: { body: PasswordChange }) {
  if (!ready) throw new Error('the password was not prepared')
  if (ready.refusal) return refuse(ready.refusal, 'current')
  const { actor } = tx
  const refusal = passwordRefusal(password, {
    email: ready.email,
    names: [actor.givenName, actor.familyName],
    service: actor.agencyName,
  })
  if (refusal) return refuse(refusal, 'password')
  await tx.query('update account set password_hash = $2, password_set_at = $3 where staff_id = $1', [
    actor.staff,
    ready.hash,
    tx.now,
  ])
  await endOtherSessions(tx)
  await tell(tx, staffOf(actor), 'password-changed')
  await audit(tx, 'account.password-changed')
  return done({})
}

/** WCAG 2.2, 2.1.4: a shortcut of one character can be switched off. */
const keys = (again: ReturnType<typeof accountPage>) =>
  command({
    at: '/account/keys',
    access,
    body: z.object({ singleKeys: ticked() }),
    do: setKeys,
    words: {},
    then: () => ({ to: '/account', said: words.keysSaved }),
    again,
    api: { says: 'Says whether keys pressed alone do something for you', answer: z.object({}), of: () => ({}) },
  })

async function setKeys(tx: Tx, { body }: { body: { singleKeys: boolean } }) {
  await tx.query('update account set single_keys = $2 where staff_id = $1', [staffOf(tx.actor), body.singleKeys])
  await audit(tx, 'account.keys-set', { fields: ['singleKeys'] })
  return done({})
}

/** Whether a mail says that something waits. */
const mailTold = (again: ReturnType<typeof accountPage>) =>
  command({
    at: '/account/mail',
    access,
    body: z.object({ mailTold: ticked() }),
    do: setMailTold,
    words: {},
    then: () => ({ to: '/account', said: words.mailSaved }),
    again,
    api: { says: 'Says whether a mail tells you that something waits', answer: z.object({}), of: () => ({}) },
  })

async function setMailTold(tx: Tx, { body }: { body: { mailTold: boolean } }) {
  await tx.query('update account set mail_told = $2 where staff_id = $1', [staffOf(tx.actor), body.mailTold])
  await audit(tx, 'account.mail-set', { fields: ['mailTold'] })
  return done({})
}

/** What everybody with an account may do with their own; `said` puts into words what they may. */
export function accountRoutes(said: AccessSaid): readonly Route[] {
  const account = accountPage(said)
  const changes = [sessionEnding, othersEnding, newsSeen, passwordChange, keys, mailTold]
  return [account, ...changes.map((change) => change(account) as Route)]
}
