import { codedIn, nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import type { AddressNow, Alert, Fact, Lists, PhoneNow, SupportNow, WhereNow } from '../rules.ts'
import { type AnyFact, byGravity, ofKind } from '../rules.ts'
import { factsNow, factsOfAll } from './facts.ts'

const inForce = (tx: Tx) => versionInForce(tx.actor.jurisdiction, tx.today)

/** The alerts of people that stand today, the gravest first. People without any are not in the map. */
export async function alertsOf(tx: Tx, people: readonly string[]): Promise<Map<string, Alert[]>> {
  const facts = await factsOfAll(tx, people, 'alert')
  const byPerson = Map.groupBy(facts, ({ personId }) => personId)
  return new Map([...byPerson].map(([person, alerts]) => [person, alertsFrom(tx, alerts)]))
}

export function alertsFrom(tx: Tx, facts: readonly Fact<'alert'>[]): Alert[] {
  const { alertKinds } = inForce(tx)
  return facts.map((fact) => alertOf(tx, fact, codedIn(alertKinds, fact.data.code))).toSorted(byGravity)
}

type AlertKind = ReturnType<typeof inForce>['alertKinds'][number]

function alertOf(
  tx: Tx,
  { factId, data, reviewOn, keptFromPerson }: Fact<'alert'>,
  kind: AlertKind | undefined,
): Alert {
  return {
    id: factId,
    code: data.code,
    name: kind?.name ?? data.code,
    severity: data.severity,
    what: data.what,
    advice: data.advice ?? '',
    reviewOn,
    overdue: reviewOn !== null && Temporal.PlainDate.compare(reviewOn, tx.today) < 0,
    atTheDesk: kind?.atTheDesk ?? true,
    beforeVisit: kind?.beforeVisit ?? true,
    onlyVisits: kind?.onlyVisits ?? false,
    sort: kind?.sort ?? 'safety',
    keptFromPerson,
  }
}

/** Where people are now. Those of whom nothing was recorded are not in the map. */
export async function whereIs(tx: Tx, people: readonly string[]): Promise<Map<string, WhereNow>> {
  const facts = await factsOfAll(tx, people, 'whereabouts')
  return new Map(facts.toReversed().map((fact) => [fact.personId, whereFrom(tx, fact)]))
}

export function whereFrom(tx: Tx, { data, validFrom }: Fact<'whereabouts'>): WhereNow {
  const known = codedIn(inForce(tx).whereabouts, data.code)
  return {
    code: data.code,
    name: known?.name ?? data.code,
    place: data.place ?? '',
    since: validFrom,
    atLarge: known?.atLarge ?? true,
    final: known?.final ?? false,
    stops: known?.stops ?? [],
  }
}

/** The addresses of people that hold today, where they live first. */
export async function addressesNow(tx: Tx, people: readonly string[]): Promise<Map<string, AddressNow[]>> {
  const facts = await factsOfAll(tx, people, 'address')
  return new Map(
    [...Map.groupBy(facts, ({ personId }) => personId)].map(([person, list]) => [person, addressesFrom(tx, list)]),
  )
}

export function addressesFrom(tx: Tx, facts: readonly Fact<'address'>[]): AddressNow[] {
  const { addressKinds } = inForce(tx)
  const addresses = facts.map(({ factId, data, validFrom, verified, keptFromPerson }) => {
    const kind = codedIn(addressKinds, data.kind)
    return {
      id: factId,
      kind: data.kind,
      kindName: kind?.name ?? data.kind,
      where: data.where ?? '',
      livesWith: data.livesWith ?? '',
      risk: data.risk ?? '',
      protects: data.protects ?? '',
      livesThere: kind?.livesThere ?? false,
      temporary: kind?.temporary ?? false,
      since: validFrom,
      verified,
      keptFromPerson,
    }
  })
  return addresses.toSorted((one, other) => rank(one) - rank(other))
}

/** Where the person sleeps now stands before where they usually live. */
const rank = ({ livesThere, temporary }: AddressNow) => (livesThere ? (temporary ? 0 : 1) : 2)

/** The phones of a person, their own first. */
export async function phonesOf(tx: Tx, person: string): Promise<PhoneNow[]> {
  return phonesFrom(await factsNow(tx, person, ['phone']))
}

/** The phones of several people at once, each one's own first. */
export async function phonesNow(tx: Tx, people: readonly string[]): Promise<Map<string, PhoneNow[]>> {
  const facts = await factsOfAll(tx, people, 'phone')
  const byPerson = Map.groupBy<string, Fact<'phone'>>(facts, ({ personId }) => personId)
  return new Map([...byPerson].map(([person, list]) => [person, phonesFrom(list)]))
}

export function phonesFrom(facts: readonly AnyFact[]): PhoneNow[] {
  const phones = ofKind(facts, 'phone').map(({ factId, data, keptFromPerson, verified }) => ({
    ...data,
    id: factId,
    keptFromPerson,
    verified,
  }))
  return phones.toSorted((one, other) => Number(other.whose === 'own') - Number(one.whose === 'own'))
}

/** Who stands by the person, those for an emergency first. */
export async function supportsOf(tx: Tx, person: string): Promise<SupportNow[]> {
  return supportsFrom(tx, await factsNow(tx, person, ['support']))
}

export function supportsFrom(tx: Tx, facts: readonly AnyFact[]): SupportNow[] {
  const { relations, supportStrengths } = inForce(tx)
  const supports = ofKind(facts, 'support').map(({ factId, data, keptFromPerson, verified }) => ({
    ...data,
    id: factId,
    keptFromPerson,
    verified,
    relationName: nameIn(relations, data.relation),
    strengthName: data.strength ? nameIn(supportStrengths, data.strength) : '',
  }))
  return supports.toSorted((one, other) => Number(other.emergency ?? false) - Number(one.emergency ?? false))
}

/** The jurisdiction's lists of today, for forms and pages. */
export function listsIn(tx: Tx): Lists {
  const { terms, ...version } = inForce(tx)
  return {
    sexes: version.sexes,
    genders: version.genders,
    pronouns: version.pronouns,
    culturalIdentities: version.culturalIdentities.filter(({ asked }) => asked),
    addressKinds: version.addressKinds,
    relations: version.relations,
    supportStrengths: version.supportStrengths,
    alertKinds: version.alertKinds,
    whereabouts: version.whereabouts,
    factSources: version.factSources,
    choices: { 'agency-number': terms.agencyNumber, 'police-number': terms.policeNumber },
    labels: { 'identity.code': terms.culturalQuestion, 'identity.words': terms.culturalWords },
  }
}
