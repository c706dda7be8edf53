type Day = Temporal.PlainDate

/** The particulars of each kind of fact. Ticks are `true` or absent; codes are the jurisdiction's. */
export type FactData = {
  name: { kind: string; given?: string; middle?: string; family?: string; familyFirst?: true; notSpoken?: true }
  reference: { kind: string; value: string; issuer?: string }
  birth: { date: string; estimated?: true; place?: string }
  sex: { code: string }
  gender: { code: string; words?: string }
  pronouns: { code: string; words?: string }
  language: { language: string; reads?: string }
  interpreter: { needed: string; language?: string; wanted?: string; about?: string }
  identity: { code: string; words?: string; askedBy?: string }
  address: { kind: string; where?: string; livesWith?: string; risk?: string; protects?: string }
  phone: {
    number: string
    whose?: string
    mayText?: string
    mayLeaveMessage?: string
    safeTimes?: string
    sharedWith?: string
    protects?: string
  }
  email: { address: string; mayWrite?: string; sharedWith?: string; protects?: string }
  photograph: { sha256: string; type: string }
  disability: { what: string }
  adjustment: { what: string }
  talk: { helps?: string; setsOff?: string; callMe?: string }
  work: { what: string; where?: string; hours?: string }
  support: {
    name: string
    relation: string
    strength?: string
    emergency?: true
    mayTalk?: string
    phone?: string
    address?: string
    about?: string
  }
  alert: { code: string; severity: string; what: string; advice?: string }
  whereabouts: { code: string; place?: string }
}
export type FactKind = keyof FactData

/** When it was so, who said it, and what may be done with it: the same for every kind. */
export type Told = {
  validFrom: Day | null
  validTo: Day | null
  saidBy: string
  saidByName: string
  verified: boolean
  verifiedHow: string
  keptFromPerson: boolean
  reviewOn: Day | null
}
export type Step = 'recorded' | 'corrected' | 'changed' | 'ended'

/** One version of a fact. `factId` stays when it is corrected or ended; `id` is the version's own. */
export type Fact<Kind extends FactKind = FactKind> = Told & {
  id: string
  factId: string
  personId: string
  version: number
  kind: Kind
  data: FactData[Kind]
  step: Step
  recordedAt: Temporal.Instant
  recordedBy: string | null
  supersededAt: Temporal.Instant | null
}
export type AnyFact = { [Kind in FactKind]: Fact<Kind> }[FactKind]
/** What is needed to record a fact of some kind. */
export type FactDraft = { [Kind in FactKind]: { kind: Kind; data: FactData[Kind]; told?: Partial<Told> } }[FactKind]

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
    { name: 'what', ...line, need: true },
    { name: 'where', ...text },
    { name: 'hours', ...line },
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

export const factKinds = Object.keys(fieldsOf) as FactKind[]

/** Kinds of which only one is so at a time: recording another ends the one before. */
export const single: ReadonlySet<FactKind> = new Set([
  'birth',
  'sex',
  'gender',
  'pronouns',
  'interpreter',
  'photograph',
  'talk',
  'whereabouts',
])

/** Whether a fact is so on a day: from its first day up to but without its last. */
export function isSoOn(fact: Pick<Told, 'validFrom' | 'validTo'>, day: Day): boolean {
  const begun = fact.validFrom === null || Temporal.PlainDate.compare(fact.validFrom, day) <= 0
  return begun && (fact.validTo === null || Temporal.PlainDate.compare(day, fact.validTo) < 0)
}

/** The facts of one kind. */
export function ofKind<Kind extends FactKind>(facts: readonly AnyFact[], kind: Kind): Fact<Kind>[] {
  return facts.filter((fact) => fact.kind === kind) as unknown as Fact<Kind>[]
}

/** What may be in a copy for the person: nothing that was asked to be kept from them, nor whom it protects from them. */
export function forThePersonOnly(facts: readonly AnyFact[]): AnyFact[] {
  return facts.filter((fact) => !fact.keptFromPerson && fact.kind !== 'alert').map(withoutProtected)
}

function withoutProtected(fact: AnyFact): AnyFact {
  const { protects: _, risk: __, ...data } = fact.data as Record<string, unknown>
  return { ...fact, data } as AnyFact
}

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
  support: 'supports',
  alert: 'alerts',
  whereabouts: 'whereabouts',
}

export type CodeName = { code: string; name: string; group?: string }
/** What a form offers and a page says for codes: the jurisdiction's lists of today, and its names for our own choices. */
export type Lists = Record<ListName, readonly CodeName[]> & { choices: Readonly<Record<string, string>> }

/** The name of a code in a list; the code itself where today's list has it no longer. */
export const nameOfCode = (list: readonly CodeName[], code: string) =>
  list.find((one) => one.code === code)?.name ?? code
