import {
  type AddressKind,
  type Choice,
  type FactSource,
  type Identity,
  type Relation,
  type Sourced,
  sourced,
} from '../policy.ts'

const related = (group: Relation['group'], names: Record<string, string>) =>
  Object.entries(names).map(([code, name]) => ({ code, name, group }))

/** Who somebody is to the person. */
export const relations = (seed: Sourced): readonly Relation[] =>
  sourced(seed, [
    ...related('family', {
      mother: 'Mother',
      father: 'Father',
      'step-parent': 'Step-parent',
      'foster-parent': 'Foster parent',
      sister: 'Sister',
      brother: 'Brother',
      partner: 'Partner',
      spouse: 'Husband or wife',
      'former-partner': 'Former partner',
      daughter: 'Daughter',
      son: 'Son',
      'step-child': 'Step-child',
      grandmother: 'Grandmother',
      grandfather: 'Grandfather',
      grandchild: 'Grandchild',
      aunt: 'Aunt',
      uncle: 'Uncle',
      cousin: 'Cousin',
      niece: 'Niece',
      nephew: 'Nephew',
      'in-law': 'In-law',
      guardian: 'Guardian',
      carer: 'Carer',
    }),
    ...related('kin', { kin: 'Kin', elder: 'Elder' }),
    ...related('friend', { friend: 'Friend', neighbour: 'Neighbour', housemate: 'Housemate' }),
    ...related('work', { employer: 'Employer', workmate: 'Workmate' }),
    ...related('school', { teacher: 'Teacher', school: 'School or college' }),
    ...related('service', {
      doctor: 'Doctor',
      counsellor: 'Counsellor',
      psychologist: 'Psychologist',
      'support-worker': 'Support worker',
      'housing-worker': 'Housing worker',
      lawyer: 'Lawyer',
      service: 'Service',
      'personal-guardian': 'Appointed guardian or financial manager',
    }),
    ...related('community', {
      mentor: 'Mentor',
      sponsor: 'Sponsor',
      'religious-leader': 'Religious leader',
      coach: 'Coach',
      landlord: 'Landlord',
      other: 'Someone else',
    }),
  ])

export const supportStrengths = (seed: Sourced): readonly Choice[] =>
  sourced(seed, [
    { code: 'strong', name: 'Strong' },
    { code: 'some', name: 'Some support' },
    { code: 'weak', name: 'Little support' },
    { code: 'lost-touch', name: 'Lost touch' },
    { code: 'strained', name: 'Strained' },
    { code: 'harmful', name: 'Harmful' },
  ])

/** The answers of a place to the question of culture, and what stands in until it has been asked. */
export const identities = (
  of: Sourced,
  names: Record<string, string>,
  words: Readonly<Record<string, readonly string[]>> = {},
): readonly Identity[] =>
  sourced(of, [
    ...Object.entries(names).map(([code, name]) => ({
      code,
      name,
      asked: true,
      ...(words[code] && { words: words[code] }),
    })),
    { code: 'did-not-say', name: 'Did not want to say', asked: true },
    { code: 'does-not-know', name: 'Does not know', asked: true },
    { code: 'not-asked', name: 'Not asked yet', asked: false },
  ])

export const sexes = (seed: Sourced): readonly Choice[] =>
  sourced(seed, [
    { code: 'female', name: 'Female' },
    { code: 'male', name: 'Male' },
    { code: 'another-term', name: 'Another term' },
    { code: 'not-stated', name: 'Not stated' },
  ])

export const genders = (seed: Sourced): readonly Choice[] =>
  sourced(seed, [
    { code: 'woman', name: 'Woman or girl' },
    { code: 'man', name: 'Man or boy' },
    { code: 'non-binary', name: 'Non-binary' },
    { code: 'different-term', name: 'A different term' },
    { code: 'did-not-say', name: 'Did not want to say' },
  ])

export const pronouns = (seed: Sourced): readonly Choice[] =>
  sourced(seed, [
    { code: 'she', name: 'She / her' },
    { code: 'he', name: 'He / him' },
    { code: 'they', name: 'They / them' },
    { code: 'other', name: 'Others' },
  ])

export const addressKinds = (seed: Sourced): readonly AddressKind[] =>
  sourced(seed, [
    { code: 'home', name: 'Home', livesThere: true, temporary: false, hasPlace: true },
    { code: 'temporary', name: 'Temporary', livesThere: true, temporary: true, hasPlace: true },
    { code: 'no-fixed-address', name: 'No fixed address', livesThere: true, temporary: true, hasPlace: false },
    { code: 'postal', name: 'Postal', livesThere: false, temporary: false, hasPlace: true },
    { code: 'family', name: 'Family', livesThere: false, temporary: false, hasPlace: true },
    { code: 'work', name: 'Work', livesThere: false, temporary: false, hasPlace: true },
    { code: 'other', name: 'Other', livesThere: false, temporary: false, hasPlace: true },
  ])

/** Who said so. What came without its source says that, and is never shown as known. */
export const factSources = (seed: Sourced): readonly FactSource[] =>
  sourced(seed, [
    { code: 'person', name: 'the person', known: true, thirdParty: false },
    { code: 'third-party', name: 'someone else', known: true, thirdParty: true },
    { code: 'officer', name: 'seen by an officer', known: true, thirdParty: false },
    { code: 'document', name: 'a document', known: true, thirdParty: false },
    { code: 'court', name: 'a court', known: true, thirdParty: false },
    { code: 'police', name: 'police', known: true, thirdParty: false },
    { code: 'agency', name: 'another agency', known: true, thirdParty: false },
    { code: 'contact', name: 'the outcome of a contact', known: true, thirdParty: false },
    { code: 'old-record', name: 'an older record', known: true, thirdParty: false },
    { code: 'unknown', name: 'nobody knows who said so', known: false, thirdParty: false },
  ])
