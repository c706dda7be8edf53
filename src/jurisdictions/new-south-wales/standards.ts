import { type ContactStandard, sourced } from '../policy.ts'
import { firstReport, inEachWeek, neutralStandards } from '../seed/standards.ts'
import { reform, since, unread } from './origins.ts'

const sevenDays = { count: 7, unit: 'days' } as const

/** The numbers of the service’s manual were in no copy found: the neutral set stands in, beside the first reports of the law. */
export const contactStandards: readonly ContactStandard[] = [
  ...sourced(unread('neutral set; the numbers of the service’s manual D5 were not found'), neutralStandards),
  ...sourced(unread('agency seed, twice a week under an intensive order', reform), [
    inEachWeek('ico-weekly', 2, ['ico']),
  ]),
  ...sourced(since('CASR 187(1)(a)(ii)'), [firstReport('ico-first', 'sentence', sevenDays, ['ico'])]),
  ...sourced(since('CASR 188(1)(a)'), [firstReport('community-first', 'sentence', sevenDays, ['cco', 'cro'])]),
  ...sourced(since('CASR 214A(1)(a)'), [
    firstReport('release-first', 'release', sevenDays, ['parole', 'parole-statutory']),
  ]),
]
