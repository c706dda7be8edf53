import { limit } from '../seed/readings.ts'
import { asRead, unread } from './origins.ts'

const handbook = 'Queensland Law Handbook'

export const probationTerm = limit(asRead(`PSA s 92(2)(a) (${handbook}; zoelaw.ai)`), {
  code: 'term',
  name: 'Length',
  atLeast: 6,
  atMost: 36,
  unit: 'months',
})

/** The period runs from the day the order is made, the time in prison among it (s 92(2)). */
export const prisonProbationTerm = limit(asRead(`PSA s 92(2)(b) (${handbook}; zoelaw.ai)`), {
  code: 'term',
  name: 'Length, with the time in prison',
  atLeast: 9,
  atMost: 36,
  unit: 'months',
})

export const prisonBefore = limit(asRead(`PSA s 92(1)(b)(i) (${handbook}; zoelaw.ai)`), {
  code: 'imprisonment',
  name: 'Imprisonment before probation',
  atMost: 12,
  unit: 'months',
})

export const serviceHours = limit(asRead('PSA s 103(2)(a) (gatenbylaw.com.au)'), {
  code: 'work-hours',
  name: 'Community service',
  atLeast: 40,
  atMost: 240,
  unit: 'hours',
})

export const servicePeriod = limit(asRead('PSA s 103(2)(b) (gatenbylaw.com.au): or another time the court allows'), {
  code: 'work-period',
  name: 'Time to do the community service in',
  atMost: 12,
  unit: 'months',
})

export const icoTerm = limit(asRead('PSA s 112 (wallace-lawyers.com.au)'), {
  code: 'term',
  name: 'Term of imprisonment',
  atMost: 12,
  unit: 'months',
})

export const icoService = limit([unread('PSA s 114: community service in a week')], {
  code: 'work-week',
  name: 'Community service in a week',
  atMost: 12,
  unit: 'hours-in-week',
})

export const icoFacility = limit([unread('PSA s 114: time in a community residential facility')], {
  code: 'residence',
  name: 'Time at once in a community residential facility',
  atMost: 7,
  unit: 'days',
})

export const suspendedTerm = limit(asRead(`PSA s 144 (${handbook})`), {
  code: 'imprisonment',
  name: 'Imprisonment that may be suspended',
  atMost: 60,
  unit: 'months',
})

export const operationalPeriod = limit(asRead(`PSA s 144 (${handbook})`), {
  code: 'term',
  name: 'Operational period',
  atMost: 60,
  unit: 'months',
})

/** The day the Corrective Services Act 2006 came into use. */
export const paroleAct = '2006-08-28'

export const courtParoleSentence = limit(asRead(`PSA s 160B (${handbook})`, paroleAct), {
  code: 'sentence',
  name: 'Sentence',
  atMost: 36,
  unit: 'months',
})

/** The day the Dangerous Prisoners (Sexual Offenders) Act 2003 was assented to. */
export const dangerousPrisonersAct = '2003-06-06'

export const dangerousPrisonerTerm = limit([unread('DPSOA s 13A(2)', dangerousPrisonersAct)], {
  code: 'term',
  name: 'Length',
  atLeast: 60,
  unit: 'months',
})
