import { type InformationBasis, type RequestKind, type Sourced, sourced } from '../policy.ts'

/**
 * The grounds on which somebody outside the agency is asked about a person. No provision on sharing information was read, so the
 * agency's own words stand here, unverified, and whoever relies on a law names it.
 */
export const informationBases = (seed: Sourced): readonly InformationBasis[] =>
  sourced<Omit<InformationBasis, 'from' | 'source' | 'verified'>>(seed, [
    { code: 'consent', name: 'The person agreed', asks: 'How they agreed', required: false },
    {
      code: 'order',
      name: 'A condition or direction of the order',
      asks: 'Which condition or direction',
      required: true,
    },
    { code: 'court', name: 'The court asked for it', asks: 'Which court, and what it asked', required: true },
    { code: 'law', name: 'A law allows it', asks: 'Which law', required: true },
    { code: 'nothing-told', name: 'Nothing about the person is told', asks: 'Why that is enough', required: true },
  ])

const service = { noteKind: 'service-provider', sensitivity: 'ordinary' } as const

/**
 * What is asked of others in writing, by when an answer is expected, and the kind of note that it is. The days are the agency's own
 * usual ones, unverified: no law or agreement on answering was read.
 */
export const requestKinds = (seed: Sourced): readonly RequestKind[] =>
  sourced<Omit<RequestKind, 'from' | 'source' | 'verified'>>(seed, [
    {
      ...service,
      code: 'police-facts',
      name: 'Police: facts and history',
      whom: 'Police',
      noteKind: 'police',
      workingDays: 10,
      asks: 'Please send the facts of the offence, the criminal history, and any orders that are in force.',
    },
    {
      ...service,
      code: 'police-events',
      name: 'Police: recent events',
      whom: 'Police',
      noteKind: 'police',
      workingDays: 5,
      asks: 'Please tell us of events that name this person since the day below, and whether anything is outstanding.',
    },
    {
      ...service,
      code: 'employer',
      name: 'Employer',
      whom: 'Employer',
      noteKind: 'third-party-contact',
      workingDays: 5,
      asks: 'Please tell us whether this person works for you, since when, and on which days.',
    },
    {
      ...service,
      code: 'health',
      name: 'Health service',
      whom: 'Health service',
      workingDays: 10,
      sensitivity: 'restricted',
      asks: 'Please tell us whether this person attends, and how treatment is going.',
    },
    {
      ...service,
      code: 'child-protection',
      name: 'Child protection',
      whom: 'Child protection',
      workingDays: 10,
      sensitivity: 'restricted',
      asks: 'Please tell us whether anything is known of risk to the children named below.',
    },
    {
      ...service,
      code: 'social-service',
      name: 'Housing or other social service',
      whom: 'Service',
      workingDays: 10,
      asks: 'Please tell us what this person receives from you, and who their worker is.',
    },
    {
      ...service,
      code: 'court',
      name: 'Court',
      whom: 'Court registry',
      noteKind: 'letter',
      workingDays: 10,
      asks: 'Please send the order, and the remarks on sentence where there are any.',
    },
    {
      ...service,
      code: 'correctional-centre',
      name: 'Correctional centre',
      whom: 'Correctional centre',
      workingDays: 10,
      asks: 'Please tell us of conduct, programs and dates of release.',
    },
    { ...service, code: 'other', name: 'Somebody else', whom: '', workingDays: 10, asks: '' },
  ])
