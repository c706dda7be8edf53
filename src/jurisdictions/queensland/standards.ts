import { type ContactStandard, type Sourced, sourced } from '../policy.ts'
import { inEachWeek, neutralStandards } from '../seed/standards.ts'

/** The day the Penalties and Sentences Act 1992 was given assent. */
const firstDay = '1992-11-24'

const unread: Sourced = {
  from: firstDay,
  source: 'neutral set; the numbers of the service’s procedures were not found, unverified',
  verified: false,
}
const twiceWeekly: Sourced = {
  from: firstDay,
  source: 'PSA s 114(1), read in brookewinterssolicitors and wallace-lawyers.com.au',
  verified: true,
}

/** Contact standards by level, and those of the intensive correction order. When to report first is for each order to say. */
export const contactStandards: readonly ContactStandard[] = [
  ...sourced(unread, neutralStandards),
  ...sourced(twiceWeekly, [inEachWeek('ico-weekly', 2, ['ico'])]),
]
