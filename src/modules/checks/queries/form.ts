import { versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { type AnyFact, factsNow, kindOne, listsIn, sayingOf, supportsOf } from '../../people/index.ts'
import type { FormOptions } from '../rules.ts'
import { list as words } from '../words.ts'

/** Kinds that nobody else is asked about: what staff say of the person, who the person is, and who stands by them. */
const notAsked: ReadonlySet<string> = new Set([
  'photograph',
  'alert',
  'talk',
  'whereabouts',
  'interpreter',
  'adjustment',
  'pronouns',
  'gender',
  'sex',
  'identity',
  'reference',
  'name',
  'birth',
  'support',
  'email',
  'phone',
])

type Told = { id: string; version: number; words: string; verified: boolean; kind: string; kept: boolean }

/** What the record says of the person today, in words. */
export async function factsInWords(tx: Tx, person: string): Promise<Told[]> {
  return (await factsNow(tx, person)).map((fact) => ({
    id: fact.factId,
    version: fact.version,
    words: inWords(tx, fact),
    verified: fact.verified,
    kind: fact.kind,
    kept: fact.keptFromPerson,
  }))
}

/** What of it somebody else can be asked about; what is kept from the person is left out. */
export const factsToCheck = async (tx: Tx, person: string): Promise<Told[]> =>
  (await factsInWords(tx, person)).filter(({ kind, kept }) => !notAsked.has(kind) && !kept)

function inWords(tx: Tx, fact: AnyFact): string {
  const { main, rest } = sayingOf(fact, listsIn(tx), tx.actor.zone)
  const more = rest.map(({ label, value }) => (label ? `${label}: ${value}` : value))
  return [`${kindOne(fact.kind)}: ${main}`, ...more].join('; ')
}

/** What the fields of a check choose from, for one person. */
export async function checkFormFor(tx: Tx, person: string): Promise<FormOptions> {
  const { relations, informationBases } = versionInForce(tx.actor.jurisdiction, tx.today)
  const [supports, facts] = await Promise.all([supportsOf(tx, person), factsToCheck(tx, person)])
  return {
    supports: supports.map(({ id, name, relationName }) => ({ value: id, label: words.withWhom(name, relationName) })),
    relations: relations.map(({ code, name }) => ({ value: code, label: name })),
    bases: informationBases.map(({ code, name, asks, required }) => ({ code, name, asks, required })),
    facts: facts.flatMap(({ id, words: label, verified }) => (verified ? [] : [{ value: id, label, hint: '' }])),
  }
}
