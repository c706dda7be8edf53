import { nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { type Contact, contactsAmong, contactsSince, noContactWith, type Tries } from '../../contacts/index.ts'
import { currentSupervision, headOf, whereIs } from '../../people/index.ts'
import { colleaguesWho, staffNames } from '../../staff/index.ts'
import { type Chain, type ShownStep, stepKinds, stepOfContact } from '../rules.ts'
import { type ChainStepRow, chainTables } from '../tables.ts'
import { stepsIn } from './chains.ts'

/** What was done in a chain, and the contacts that were recorded elsewhere since it opened, the latest first. */
export async function storyOf(tx: Tx, chain: Chain): Promise<ShownStep[]> {
  const [row] = await chainTables(tx).selectFrom('chain').select('countedFrom').where('id', '=', chain.id).execute()
  const [steps, since] = await Promise.all([
    stepsIn(tx, [chain.id]),
    contactsSince(tx, row ? [{ person: chain.person, at: row.countedFrom }] : []),
  ])
  const own = await contactsAmong(
    tx,
    steps.flatMap(({ contactId }) => contactId ?? []),
  )
  const elsewhere = (since.get(chain.person) ?? []).filter(({ id }) => !own.has(id))
  const others = elsewhere.filter(({ at }) => !chain.ended?.at || Temporal.Instant.compare(at, chain.ended.at) <= 0)
  const names = await staffNames(tx, [
    ...steps.flatMap(({ recordedBy, byId }) => [recordedBy, byId]),
    ...others.map(({ staff }) => staff),
  ])
  const { outcomes } = versionInForce(tx.actor.jurisdiction, tx.today)
  /** That somebody else was spoken to says itself: they are named. */
  const wentOn = ({ withPerson, attended, outcome }: Contact) =>
    withPerson || !attended ? nameIn(outcomes, outcome) : ''
  const done = steps.map((step): ShownStep => {
    const of = own.get(step.contactId ?? '')
    return {
      ...shownStep(step),
      by: names.get(step.recordedBy ?? '') ?? '',
      decidedBy: names.get(step.byId ?? '') ?? '',
      outcome: of ? wentOn(of) : '',
      spokenTo: of?.spokenTo ?? '',
    }
  })
  const heard = others.map(
    (of): ShownStep => ({
      ...nothing,
      id: of.id,
      kind: 'tried',
      step: stepOfContact(of),
      at: of.at,
      by: names.get(of.staff ?? '') ?? '',
      contact: of.id,
      outcome: wentOn(of),
      spokenTo: of.spokenTo,
      note: null,
    }),
  )
  return [...done, ...heard].toSorted((one, other) => Temporal.Instant.compare(other.at, one.at))
}

const nothing = { decidedBy: '', until: null, afraid: null, looked: [], place: '', why: '' } as const

const shownStep = ({ id, kind, step, at, contactId, noteId, until, afraid, looked, place, why }: ChainStepRow) => ({
  id,
  kind,
  step: stepKinds.find((known) => known === step),
  at,
  contact: contactId,
  note: noteId,
  until,
  afraid,
  looked,
  place,
  why,
})

/** What a chain could be opened for: somebody who cannot be reached, and of whom none is open. */
export type Offer = Pick<Tries, 'tries' | 'first' | 'last' | 'contact' | 'failed'> & { outcome: string }

/**
 * Whether somebody could be looked for: their last contact failed, they are under supervision, and their record has them nowhere that
 * stops it.
 */
export async function offerOf(tx: Tx, person: string): Promise<Offer | undefined> {
  const [tries] = await noContactWith(tx, [person])
  if (!tries) return undefined
  const [period, where] = await Promise.all([currentSupervision(tx, person), whereIs(tx, [person])])
  if (!period || where.get(person)?.stops.includes('no-contact-follow-up')) return undefined
  const { outcomes } = versionInForce(tx.actor.jurisdiction, tx.today)
  return { ...tries, outcome: nameIn(outcomes, tries.outcome) }
}

/** What the forms of a chain offer: whom to ring, on what number, and who may decide. */
export async function aroundOf(tx: Tx, person: string) {
  const [head, colleagues] = await Promise.all([
    headOf(tx, person),
    colleaguesWho(tx, 'record contacts', tx.actor.office ?? undefined),
  ])
  const { relations } = versionInForce(tx.actor.jurisdiction, tx.today)
  return (
    head && {
      head,
      deciders: colleagues.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}`.trim() })),
      relations: relations.map(({ code, name }) => ({ value: code, label: name })),
    }
  )
}
