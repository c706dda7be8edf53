/**
 * What a dated fact carries. When it was so: from a day (null: since ever, or nobody knows) up to but without another
 * (null: still). When we knew it: from the moment it was recorded until one that supersedes it (null: none yet).
 */
export type Dated = {
  validFrom: Temporal.PlainDate | null
  validTo: Temporal.PlainDate | null
  recordedAt: Temporal.Instant
  supersededAt: Temporal.Instant | null
}

/** A day to look at, as known at a moment. */
export type Moment = { valid: Temporal.PlainDate; known: Temporal.Instant }

/** Whether a fact was so on that day, by what was known at that moment. */
export function isAsOf(row: Dated, { valid, known }: Moment): boolean {
  return wasSo(row, valid) && wasKnown(row, known)
}

function wasSo({ validFrom, validTo }: Dated, day: Temporal.PlainDate): boolean {
  const begun = validFrom === null || Temporal.PlainDate.compare(validFrom, day) <= 0
  return begun && (validTo === null || Temporal.PlainDate.compare(day, validTo) < 0)
}

function wasKnown({ recordedAt, supersededAt }: Dated, moment: Temporal.Instant): boolean {
  const recorded = Temporal.Instant.compare(recordedAt, moment) <= 0
  return recorded && (supersededAt === null || Temporal.Instant.compare(moment, supersededAt) < 0)
}
