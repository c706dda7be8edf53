import { endAllSessions } from '../../../platform/access/sessions.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { addStaff, putProvidedRoles, rolesInUse, rolesTogether } from '../../staff/index.ts'
import { accountsFor, type Settings } from '../queries.ts'
import { type Account, type Claims, factorCounts, roleChange, rolesFor, type Said, saidBy, whoIs } from '../rules.ts'
import { identityTables } from '../tables.ts'

type Arrival = { settings: Settings; claims: Claims; idToken: string; forStaff: string | null }

/**
 * Finds out who came back from the provider, links or makes their account where that is due, and gives and takes the roles that the
 * provider decides on. What it refuses is on the trail too, and what the provider took away stays taken: so the transaction is
 * kept either way, and a refusal is a value of it.
 */
export async function letIn(tx: Tx, { settings: set, claims, idToken, forStaff }: Arrival) {
  await oneAtATime(tx, set.issuer)
  const settings = { ...set, roleMap: await rolesStillThere(tx, set) }
  const said = saidBy(claims, settings)
  const found = await accountsFor(tx, { issuer: settings.issuer, subject: said.subject, email: said.email })
  const decision = whoIs(said, found, settings)
  if (decision.kind === 'refused') {
    if (decision.why === 'no-role' && found.linked) await putRoles(tx, settings, said, found.linked)
    return turnedAway(tx, decision.why, decision.staff)
  }
  const known = decision.kind === 'new' ? undefined : decision.staff
  if (forStaff !== null && known !== forStaff) return turnedAway(tx, 'other-person', known)
  const staff = known ?? (await makeAccount(tx, settings, said))
  if (staff === undefined) return turnedAway(tx, 'no-account')
  const account = found.linked ?? found.byEmail
  if (account) await putRoles(tx, settings, said, account)
  await putLink(tx, { settings, said, staff, idToken, known: decision.kind === 'known' })
  return done({ staff, withFactor: factorCounts(claims, settings) })
}

/** A role that was given up since the list was made brings nothing. */
async function rolesStillThere(tx: Tx, { roleMap }: Settings) {
  const inUse = await rolesInUse(tx)
  return roleMap.filter(({ role }) => inUse.has(role))
}

/** Two who come for the first time at once must not be linked, or made, twice. */
const oneAtATime = (tx: Tx, issuer: string) =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 36))', [`${tx.actor.agency} ${issuer}`])

async function turnedAway<const Why extends string>(tx: Tx, why: Why, staff?: string) {
  await audit(tx, 'session.provider-refused', {
    fields: [why],
    ...(staff ? { subject: ['staff', staff] as const } : {}),
  })
  return refuse(why)
}

async function putRoles(tx: Tx, { roleMap }: Settings, { values }: Said, { staff, roles }: Account): Promise<void> {
  const { give, take } = roleChange(roles, values, roleMap)
  await putProvidedRoles(tx, { staff, held: roles, give, take })
}

async function makeAccount(tx: Tx, settings: Settings, said: Said): Promise<string | undefined> {
  if (!settings.newOfficeId) return undefined
  const added = await addStaff(tx, {
    givenName: said.givenName,
    familyName: said.familyName,
    title: '',
    officeId: settings.newOfficeId,
    roles: await rolesTogether(tx, rolesFor(said.values, settings.roleMap)),
    email: said.email,
  })
  return added.ok ? added.value.id : undefined
}

type Linking = { settings: Settings; said: Said; staff: string; idToken: string; known: boolean }

async function putLink(tx: Tx, { settings: { issuer }, said: { subject }, staff, idToken, known }: Linking) {
  const tables = identityTables(tx)
  if (known) {
    const change = { seenAt: tx.now, idToken }
    await tables
      .updateTable('identityLink')
      .set(change)
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .where('endedAt', 'is', null)
      .execute()
    return
  }
  const id = newId()
  const row = {
    id,
    staffId: staff,
    issuer,
    subject,
    idToken,
    madeAt: tx.now,
    seenAt: tx.now,
    endedAt: null,
    endedBy: null,
  }
  await tables.insertInto('identityLink').values(row).execute()
  await audit(tx, 'identity.linked', { subject: ['staff', staff] })
}

/** Somebody is no longer who the provider said: their sessions end, and they must be linked anew. Refuses what has ended. */
export async function endLink(tx: Tx, link: string) {
  const [ended] = await identityTables(tx)
    .updateTable('identityLink')
    .set({ endedAt: tx.now, endedBy: tx.actor.staff, idToken: null })
    .where('id', '=', link)
    .where('endedAt', 'is', null)
    .returning('staffId')
    .execute()
  if (!ended) return refuse('not-there')
  await endAllSessions(tx, ended.staffId)
  await audit(tx, 'identity.unlinked', { subject: ['staff', ended.staffId] })
  return done({ staff: ended.staffId })
}

/** The provider's session is being ended: what that was done by is not kept any longer. */
export async function forgetToken(tx: Tx, staff: string): Promise<void> {
  await identityTables(tx).updateTable('identityLink').set({ idToken: null }).where('staffId', '=', staff).execute()
}
