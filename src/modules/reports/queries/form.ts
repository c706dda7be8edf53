import { codedIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { courtsKnown } from '../../orders/index.ts'
import { colleaguesWho, officeCalendar } from '../../staff/index.ts'
import { dueBefore, type KindChoice } from '../rules.ts'

/** What the form of a request chooses from: the reports, the courts that are known, and who may write one. */
export async function formFor(
  tx: Tx,
): Promise<{ kinds: KindChoice[]; courts: string[]; officers: { value: string; label: string }[] }> {
  const version = versionInForce(tx.actor.jurisdiction, tx.today)
  const [courts, officers] = await Promise.all([courtsKnown(tx), colleaguesWho(tx, 'write notes')])
  return {
    kinds: version.reportKinds.map(({ code, name, workingDaysBefore, source }) => ({
      code,
      name,
      workingDaysBefore,
      source,
    })),
    courts: [...new Set([...courts, ...version.courts.map(({ name }) => name)])],
    officers: officers.flatMap(({ id, givenName, familyName }) =>
      id === tx.actor.staff ? [] : [{ value: id, label: `${givenName} ${familyName}`.trim() }],
    ),
  }
}

/** The day a report of a kind is due for a hearing, by the calendar of the asker's office. */
export async function workedOutDue(tx: Tx, kind: string, hearing: Temporal.PlainDate): Promise<Temporal.PlainDate> {
  const before = codedIn(versionInForce(tx.actor.jurisdiction, tx.today).reportKinds, kind)?.workingDaysBefore ?? 0
  const { office } = tx.actor
  const years = { first: Math.min(hearing.year, tx.today.year) - 1, last: hearing.year + 1 }
  const calendar = office ? await officeCalendar(tx, office, years) : undefined
  return calendar ? dueBefore(hearing, before, calendar) : hearing.subtract({ days: before })
}
