import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { availabilityOf, staffNames } from '../../staff/index.ts'
import { caseCoversNow } from '../queries/case-cover.ts'
import { currentSupervision } from '../queries.ts'
import { peopleTables } from '../tables.ts'
import { writeLine } from './lines.ts'

/**
 * Covers one case for its officer until the day ends: recorded, with why the officer is not there, and opening nothing that was not open.
 * By the asker, unless a colleague is named. Once a day is enough: a second press says the same. Refuses a person whom nobody has (`no-officer`), and one's own case (`own-case`).
 */
export async function coverCase(tx: Tx, person: string, covering = staffOf(tx.actor)) {
  const absent = (await currentSupervision(tx, person))?.officerId
  if (!absent) return refuse('no-officer')
  if (absent === covering) return refuse('own-case')
  const [name = ''] = (await staffNames(tx, [absent])).values()
  const before = (await caseCoversNow(tx, [person])).find((one) => one.covering === covering && one.absent === absent)
  if (before) return done({ person, name })
  const away = (await availabilityOf(tx, [absent], tx.today)).get(absent)
  const id = newId()
  const endsAt = tx.today.add({ days: 1 }).toZonedDateTime(tx.actor.zone).toInstant()
  const row = { id, personId: person, absentId: absent, coveringId: covering, begunAt: tx.now, endsAt }
  await peopleTables(tx)
    .insertInto('caseCover')
    .values({ ...row, why: away?.why ?? 'not-here' })
    .execute()
  const subject = ['case-cover', id] as const
  const by = covering === tx.actor.staff ? {} : { before: covering }
  await writeLine(tx, { person, at: tx.now, kind: 'case.covered', subject, data: { officer: absent, ...by } })
  await audit(tx, 'case.covered', { person, subject, fields: [away?.why ?? 'not-here'] })
  return done({ person, name })
}
