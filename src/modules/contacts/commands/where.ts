import { codedIn, nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { showDay } from '../../../platform/ui/index.ts'
import { recordFact, whereIs } from '../../people/index.ts'
import { type OutcomeParts, type Placing, placingOf, type WhereRefusal } from '../rules.ts'
import type { ContactRow } from '../tables.ts'

/** What a contact did to the record of where the person is. */
export type Placed = {
  /** Where they turn out to be, as a code, while their record does not say it. */
  whereabouts: string | undefined
  placed: (Placing & { name: string }) | undefined
}

/** The source of such a fact: what was recorded of a contact. */
const source = 'contact'

/**
 * Puts on the person's record that they are now where the outcome says they were, if that was ticked; the contact is its
 * source. Left alone for those who may not change what is known of people. Refuses as `placingOf` does.
 */
export async function placeThem(
  tx: Tx,
  row: Pick<ContactRow, 'personId' | 'kind' | 'at' | 'outcome' | 'reason'>,
  parts: OutcomeParts,
): Promise<Result<Placed, WhereRefusal>> {
  const version = versionInForce(tx.actor.jurisdiction, tx.today)
  const reason = row.reason === null ? undefined : codedIn(version.absenceReasons, row.reason)
  const code = codedIn(version.outcomes, row.outcome)?.whereabouts
  const told = code ?? reason?.whereabouts
  if (told === undefined) return done({ whereabouts: undefined, placed: undefined })
  const now = (await whereIs(tx, [row.personId])).get(row.personId)
  const thereNow = tx.actor.may.has('change people') && parts.thereNow
  const read = placingOf(code, { ...parts, thereNow }, now, tx.today)
  if (!read.ok) return refuse(read.refusal, read.at)
  const { placing } = read
  if (!placing) return done({ whereabouts: now?.code === told ? undefined : told, placed: undefined })
  const saidByName = `${nameIn(version.contactKinds, row.kind)}, ${showDay(row.at, tx.actor.zone)}`
  const recorded = await recordFact(tx, row.personId, {
    kind: 'whereabouts',
    data: { code: placing.code, place: placing.place },
    told: { validFrom: placing.since, saidBy: source, saidByName },
  })
  if (!recorded.ok) throw new Error(`the record refused where they are: ${recorded.refusal}`)
  return done({ whereabouts: undefined, placed: { ...placing, name: nameIn(version.whereabouts, placing.code) } })
}
