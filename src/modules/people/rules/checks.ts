import type { AnyFact, FactData, FactDraft, FactKind, Told } from './facts.ts'
import { fieldsOf, type ListName } from './fields.ts'

type Day = Temporal.PlainDate
export type FactRefusal =
  | 'unknown-code'
  | 'name-empty'
  | 'place-needed'
  | 'talk-empty'
  | 'born-later'
  | 'ends-before-start'
  | 'begins-later'
  | 'who-needed'
  | 'how-needed'
  | 'review-past'
  | 'told-later'
  | 'words-needed'
  | 'work-needed'
export type FactProblem = { refusal: FactRefusal; at: string }

/** What the jurisdiction knows of codes: which lists have them, and which ask for a place. */
export type Known = {
  has(list: ListName, code: string): boolean
  asksPlace(list: 'addressKinds' | 'whereabouts', code: string): boolean
}

/** Why a fact can't be recorded as given, at the field it is about; nothing when it can. */
export function problemWith(draft: FactDraft, told: Told, today: Day, known: Known): FactProblem | undefined {
  return unknownCode(draft, known) ?? problemOfKind(draft, known) ?? problemOfTold(told, draft.kind, today, known)
}

function unknownCode({ kind, data }: FactDraft, known: Known): FactProblem | undefined {
  const given = data as Record<string, unknown>
  const bad = fieldsOf[kind].find(
    (field) =>
      field.as === 'code' && given[field.name] !== undefined && !known.has(field.from, String(given[field.name])),
  )
  return bad && { refusal: 'unknown-code', at: bad.name }
}

type Checks = { [Kind in FactKind]?: (data: FactData[Kind], known: Known) => FactProblem | undefined }

const checks: Checks = {
  name: ({ given, family }) => (given || family ? undefined : { refusal: 'name-empty', at: 'family' }),
  address: ({ kind, where }, known) =>
    where || !known.asksPlace('addressKinds', kind) ? undefined : { refusal: 'place-needed', at: 'where' },
  whereabouts: ({ code, place }, known) =>
    place || !known.asksPlace('whereabouts', code) ? undefined : { refusal: 'place-needed', at: 'place' },
  talk: ({ helps, setsOff, callMe }) =>
    helps || setsOff || callMe ? undefined : { refusal: 'talk-empty', at: 'helps' },
  work: ({ what, state }) =>
    what || state === 'looking' || state === 'not-working' ? undefined : { refusal: 'work-needed', at: 'what' },
  pronouns: ({ code, words }) => (code === 'other' && !words ? { refusal: 'words-needed', at: 'words' } : undefined),
}

function problemOfKind(draft: FactDraft, known: Known): FactProblem | undefined {
  const check = checks[draft.kind] as ((data: unknown, known: Known) => FactProblem | undefined) | undefined
  return check?.(draft.data, known)
}

function problemOfTold(told: Told, kind: FactKind, today: Day, known: Known): FactProblem | undefined {
  const { compare } = Temporal.PlainDate
  if (!known.has('factSources', told.saidBy)) return { refusal: 'unknown-code', at: 'saidBy' }
  if (told.saidBy === 'third-party' && !told.saidByName) return { refusal: 'who-needed', at: 'saidByName' }
  if (told.verified && !told.verifiedHow) return { refusal: 'how-needed', at: 'verifiedHow' }
  if (told.validFrom && told.validTo && compare(told.validTo, told.validFrom) < 0)
    return { refusal: 'ends-before-start', at: 'validTo' }
  if (told.validFrom && kind === 'whereabouts' && compare(told.validFrom, today) > 0)
    return { refusal: 'begins-later', at: 'validFrom' }
  if (told.reviewOn && compare(told.reviewOn, today) < 0) return { refusal: 'review-past', at: 'reviewOn' }
  if (told.toldOn && compare(told.toldOn, today) > 0) return { refusal: 'told-later', at: 'toldOn' }
  return undefined
}

/** Nobody is born after today. */
export function bornLater(draft: FactDraft, today: Day): FactProblem | undefined {
  if (draft.kind !== 'birth') return undefined
  const later = Temporal.PlainDate.compare(Temporal.PlainDate.from(draft.data.date), today) > 0
  return later ? { refusal: 'born-later', at: 'date' } : undefined
}

export type ChangeRefusal = 'stale' | 'over' | 'begins-before'

/** Why a fact can't be changed from a day on, corrected or ended: somebody did so first, or the day is before its first. */
export function problemWithChange(
  now: AnyFact,
  seen: number | undefined,
  from: Day | undefined,
): ChangeRefusal | undefined {
  if (now.supersededAt) return 'over'
  if (seen !== undefined && seen !== now.version) return 'stale'
  const before = from && now.validFrom && Temporal.PlainDate.compare(from, now.validFrom) < 0
  return before ? 'begins-before' : undefined
}
