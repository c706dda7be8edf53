import type { FactData, FactKind } from './facts.ts'

/** The lists of the jurisdiction that a code can come from; the last is the agency's own numbers. */
export type ListName =
  | 'sexes'
  | 'genders'
  | 'pronouns'
  | 'culturalIdentities'
  | 'addressKinds'
  | 'relations'
  | 'supportStrengths'
  | 'alertKinds'
  | 'whereabouts'
  | 'factSources'

/** How a particular is asked. */
export type FactField<Name extends string = string> = { name: Name; need?: true } & (
  | { as: 'line'; limit: number }
  | { as: 'text'; limit: number }
  | { as: 'code'; from: ListName }
  | { as: 'choice'; of: readonly string[] }
  | { as: 'tick' }
  | { as: 'day' }
  | { as: 'time' }
  | { as: 'days' }
  | { as: 'whole'; least: number; most: number }
)
type FieldsOf<Kind extends FactKind> = readonly FactField<keyof FactData[Kind] & string>[]

const yesNo = ['yes', 'no'] as const
const line = { as: 'line', limit: 200 } as const
const text = { as: 'text', limit: 12_000 } as const
export const nameKinds = ['legal', 'birth', 'preferred', 'alias', 'married', 'former', 'cultural'] as const
export const referenceKinds = [
  'agency-number',
  'police-number',
  'court-number',
  'prison-number',
  'other-system',
] as const
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export const workStates = [
  'employed',
  'casual',
  'self-employed',
  'volunteer',
  'caring',
  'looking',
  'not-working',
  'left',
] as const
export const studyStates = ['enrolled', 'finished', 'left-course'] as const
export const housingKinds = [
  'owns',
  'rents',
  'with-family',
  'with-friends',
  'boarding',
  'supported',
  'crisis',
  'no-home',
] as const
export const moneyKinds = ['wage', 'benefit', 'no-income', 'debts', 'fines', 'other-money'] as const
export const severities = ['high', 'medium', 'low'] as const

/** What is asked of each kind of fact, in the order it is asked. A photograph is received, not typed. */
export const fieldsOf: { readonly [Kind in FactKind]: FieldsOf<Kind> } = {
  name: [
    { name: 'kind', as: 'choice', of: nameKinds, need: true },
    { name: 'given', ...line },
    { name: 'middle', ...line },
    { name: 'family', ...line },
    { name: 'familyFirst', as: 'tick' },
    { name: 'notSpoken', as: 'tick' },
  ],
  reference: [
    { name: 'kind', as: 'choice', of: referenceKinds, need: true },
    { name: 'value', ...line, need: true },
    { name: 'issuer', ...line },
  ],
  birth: [
    { name: 'date', as: 'day', need: true },
    { name: 'estimated', as: 'tick' },
    { name: 'place', ...line },
  ],
  sex: [{ name: 'code', as: 'code', from: 'sexes', need: true }],
  gender: [
    { name: 'code', as: 'code', from: 'genders', need: true },
    { name: 'words', ...line },
  ],
  pronouns: [
    { name: 'code', as: 'code', from: 'pronouns', need: true },
    { name: 'words', ...line },
  ],
  language: [
    { name: 'language', ...line, need: true },
    { name: 'reads', as: 'choice', of: ['well', 'some', 'not'] },
  ],
  interpreter: [
    { name: 'needed', as: 'choice', of: yesNo, need: true },
    { name: 'language', ...line },
    { name: 'wanted', as: 'choice', of: ['woman', 'man'] },
    { name: 'about', ...text },
  ],
  identity: [
    { name: 'code', as: 'code', from: 'culturalIdentities', need: true },
    { name: 'words', ...line },
    { name: 'askedBy', ...line },
  ],
  address: [
    { name: 'kind', as: 'code', from: 'addressKinds', need: true },
    { name: 'where', ...text },
    { name: 'livesWith', ...line },
    { name: 'risk', ...text },
    { name: 'protects', ...line },
  ],
  phone: [
    { name: 'number', as: 'line', limit: 60, need: true },
    { name: 'whose', as: 'choice', of: ['own', 'shared', 'someone-else'] },
    { name: 'mayText', as: 'choice', of: yesNo },
    { name: 'mayLeaveMessage', as: 'choice', of: yesNo },
    { name: 'safeTimes', ...line },
    { name: 'sharedWith', ...line },
    { name: 'protects', ...line },
  ],
  email: [
    { name: 'address', as: 'line', limit: 254, need: true },
    { name: 'mayWrite', as: 'choice', of: yesNo },
    { name: 'sharedWith', ...line },
    { name: 'protects', ...line },
  ],
  photograph: [],
  disability: [{ name: 'what', ...text, need: true }],
  adjustment: [{ name: 'what', ...text, need: true }],
  talk: [
    { name: 'helps', ...line },
    { name: 'setsOff', ...line },
    { name: 'callMe', ...line },
  ],
  work: [
    { name: 'state', as: 'choice', of: workStates },
    { name: 'what', ...line },
    { name: 'employer', ...line },
    { name: 'where', ...text },
    { name: 'hoursWeek', as: 'whole', least: 1, most: 120 },
    { name: 'days', as: 'days' },
    { name: 'from', as: 'time' },
    { name: 'until', as: 'time' },
    { name: 'hours', ...line },
    { name: 'endedWhy', ...line },
  ],
  education: [
    { name: 'state', as: 'choice', of: studyStates },
    { name: 'what', ...line, need: true },
    { name: 'school', ...line },
    { name: 'days', as: 'days' },
    { name: 'from', as: 'time' },
    { name: 'until', as: 'time' },
    { name: 'endedWhy', ...line },
  ],
  housing: [
    { name: 'kind', as: 'choice', of: housingKinds, need: true },
    { name: 'livesWith', ...line },
    { name: 'securedUntil', as: 'day' },
    { name: 'endedWhy', ...line },
    { name: 'about', ...text },
  ],
  money: [
    { name: 'kind', as: 'choice', of: moneyKinds, need: true },
    { name: 'amount', ...line },
    { name: 'manages', ...line },
    { name: 'about', ...text },
  ],
  support: [
    { name: 'name', ...line, need: true },
    { name: 'relation', as: 'code', from: 'relations', need: true },
    { name: 'strength', as: 'code', from: 'supportStrengths' },
    { name: 'emergency', as: 'tick' },
    { name: 'mayTalk', as: 'choice', of: yesNo },
    { name: 'phone', as: 'line', limit: 60 },
    { name: 'address', ...text },
    { name: 'about', ...text },
  ],
  alert: [
    { name: 'code', as: 'code', from: 'alertKinds', need: true },
    { name: 'severity', as: 'choice', of: severities, need: true },
    { name: 'what', ...text, need: true },
    { name: 'advice', ...text },
  ],
  whereabouts: [
    { name: 'code', as: 'code', from: 'whereabouts', need: true },
    { name: 'place', ...line },
  ],
}

/** Every kind of fact there is. */
export const factKinds = Object.keys(fieldsOf) as FactKind[]

/** Where each kind has its pages: `/people/:person/addresses/new`. */
export const pathOf: Record<FactKind, string> = {
  name: 'names',
  reference: 'numbers',
  birth: 'birth',
  sex: 'sex',
  gender: 'gender',
  pronouns: 'pronouns',
  language: 'languages',
  interpreter: 'interpreter',
  identity: 'identity',
  address: 'addresses',
  phone: 'phones',
  email: 'emails',
  photograph: 'photograph',
  disability: 'disabilities',
  adjustment: 'adjustments',
  talk: 'talk',
  work: 'work',
  education: 'education',
  housing: 'housing',
  money: 'money',
  support: 'supports',
  alert: 'alerts',
  whereabouts: 'whereabouts',
}

export type CodeName = { code: string; name: string; group?: string }
/** What a form offers and a page says for codes: the jurisdiction's lists of today, and its names for our own choices. */
export type Lists = Record<ListName, readonly CodeName[]> & {
  choices: Readonly<Record<string, string>>
  /** What the place asks in its own words, by kind and particular: `identity.code`. */
  labels: Readonly<Record<string, string>>
}

/** The name of a code in a list; the code itself where today's list has it no longer. */
export const nameOfCode = (list: readonly CodeName[], code: string) =>
  list.find((one) => one.code === code)?.name ?? code
