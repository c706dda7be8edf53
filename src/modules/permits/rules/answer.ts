import { addWorkingDays, type Calendar, localInstant, type Working } from '../../../platform/dates.ts'
import { comesBack, type Decider, type PermitRule, type PermitSort, type Whom } from './kinds.ts'

type Day = Temporal.PlainDate
type Time = Temporal.PlainTime

/** What is asked: of which kind, when, and for which days and times in a zone. What somebody keeps has no end. */
export type PermitQuestion = {
  kind: string
  askedOn: Day
  from: { day: Day; time: Time }
  until: { day: Day; time: Time } | undefined
  zone: string
  /** Codes of the conditions that the person is under. */
  conditions: readonly string[]
}

export type PermitAnswer = {
  sort: PermitSort
  decides: Decider
  decidedBy: string
  /** The day by which it is usually decided. */
  decideBy: Day
  /** How many days it would be, the first and the last counted; none where it has no end. */
  days: number | undefined
  /** The last day that it may have, where the place sets one and this is longer. */
  lastDay: Day | undefined
  /** The conditions of the person that ask for it. */
  touches: string[]
  /** Who must know beside the person. */
  tell: Whom[]
  paper: boolean
  /** When they are due back, and from when whoever leads the officer sees that they are not. */
  back: Temporal.Instant | undefined
  leaderSees: Temporal.Instant | undefined
  working: Working
}

export type PermitProblem = 'kind-unknown' | 'ends-before-start' | 'no-end'

/**
 * What the place’s values make of a question: who decides and by when, how long it may be, which conditions ask for it, who must know,
 * and when somebody is due back. Refuses a kind that the place does not have, an end at or before the start, and none where they come back.
 */
export function permissionFor(
  rules: readonly PermitRule[],
  question: PermitQuestion,
  calendar: Calendar,
  version?: string,
): { ok: true; value: PermitAnswer } | { ok: false; refusal: PermitProblem } {
  const rule = rules.find(({ code }) => code === question.kind)
  if (!rule) return { ok: false, refusal: 'kind-unknown' }
  const problem = spanProblem(rule, question)
  if (problem) return { ok: false, refusal: problem }
  const span = spanOf(rule, question)
  const decideBy = addWorkingDays(question.askedOn, rule.decideWithin, calendar)
  const value = {
    sort: rule.sort,
    decides: rule.decides,
    decidedBy: rule.decidedBy,
    decideBy,
    ...span,
    touches: touched(rule, question.conditions),
    tell: whomToTell(rule, question.conditions),
    paper: rule.paper,
    leaderSees: span.back?.add({ hours: rule.leaderAfter ?? 0 }),
  }
  return { ok: true, value: { ...value, working: workingOf(rule, question, value, version) } }
}

/** Why these days cannot be; nothing where they can. */
export function spanProblem(
  { sort }: Pick<PermitRule, 'sort'>,
  { from, until, zone }: Pick<PermitQuestion, 'from' | 'until' | 'zone'>,
): 'ends-before-start' | 'no-end' | undefined {
  if (!comesBack(sort)) return undefined
  if (!until) return 'no-end'
  const [start, end] = [localInstant(from.day, from.time, zone), localInstant(until.day, until.time, zone)]
  return Temporal.Instant.compare(start, end) < 0 ? undefined : 'ends-before-start'
}

function spanOf({ sort, atMost }: PermitRule, { from, until, zone }: PermitQuestion) {
  if (!comesBack(sort) || !until) return { days: undefined, lastDay: undefined, back: undefined }
  const days = daysOf(from.day, until.day)
  const lastDay = atMost !== undefined && days > atMost ? from.day.add({ days: atMost - 1 }) : undefined
  return { days, lastDay, back: localInstant(until.day, until.time, zone) }
}

/** How many days from one day to another, both counted. */
export const daysOf = (first: Day, last: Day): number => first.until(last, { largestUnit: 'days' }).days + 1

/** Which of these conditions ask for such a permission. */
export const touched = ({ answers }: Pick<PermitRule, 'answers'>, conditions: readonly string[]): string[] =>
  answers.filter((code) => conditions.includes(code))

/** Who must know beside the person, who is under these conditions. */
export const whomToTell = ({ tell }: Pick<PermitRule, 'tell'>, conditions: readonly string[]): Whom[] =>
  tell.filter((one) => !one.with || one.with.some((code) => conditions.includes(code))).map(({ whom }) => whom)

type Made = Pick<PermitAnswer, 'decideBy' | 'days' | 'lastDay' | 'back' | 'leaderSees'>

function workingOf(rule: PermitRule, question: PermitQuestion, made: Made, version: string | undefined): Working {
  const { askedOn, from, until, zone } = question
  const decide = { code: 'decide-by', from: `${askedOn}`, to: `${made.decideBy}`, by: `${rule.decideWithin}` }
  const longest =
    rule.atMost === undefined
      ? []
      : [
          {
            code: 'longest',
            from: `${from.day}`,
            to: `${from.day.add({ days: rule.atMost - 1 })}`,
            by: `${rule.atMost}`,
          },
        ]
  const back = made.back &&
    made.leaderSees &&
    until && [
      { code: 'back', from: `${until.day}T${until.time}`, to: `${made.back}`, by: zone },
      { code: 'leader-sees', from: `${made.back}`, to: `${made.leaderSees}`, by: `PT${rule.leaderAfter ?? 0}H` },
    ]
  return {
    rule: rule.code,
    ...(version === undefined ? {} : { version }),
    source: rule.source,
    verified: rule.verified,
    facts: [
      { name: 'askedOn', value: `${askedOn}` },
      { name: 'from', value: `${from.day}T${from.time}` },
      ...(until ? [{ name: 'until', value: `${until.day}T${until.time}` }] : []),
      { name: 'zone', value: zone },
    ],
    steps: [decide, ...longest, ...(back ?? [])],
    moves: ['askedOn', 'holidays', ...(until ? ['until'] : [])],
  }
}
