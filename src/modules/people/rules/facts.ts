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
  work: {
    state?: string
    what?: string
    employer?: string
    where?: string
    hoursWeek?: number
    days?: string[]
    from?: string
    until?: string
    hours?: string
    endedWhy?: string
  }
  education: {
    state?: string
    what?: string
    school?: string
    days?: string[]
    from?: string
    until?: string
    endedWhy?: string
  }
  housing: { kind: string; livesWith?: string; securedUntil?: string; endedWhy?: string; about?: string }
  money: { kind: string; amount?: string; manages?: string; about?: string }
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
  /** The day we were told, where that is known. */
  toldOn: Day | null
}
/** What a condition may ask to be told of within so many days. */
export const toldKinds: readonly FactKind[] = ['address', 'phone', 'work']

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

/** How somebody lives: what is looked at together, in the order in which it is asked. */
export const circumstances = ['work', 'education', 'housing', 'money'] as const
export type Circumstance = (typeof circumstances)[number]
export const isCircumstance = (kind: FactKind): kind is Circumstance =>
  (circumstances as readonly FactKind[]).includes(kind)

/**
 * What a newly recorded fact takes the place of. Where only one is so at a time, all before it; of housing, what was verified stays
 * beside a word that nobody has verified yet, until that is.
 */
export function replaces(next: { kind: FactKind; verified: boolean }, earlier: { verified: boolean }): boolean {
  if (single.has(next.kind)) return true
  return next.kind === 'housing' && (next.verified || !earlier.verified)
}

/** Whether a fact is so on a day: from its first day up to but without its last. */
export function isSoOn(fact: Pick<Told, 'validFrom' | 'validTo'>, day: Day): boolean {
  const begun = fact.validFrom === null || Temporal.PlainDate.compare(fact.validFrom, day) <= 0
  return begun && (fact.validTo === null || Temporal.PlainDate.compare(day, fact.validTo) < 0)
}

/** Whether a fact was so and is no longer. */
export function isOver(fact: Pick<Told, 'validTo'>, day: Day): boolean {
  return fact.validTo !== null && Temporal.PlainDate.compare(fact.validTo, day) <= 0
}

/** The facts of one kind. */
export function ofKind<Kind extends FactKind>(facts: readonly AnyFact[], kind: Kind): Fact<Kind>[] {
  return facts.filter((fact) => fact.kind === kind) as unknown as Fact<Kind>[]
}

/**
 * What may be in a copy for the person: nothing that was asked to be kept from them, no alerts, nothing of who is
 * protected from them at an address or phone, and no name of somebody else who told us, nor how it was verified.
 */
export function forThePersonOnly(facts: readonly AnyFact[]): AnyFact[] {
  return facts.filter((fact) => !fact.keptFromPerson && fact.kind !== 'alert').map(withoutProtected)
}

function withoutProtected(fact: AnyFact): AnyFact {
  const { protects: _, risk: __, ...data } = fact.data as Record<string, unknown>
  const saidByName = fact.saidBy === 'third-party' ? '' : fact.saidByName
  return { ...fact, data, saidByName, verifiedHow: '' } as AnyFact
}
