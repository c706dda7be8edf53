import { codedIn, nameIn, versionInForce, versionNamed } from '../../../jurisdictions/index.ts'
import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { dayOf } from '../../../platform/dates.ts'
import { type Contact, contactsSince } from '../../contacts/index.ts'
import { staffNames } from '../../staff/index.ts'
import { type Paper, type Permit, type PermitRule, type PermitStep, standingAt, type Whom } from '../rules.ts'
import { type PermitRow, type PermitStepRow, permitTables } from '../tables.ts'

/** A person's permissions, the newest first. */
export const permitsOf = async (tx: Tx, person: string): Promise<Permit[]> =>
  whole(tx, await rows(tx).where('personId', '=', person).orderBy('madeAt', 'desc').limit(200).execute())

/** One permission; undefined where there is none for the asker. */
export const permitOne = async (tx: Tx, id: string): Promise<Permit | undefined> =>
  (await whole(tx, await rows(tx).where('id', '=', id).execute()))[0]

/** What is still to be done or to be waited for of these people. */
export async function openPermits(tx: Tx, people: readonly string[]): Promise<Permit[]> {
  if (people.length === 0) return []
  const open = rows(tx).where('closed', '=', false).where('personId', '=', among(people))
  return whole(tx, await open.orderBy('startsAt').orderBy('id').limit(500).execute())
}

/** What was given and is past its last day, of everybody: for the service’s own work. */
export async function pastDue(tx: Tx): Promise<Permit[]> {
  const given = rows(tx).where('closed', '=', false).where('state', '=', 'granted').where('endsAt', '<=', tx.now)
  return whole(tx, await given.orderBy('endsAt').limit(1000).execute())
}

/** Whose permission a path names; undefined where there is none for the asker. */
export async function findPermit(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await rows(tx).where('id', '=', id).executeTakeFirst()
  return row && { person: row.personId }
}

const rows = (tx: Tx) => permitTables(tx).selectFrom('permit').selectAll()

/** The rule of a permission’s kind as it was when it was asked for. Throws for a kind that was never there: a row has none. */
export function ruleOf({ kind, jurisdictionVersion }: Pick<PermitRow, 'kind' | 'jurisdictionVersion'>): PermitRule {
  const rule = codedIn(versionNamed(jurisdictionVersion).permitKinds, kind)
  if (!rule) throw new RangeError(`${jurisdictionVersion} has no kind of permission ${kind}`)
  return rule
}

async function whole(tx: Tx, found: readonly PermitRow[]): Promise<Permit[]> {
  if (found.length === 0) return []
  const begun = found.filter(
    ({ state, startsAt }) => state === 'granted' && Temporal.Instant.compare(startsAt, tx.now) <= 0,
  )
  const [steps, contacts] = await Promise.all([
    permitTables(tx)
      .selectFrom('permitStep')
      .selectAll()
      .where('permitId', '=', among(found.map(({ id }) => id)))
      .orderBy('number')
      .execute(),
    contactsSince(tx, earliestOf(begun)),
  ])
  const names = await staffNames(tx, [...found.map(({ madeBy }) => madeBy), ...steps.map(({ madeBy }) => madeBy)])
  return found.map((row) => {
    const own = steps.filter(({ permitId }) => permitId === row.id)
    return permitFrom(tx, row, own, seenIn(row, contacts.get(row.personId) ?? []), names)
  })
}

/** One line a person, from the earliest of what they have. */
function earliestOf(list: readonly PermitRow[]): { person: string; at: Temporal.Instant }[] {
  const first = list.toSorted((one, other) => Temporal.Instant.compare(one.startsAt, other.startsAt))
  const people = [...new Set(first.map(({ personId }) => personId))]
  return people.flatMap((person) => {
    const row = first.find(({ personId }) => personId === person)
    return row ? [{ person, at: row.startsAt }] : []
  })
}

/** The contact in person that shows that they are back: on a day after they left, or once they were due. */
function seenIn(row: PermitRow, contacts: readonly Contact[]): Contact | undefined {
  if (row.state !== 'granted') return undefined
  const { contactKinds } = versionNamed(row.jurisdictionVersion)
  const left = dayOf(row.startsAt, row.zone)
  return contacts.find(
    ({ at, attended, withPerson, kind }) =>
      attended &&
      withPerson &&
      (codedIn(contactKinds, kind)?.faceToFace ?? false) &&
      (Temporal.PlainDate.compare(dayOf(at, row.zone), left) > 0 ||
        (row.endsAt !== null && Temporal.Instant.compare(at, row.endsAt) >= 0)),
  )
}

function permitFrom(
  tx: Tx,
  row: PermitRow,
  steps: readonly PermitStepRow[],
  seen: Contact | undefined,
  names: ReadonlyMap<string, string>,
): Permit {
  const rule = ruleOf(row)
  const name = (id: string | null) => names.get(id ?? '') ?? ''
  const { personId: person, jurisdictionVersion, madeBy, particulars, ...rest } = row
  const stands = { state: row.state, sort: rule.sort, startsAt: row.startsAt, endsAt: row.endsAt, seenAt: seen?.at }
  return {
    ...rest,
    person,
    particulars: parsed<Record<string, string>>(particulars) ?? {},
    telling: row.telling as (Whom | 'person')[],
    kindName: nameIn(versionNamed(jurisdictionVersion).permitKinds, row.kind),
    sort: rule.sort,
    decides: rule.decides,
    decidedBy: rule.decidedBy || leaderOf(tx, rule),
    isPaper: rule.paper,
    source: rule.source,
    verified: rule.verified,
    answers: rule.answers,
    atMost: rule.atMost,
    decideWithin: rule.decideWithin,
    leaderAfter: rule.leaderAfter,
    standing: standingAt(stands, tx.now),
    seen: seen && { id: seen.id, at: seen.at },
    madeBy: name(madeBy),
    steps: steps.map((step) => stepFrom(step, name(step.madeBy))),
  }
}

/** Who decides what whoever leads the officer does, as the place calls them; empty where others do. */
export const leaderOf = (tx: Tx, { decides }: Pick<PermitRule, 'decides'>): string =>
  decides === 'team-leader' ? versionInForce(tx.actor.jurisdiction, tx.today).terms.teamLeader : ''

const stepFrom = ({ happenedOn, contactId, paper, whom, ...step }: PermitStepRow, by: string): PermitStep => ({
  id: step.id,
  number: step.number,
  kind: step.kind,
  on: happenedOn,
  words: step.words,
  decidedBy: step.decidedBy,
  reference: step.reference,
  startsAt: step.startsAt,
  endsAt: step.endsAt,
  way: step.way,
  at: step.at,
  whom: whom as PermitStep['whom'],
  contact: contactId,
  paper: parsed<Paper>(paper),
  by,
})

const parsed = <Value extends object>(value: object | string | null): Value | undefined =>
  (typeof value === 'string' ? JSON.parse(value) : (value ?? undefined)) as Value | undefined
