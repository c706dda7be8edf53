type Day = Temporal.PlainDate

/** How long before its day a missing plan is spoken of. */
const spokenOf = { days: 7 }

/** How a missing plan stands on a day. */
export function missingOn(due: Day | undefined, today: Day): 'late' | 'soon' | 'not-yet' {
  if (!due || Temporal.PlainDate.compare(today, due.subtract(spokenOf)) < 0) return 'not-yet'
  return Temporal.PlainDate.compare(due, today) < 0 ? 'late' : 'soon'
}

export const planStandings = ['none', 'draft', 'review', 'made'] as const
/** How far a plan is: there is none, it was never made the plan of a day, it is to be looked at again by now, or it stands. */
export type PlanStanding = (typeof planStandings)[number]

/** How a plan stands on a day. Made anew on its day or later, it was looked at again. */
export function planStanding(
  plan: { madeOn: Day | undefined; reviewOn: Day | undefined } | undefined,
  today: Day,
): PlanStanding {
  if (!plan) return 'none'
  const { madeOn, reviewOn } = plan
  if (!madeOn) return 'draft'
  const { compare } = Temporal.PlainDate
  return reviewOn && compare(reviewOn, today) <= 0 && compare(madeOn, reviewOn) < 0 ? 'review' : 'made'
}

export const answers = ['agreed', 'not-agreed', 'not-asked'] as const
export type Answer = (typeof answers)[number]
export const agreementWays = ['in-person', 'phone', 'video', 'writing'] as const
export type AgreementWay = (typeof agreementWays)[number]

export type Said = { answer: Answer; how: AgreementWay | undefined; on: Day; why: string }
export type SaidRefusal = 'no-goal' | 'how-needed' | 'why-needed' | 'said-later'

/**
 * Why what the person said to a plan can't be recorded: there is no goal in it to say anything to; who was asked was asked somehow; and
 * not agreeing, or not being asked, has a reason.
 */
export function problemWithSaid(
  content: { goals: readonly unknown[] },
  { answer, how, on, why }: Said,
  today: Day,
): { refusal: SaidRefusal; at: string } | undefined {
  if (content.goals.length === 0) return { refusal: 'no-goal', at: 'answer' }
  if (answer !== 'not-asked' && how === undefined) return { refusal: 'how-needed', at: 'how' }
  if (answer !== 'agreed' && why.trim() === '') return { refusal: 'why-needed', at: 'why' }
  return Temporal.PlainDate.compare(on, today) > 0 ? { refusal: 'said-later', at: 'saidOn' } : undefined
}
