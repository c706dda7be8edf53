import type { Tx } from '../../../platform/database/tx.ts'
import { staffNames } from '../../staff/index.ts'
import type { IntakeView, LastIntake } from '../rules.ts'
import { type IntakeRow, intakeTables } from '../tables.ts'

export type Intake = IntakeView

/** Whose intake a path names; undefined where there is none for the asker. */
export async function findIntake(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await rows(tx).where('id', '=', id).executeTakeFirst()
  return row && { person: row.personId }
}

const rows = (tx: Tx) => intakeTables(tx).selectFrom('intake').selectAll()

/** One intake; undefined where there is none for the asker. */
export async function intake(tx: Tx, id: string): Promise<Intake | undefined> {
  return (await named(tx, await rows(tx).where('id', '=', id).execute()))[0]
}

/** A person's intakes, the newest first. */
export async function intakesOf(tx: Tx, person: string): Promise<Intake[]> {
  return named(
    tx,
    await rows(tx).where('personId', '=', person).orderBy('begunAt', 'desc').orderBy('id', 'desc').execute(),
  )
}

/** The intake of a person that is under way, where there is one. */
export async function openIntake(tx: Tx, person: string): Promise<string | undefined> {
  const row = await rows(tx).where('personId', '=', person).where('finishedAt', 'is', null).executeTakeFirst()
  return row?.id
}

/** The newest intake of a person, and whether it is under way; undefined where there never was one. */
export async function lastIntake(tx: Tx, person: string): Promise<LastIntake | undefined> {
  const row = await rows(tx)
    .where('personId', '=', person)
    .orderBy('begunAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { id: row.id, open: row.finishedAt === null }
}

async function named(tx: Tx, found: readonly IntakeRow[]): Promise<Intake[]> {
  const names = await staffNames(
    tx,
    found.flatMap(({ begunBy, finishedBy }) => [begunBy, finishedBy]),
  )
  const name = (id: string | null) => names.get(id ?? '') ?? ''
  return found.map(({ id, personId: person, begunAt, begunBy, finishedAt, finishedBy, noteId }) => ({
    id,
    person,
    begunAt,
    begunBy: name(begunBy),
    finished: finishedAt ? { at: finishedAt, by: name(finishedBy), note: noteId ?? undefined } : undefined,
  }))
}
