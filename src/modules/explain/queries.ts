import { factorDue, hasFactor, heldBy } from '../../platform/access/factor/held.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Tx } from '../../platform/database/tx.ts'
import type { Route } from '../../platform/http/routes.ts'
import { isId } from '../../platform/ids.ts'
import { holdsOf } from '../access-limits/index.ts'
import { personByReference, personSubject } from '../people/index.ts'
import { accessFacts, colleagues, type Permission, permissions } from '../staff/index.ts'
import { type Asked, explain, type Facts, routeAt, type Shown } from './rules.ts'

/** What is looked at on lists, which reach as far as a role says. */
const listed: readonly string[] = ['see the day', 'see the caseload', 'export lists']

/** The form, and the answer to what was asked with it; where it was sent with nothing in it, what is missing. */
export async function explained(tx: Tx, routes: readonly Route[], asked: Partial<Asked>, sent = true): Promise<Shown> {
  const known = await colleagues(tx)
  const shown = {
    asked,
    colleagues: known.map(({ id, givenName, familyName }) => ({ value: id, label: `${familyName}, ${givenName}` })),
  }
  if (Object.values(asked).every((value) => !value)) return sent ? { ...shown, problem: 'nobody' } : shown
  const wanted = wantedBy(routes, asked)
  if (typeof wanted === 'string') return { ...shown, problem: wanted }
  const staff = asked.staff ?? ''
  const facts = isId(staff) ? await accessFacts(tx, staff, wanted.permission) : undefined
  if (!facts) return { ...shown, problem: 'nobody' }
  const { record, person } = await recordFor(tx, staff, wanted)
  const kept = person ? await keptFor(tx, staff, person) : undefined
  await audit(tx, 'access.explained', {
    ...(person ? { person } : {}),
    subject: ['staff', staff],
    fields: [wanted.permission, ...(record === 'none' ? [] : ['record'])],
  })
  const reach = listed.includes(wanted.permission) ? facts.reach : undefined
  const { name, ...rest } = facts
  const said = explain({ ...rest, reach, record, kept })
  return { ...shown, explained: { ...said, name, permission: wanted.permission, aboutRecord: record !== 'none' } }
}

type Wanted = { permission: Permission; reference?: string; person?: string }

/** Which permission is meant, and whom it is about: by what was chosen, by the page's address, or by a reference alone. */
function wantedBy(
  routes: readonly Route[],
  { may, address, reference }: Partial<Asked>,
): Wanted | NonNullable<Shown['problem']> {
  const about = reference ? { reference } : {}
  const chosen = permissions.find((one) => one === may)
  if (chosen) return { permission: chosen, ...about }
  if (!address) return reference ? { permission: 'see people', ...about } : 'nothing-asked'
  const found = routeAt(
    routes.filter(({ kind }) => kind === 'page' || kind === 'file'),
    address,
  )
  if (!found) return 'no-such-page'
  if ('open' in found.route.access) return 'open-page'
  const needs = found.route.access.may
  const permission = permissions.find((one) => one === needs)
  if (!permission) return 'no-such-page'
  const person = found.params['person']
  return { permission, ...about, ...(person ? { person } : {}) }
}

/**
 * Whether the record is open to the colleague. It is looked for as the asker first: one that they may not know of is to them as
 * one that is not there, and nothing more is asked about it.
 */
async function recordFor(
  tx: Tx,
  staff: string,
  { reference, person: id }: Wanted,
): Promise<{ record: Facts['record']; person?: string }> {
  if (!reference && !id) return { record: 'none' }
  const nobody = '00000000-0000-0000-0000-000000000000'
  const found = reference ? undefined : await personSubject(tx, isId(id ?? '') ? (id ?? '') : nobody)
  const person = reference ? await personByReference(tx, reference) : found?.person
  const [hidden] = await tx.query<{ hidden: boolean }>('select $2 = any (hidden_from($1)) as hidden', [
    staff,
    person ?? nobody,
  ])
  if (!person) return { record: 'unknown' }
  return { record: hidden?.hidden ? 'hidden' : 'open', person }
}

/** What whoever keeps limited records may know besides, of a record that is open to them; nothing for everybody else. */
async function keptFor(tx: Tx, staff: string, person: string): Promise<Facts['kept']> {
  if (!tx.actor.may.has('limit access')) return undefined
  const [holds, held, due] = await Promise.all([holdsOf(tx, person, staff), heldBy(tx, staff), factorDue(tx, staff)])
  const owes = due && !hasFactor(held)
  return { holds, factor: owes ? { due, overdue: Temporal.Instant.compare(due, tx.now) <= 0 } : undefined }
}
