import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done } from '../../../platform/result.ts'
import { writeLine } from '../../people/index.ts'
import { openIntake } from '../queries.ts'
import { noAnswers, sectionNames } from '../rules.ts'
import { intakeTables } from '../tables.ts'

/** Begins an intake of a person; where one is under way, that is gone on with. */
export async function beginIntake(tx: Tx, person: string) {
  const [made] = await tx.query<{ id: string }>(
    `insert into intake (id, person_id, begun_at, begun_by) values ($1, $2, $3, $4)
     on conflict (agency_id, person_id) where finished_at is null do nothing returning id`,
    [newId(), person, tx.now, staffOf(tx.actor)],
  )
  if (!made) return done({ id: (await openIntake(tx, person)) ?? '', begun: false })
  const { id } = made
  const empty = { text: '', textVersion: 0, textAt: null, textBy: null, version: 1, savedAt: null, savedBy: null }
  const rows = sectionNames.map((section) => ({
    intakeId: id,
    section,
    personId: person,
    ...empty,
    answers: JSON.stringify(noAnswers),
  }))
  await intakeTables(tx).insertInto('intakeSection').values(rows).execute()
  const subject = ['intake', id] as const
  await writeLine(tx, { person, at: tx.now, kind: 'intake.begun', subject, data: {} })
  await audit(tx, 'intake.begun', { person, subject })
  return done({ id, begun: true })
}
