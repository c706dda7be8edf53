import { nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { showDate } from '../../../platform/ui/index.ts'
import type { Said, SaidEligibility, SaidFitting } from '../pages/fitting.tsx'
import type { Eligibility, Fitting, Reason } from '../rules.ts'
import { reasonSaid } from '../words.ts'

/** Says reasons in the words of the jurisdiction of today. */
export function sayer({ actor, today }: Pick<Tx, 'actor' | 'today'>): (reasons: readonly Reason[]) => Said[] {
  const version = versionInForce(actor.jurisdiction, today)
  const lists = {
    sex: version.sexes,
    culture: version.culturalIdentities,
    order: version.orderTypes,
    level: version.levels,
    alert: version.alertKinds,
  }
  const names = {
    need: (code: string) => nameIn(version.needs, code),
    codes: (of: Reason['of'], codes: readonly string[]) =>
      codes.map((code) => (of in lists ? nameIn(lists[of as keyof typeof lists], code) : code)).join(', '),
    day: (day: Temporal.PlainDate) => showDate(day, actor.zone),
  }
  return (reasons) => reasons.map((reason) => ({ verdict: reason.verdict, text: reasonSaid(reason, names) }))
}

export const saidFitting = (tx: Tx, fitting: readonly Fitting[]): SaidFitting[] => {
  const say = sayer(tx)
  return fitting.map(({ reasons, ...one }) => ({ ...one, reasons: say(reasons) }))
}

export const saidOne = (tx: Tx, { reasons, ...one }: Eligibility & { km: number | undefined }): SaidEligibility => ({
  ...one,
  reasons: sayer(tx)(reasons),
})
