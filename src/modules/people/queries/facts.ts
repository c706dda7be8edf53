import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { type AnyFact, type Fact, type FactKind, forThePersonOnly, isSoOn } from '../rules.ts'
import { peopleTables } from '../tables.ts'

/** What is so of a person today, as it is known now, newest first; of some kinds only when named. */
export async function factsNow(tx: Tx, person: string, kinds?: readonly FactKind[]): Promise<AnyFact[]> {
  return (await factsOf(tx, [person], kinds)).filter((fact) => isSoOn(fact, tx.today))
}

/** What is so today of several people at once: all facts of some kinds. */
export async function factsOfAll<Kind extends FactKind>(
  tx: Tx,
  people: readonly string[],
  kind: Kind,
): Promise<Fact<Kind>[]> {
  const facts = await factsOf(tx, people, [kind])
  return facts.filter((fact) => isSoOn(fact, tx.today)) as unknown as Fact<Kind>[]
}

/** Everything as it is known now: past, present and to come. */
export async function factsOf(tx: Tx, people: readonly string[], kinds?: readonly FactKind[]): Promise<AnyFact[]> {
  if (people.length === 0) return []
  let query = peopleTables(tx)
    .selectFrom('personFact')
    .selectAll()
    .where('personId', '=', among(people))
    .where('supersededAt', 'is', null)
    .orderBy('validFrom', (order) => order.desc().nullsLast())
    .orderBy('recordedAt', 'desc')
    .orderBy('id')
  if (kinds) query = query.where('kind', '=', among(kinds))
  return (await query.execute()) as unknown as AnyFact[]
}

/** What was known at a moment of some kinds: what had been recorded by then and was not yet replaced. */
export async function factsKnownAt(
  tx: Tx,
  person: string,
  kinds: readonly FactKind[],
  at: Temporal.Instant,
): Promise<AnyFact[]> {
  const query = peopleTables(tx)
    .selectFrom('personFact')
    .selectAll()
    .where('personId', '=', person)
    .where('kind', '=', among(kinds))
    .where('recordedAt', '<=', at)
    .where((where) => where.or([where('supersededAt', 'is', null), where('supersededAt', '>', at)]))
    .orderBy('validFrom', (order) => order.desc().nullsLast())
    .orderBy('recordedAt', 'desc')
    .orderBy('id')
  return (await query.execute()) as unknown as AnyFact[]
}

/** The newest version of a fact, superseded or not. */
export async function factNamed(tx: Tx, factId: string): Promise<AnyFact | undefined> {
  return (await versionsOf(tx, factId))[0]
}

/** Every version of a fact, newest first. */
export async function versionsOf(tx: Tx, factId: string): Promise<AnyFact[]> {
  const query = peopleTables(tx)
    .selectFrom('personFact')
    .selectAll()
    .where('factId', '=', factId)
    .orderBy('version', 'desc')
  return (await query.execute()) as unknown as AnyFact[]
}

/**
 * What of a person's facts may be in a copy that the person gets: nothing that was asked to be kept from them, no
 * alerts, no warnings about an address, nobody whom a phone or address protects. Everything given to the person reads this.
 */
export async function forThePerson(tx: Tx, person: string): Promise<AnyFact[]> {
  return forThePersonOnly(await factsNow(tx, person))
}
