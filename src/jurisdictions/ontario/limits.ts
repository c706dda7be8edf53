import { limit } from '../seed/readings.ts'
import { asRead, unread } from './origins.ts'

/** The day conditional sentences began. */
export const conditionalSentences = '1996-09-03'

/** The day long-term supervision began. */
export const longTermSupervision = '1997-08-01'

export const probationTerm = limit(asRead('CC s 732.2(2)(b)'), {
  code: 'term',
  name: 'Length',
  atMost: 36,
  unit: 'months',
})

export const imprisonmentBefore = limit(asRead('CC s 731(1)(b)'), {
  code: 'imprisonment',
  name: 'Imprisonment it may go with',
  atMost: 24,
  unit: 'months',
})

export const probationWork = [
  ...limit(asRead('CC s 732.1(3)(f)'), {
    code: 'work-hours',
    name: 'Community service',
    atMost: 240,
    unit: 'hours',
  }),
  ...limit(asRead('CC s 732.1(3)(f)'), {
    code: 'work-period',
    name: 'Time to do the community service in',
    atMost: 18,
    unit: 'months',
  }),
]

export const conditionalSentenceTerm = limit(asRead('CC s 742.1', conditionalSentences), {
  code: 'term',
  name: 'Sentence of less than two years',
  atMost: 24,
  unit: 'months-less-a-day',
})

export const conditionalSentenceWork = [
  ...limit(asRead('CC s 742.3(2) (stepstojustice.ca)', conditionalSentences), {
    code: 'work-hours',
    name: 'Community service',
    atMost: 240,
    unit: 'hours',
  }),
  ...limit([unread('CC s 742.3(2)', conditionalSentences)], {
    code: 'work-period',
    name: 'Time to do the community service in',
    atMost: 18,
    unit: 'months',
  }),
]

export const intermittentTerm = limit(asRead('CC s 732(1)'), {
  code: 'term',
  name: 'Sentence served in parts',
  atMost: 90,
  unit: 'days',
})

export const federalTerm = limit(asRead('CC s 743.1 (ontario.ca on probation and parole)'), {
  code: 'term',
  name: 'Sentence of two years or more',
  atLeast: 24,
  unit: 'months',
})

export const provincialTerm = limit(asRead('CC s 743.1 (tribunalsontario.ca)'), {
  code: 'term',
  name: 'Sentence of less than two years',
  atMost: 24,
  unit: 'months-less-a-day',
})

export const provincialParoleSentence = limit(asRead('MCSA Part III (tribunalsontario.ca; ontario.ca)'), {
  code: 'sentence',
  name: 'Sentence of less than two years',
  atMost: 24,
  unit: 'months-less-a-day',
})

export const longTermLength = limit(asRead('CC s 753.1(3)(b) (criminalnotebook.ca)', longTermSupervision), {
  code: 'term',
  name: 'Length',
  atMost: 120,
  unit: 'months',
})
