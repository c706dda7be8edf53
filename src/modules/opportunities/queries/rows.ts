import { codedIn, versionNamed } from '../../../jurisdictions/index.ts'
import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { staffNames } from '../../staff/index.ts'
import type { Chance, Opportunity, Step, Stood } from '../rules.ts'
import { type OpportunityRow, opportunityTables } from '../tables.ts'

/** What is open of a person, or was, the newest first. */
export const chancesOf = async (tx: Tx, person: string): Promise<Chance[]> =>
  (await rows(tx).where('personId', '=', person).orderBy('foundAt', 'desc').orderBy('id').limit(200).execute()).map(
    chanceFrom,
  )

/** What is open of these people, what waits longest first. */
export async function openChances(tx: Tx, people: readonly string[]): Promise<Chance[]> {
  if (people.length === 0) return []
  const open = rows(tx).where('closed', '=', false).where('personId', '=', among(people))
  return (await open.orderBy('since').orderBy('id').limit(1000).execute()).map(chanceFrom)
}

/** Everybody of whom something is open: for the service’s own work. */
export async function peopleWithOpen(tx: Tx): Promise<string[]> {
  const open = opportunityTables(tx).selectFrom('opportunity').select('personId').distinct()
  return (await open.where('closed', '=', false).execute()).map(({ personId }) => personId)
}

/** One of them; undefined where there is none for the asker. */
export async function chanceOne(tx: Tx, id: string): Promise<Chance | undefined> {
  const row = await rows(tx).where('id', '=', id).executeTakeFirst()
  return row && chanceFrom(row)
}

/** Whom the one that a path names is about; undefined where there is none for the asker. */
export async function findChance(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await rows(tx).where('id', '=', id).executeTakeFirst()
  return row && { person: row.personId }
}

/** What became of it, the first step first. */
export async function stepsOf(tx: Tx, id: string): Promise<Step[]> {
  const steps = await opportunityTables(tx)
    .selectFrom('opportunityStep')
    .selectAll()
    .where('opportunityId', '=', id)
    .orderBy('number')
    .execute()
  const names = await staffNames(
    tx,
    steps.map(({ madeBy }) => madeBy),
  )
  return steps.map(({ id: step, number, kind, happenedOn, words, backOn, at, madeBy }) => ({
    id: step,
    number,
    kind,
    on: happenedOn,
    words,
    backOn,
    at,
    by: names.get(madeBy ?? '') ?? '',
  }))
}

const rows = (tx: Tx) => opportunityTables(tx).selectFrom('opportunity').selectAll()

/** The value of a row as it was when the row was last gone over. Throws for one that was never there: a row has none. */
function lookedAtBy({ code, jurisdictionVersion }: OpportunityRow): Opportunity {
  const value = codedIn(versionNamed(jurisdictionVersion).opportunities, code)
  if (!value) throw new RangeError(`${jurisdictionVersion} has no opportunity ${code}`)
  return value
}

const chanceFrom = (row: OpportunityRow): Chance => {
  const { personId: person, orderId: order, onDay: on, code: _, jurisdictionVersion: __, missing, ...rest } = row
  const stood = (typeof missing === 'string' ? JSON.parse(missing) : missing) as Stood[]
  return { ...rest, person, order, on, missing: stood, opportunity: lookedAtBy(row) }
}
