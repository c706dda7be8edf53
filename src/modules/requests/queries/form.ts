import { codedIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { addWorkingDays } from '../../../platform/dates.ts'
import { officeCalendar } from '../../staff/index.ts'
import type { BasisChoice, KindChoice } from '../rules.ts'

/** The kinds of request that the agency makes. */
export const kindsOf = (tx: Tx): { code: string; name: string }[] =>
  versionInForce(tx.actor.jurisdiction, tx.today).requestKinds.map(({ code, name }) => ({ code, name }))

/** What the form of a kind opens with: whom, what is asked as a rule, and the day by which they usually answer. */
export async function askFormOf(
  tx: Tx,
  code: string,
): Promise<{ kind: KindChoice; bases: BasisChoice[]; due: Temporal.PlainDate } | undefined> {
  const { requestKinds, informationBases } = versionInForce(tx.actor.jurisdiction, tx.today)
  const kind = codedIn(requestKinds, code)
  if (!kind) return undefined
  const { name, whom, asks, workingDays, source, verified } = kind
  return {
    kind: { code, name, whom, asks, workingDays, source, verified },
    bases: informationBases.map((basis) => ({
      code: basis.code,
      name: basis.name,
      asks: basis.asks,
      required: basis.required,
    })),
    due: await inWorkingDays(tx, workingDays),
  }
}

/** So many working days from today, of the office of whoever asks; calendar days where they belong to none. */
export async function inWorkingDays(tx: Tx, days: number): Promise<Temporal.PlainDate> {
  const { office } = tx.actor
  const { year } = tx.today
  const calendar = office ? await officeCalendar(tx, office, { first: year, last: year + 1 }) : undefined
  return calendar ? addWorkingDays(tx.today, days, calendar) : tx.today.add({ days })
}
