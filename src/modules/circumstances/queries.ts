import type { Tx } from '../../platform/database/tx.ts'
import { endOfDay } from '../../platform/dates.ts'
import { type Contact, contact, contactsOf } from '../contacts/index.ts'
import {
  type AnyFact,
  type Circumstance,
  circumstances,
  factNamed,
  factsKnownAt,
  factsOf,
  isCircumstance,
} from '../people/index.ts'
import { type Picture, pictureOf } from './rules.ts'

type Day = Temporal.PlainDate
export type Pictures = Record<Circumstance, Picture<AnyFact>>

/**
 * How somebody lives on a day, side by side: what is said to be so, and what was verified last. With `then`, only what was known
 * at the end of that day.
 */
export async function circumstancesOf(tx: Tx, person: string, on: Day = tx.today, then = false): Promise<Pictures> {
  const facts = then
    ? await factsKnownAt(tx, person, circumstances, endOfDay(on, tx.actor.zone))
    : await factsOf(tx, [person], circumstances)
  const of = (kind: Circumstance) =>
    pictureOf(
      facts.filter((fact) => fact.kind === kind),
      on,
    )
  return { work: of('work'), education: of('education'), housing: of('housing'), money: of('money') }
}

/** One word about how this person lives; undefined for another's, and for a fact of another kind. */
export async function wordOf(tx: Tx, person: string, fact: string): Promise<AnyFact | undefined> {
  const found = await factNamed(tx, fact)
  return found?.personId === person && isCircumstance(found.kind) ? found : undefined
}

const looked = 60
const offered = 6

/** The last contacts with somebody other than the person, in which something may have been said. */
export async function othersSpokenWith(tx: Tx, person: string): Promise<Contact[]> {
  const contacts = await contactsOf(tx, person, { limit: looked })
  return contacts.filter(({ withPerson, spokenTo }) => !withPerson && spokenTo !== '').slice(0, offered)
}

/** The contact in which it was said; undefined unless it was about this person. */
export async function contactWith(tx: Tx, person: string, id: string | undefined): Promise<Contact | undefined> {
  const found = id === undefined ? undefined : await contact(tx, id)
  return found?.person === person ? found : undefined
}
