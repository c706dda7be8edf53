import { type Choice, type DisclosureItem, type EndReason, type NeedWords, type Sourced, sourced } from '../policy.ts'

/**
 * How needs are written about. A condition or a notice that holds one of these words is taken to speak of the need, and an officer may
 * say otherwise.
 */
export const needWords = (seed: Sourced): readonly NeedWords[] =>
  sourced<Omit<NeedWords, 'from' | 'source' | 'verified'>>(seed, [
    { code: 'alcohol', name: 'Alcohol', words: ['alcohol', 'drinking', 'sobriety'] },
    {
      code: 'drugs',
      name: 'Other drugs',
      words: ['drug', 'substance', 'methamphetamine', 'cannabis'],
    },
    { code: 'anger', name: 'Anger', words: ['anger', 'temper'] },
    {
      code: 'domestic-violence',
      name: 'Domestic and family violence',
      words: ['behaviour change', 'domestic violence', 'domestic abuse', 'family violence'],
    },
    { code: 'driving', name: 'Driving', words: ['drink driving', 'impaired driving', 'driver'] },
    { code: 'gambling', name: 'Gambling', words: ['gambling'] },
    { code: 'mental-health', name: 'Mental health', words: ['mental health', 'psychiatr', 'psycholog', 'depression'] },
    { code: 'counselling', name: 'Counselling', words: ['counselling', 'counsellor', 'grief', 'trauma'] },
    { code: 'housing', name: 'Accommodation', words: ['housing', 'accommodation', 'homeless', 'tenancy'] },
    { code: 'employment', name: 'Employment', words: ['employment', 'job-ready', 'job search', 'apprentice'] },
    { code: 'education', name: 'Education', words: ['education', 'literacy', 'numeracy', 'training course'] },
    { code: 'financial', name: 'Money and debts', words: ['financial', 'debt', 'budgeting'] },
    { code: 'family', name: 'Family', words: ['family support', 'family counselling', 'relationship', 'reconnect'] },
    { code: 'parenting', name: 'Parenting', words: ['parenting', 'fathers', 'mothers'] },
    { code: 'cultural', name: 'Culture and community', words: ['cultural', 'elders'] },
    { code: 'legal', name: 'Legal help', words: ['legal help', 'legal advice', 'legal service'] },
  ])

/** Whose a provider is. */
export const providerKinds = (seed: Sourced): readonly Choice[] =>
  sourced(seed, [
    { code: 'non-government', name: 'Non-government organisation' },
    { code: 'health', name: 'Public health service' },
    { code: 'government', name: 'Government agency' },
    { code: 'private', name: 'Private practice or business' },
    { code: 'community', name: 'Community group' },
  ])

/** What a provider does in the way of a culture, wherever it is; a place adds its own. */
export const culturalOffers = (seed: Sourced): readonly Choice[] =>
  sourced(seed, [
    { code: 'own-language', name: 'In the person’s own language' },
    { code: 'bicultural-workers', name: 'Bicultural workers' },
    { code: 'faith', name: 'Of a faith' },
  ])

/**
 * What may be told to a provider. By the person's consent, whatever they agreed to; by direction of an order, only what a place
 * cannot be found without; `danger` is what may be told of a serious and imminent threat to somebody's life or health.
 */
export const disclosureItems = (seed: Sourced): readonly DisclosureItem[] =>
  sourced<Omit<DisclosureItem, 'from' | 'source' | 'verified'>>(seed, [
    { code: 'name', name: 'Name', typed: false, byDirection: true, ofDanger: false },
    { code: 'birth', name: 'Date of birth', typed: false, byDirection: true, ofDanger: false },
    { code: 'phone', name: 'Phone', typed: false, byDirection: true, ofDanger: false },
    { code: 'address', name: 'Address', typed: false, byDirection: false, ofDanger: false },
    { code: 'interpreter', name: 'Language and interpreter', typed: false, byDirection: true, ofDanger: false },
    { code: 'culture', name: 'Cultural identity', typed: false, byDirection: false, ofDanger: false },
    { code: 'order', name: 'Order and its dates', typed: false, byDirection: true, ofDanger: false },
    { code: 'condition', name: 'The condition that directs it', typed: false, byDirection: true, ofDanger: false },
    { code: 'officer', name: 'Officer and their phone', typed: false, byDirection: true, ofDanger: false },
    { code: 'why', name: 'Why they are referred', typed: false, byDirection: true, ofDanger: false },
    { code: 'risk', name: 'What keeps people safe', typed: true, byDirection: false, ofDanger: true },
    { code: 'health', name: 'Health', typed: true, byDirection: false, ofDanger: true },
    { code: 'other', name: 'Something else', typed: true, byDirection: false, ofDanger: false },
  ])

/** Why a referral came to nothing: the provider said no, or it was taken back. */
export const referralEnds = (seed: Sourced): readonly EndReason[] =>
  sourced<Omit<EndReason, 'from' | 'source' | 'verified'>>(seed, [
    { code: 'full', name: 'No place', state: 'declined' },
    { code: 'not-eligible', name: 'Not eligible', state: 'declined' },
    { code: 'not-reached', name: 'The provider could not reach them', state: 'declined' },
    { code: 'provider-other', name: 'Another reason of the provider', state: 'declined' },
    { code: 'changed-mind', name: 'The person changed their mind', state: 'withdrawn' },
    { code: 'consent-withdrawn', name: 'Consent was withdrawn', state: 'withdrawn' },
    { code: 'left-early', name: 'Left before the end', state: 'withdrawn' },
    { code: 'moved', name: 'Moved away', state: 'withdrawn' },
    { code: 'custody', name: 'In custody', state: 'withdrawn' },
    { code: 'not-needed', name: 'No longer needed', state: 'withdrawn' },
    { code: 'entered-in-error', name: 'Entered in error', state: 'withdrawn' },
  ])
