import { addWorkingDays, type Calendar, workingDayOnOrAfter, workingDaysBetween } from '../../../platform/dates.ts'

type Day = Temporal.PlainDate

/** By what somebody is looked for. Each is recorded as the contact and the note that fit it. */
export const stepKinds = ['phone', 'text', 'third-party', 'employer', 'police', 'letter'] as const
export type StepKind = (typeof stepKinds)[number]

/** What the agency does, in its order: each step so many working days after the last. */
export type Setting = {
  steps: readonly { step: StepKind; after: number }[]
  /** Working days after the last step by which somebody decides what follows. */
  decideAfter: number
  /** Days after the first failed try on which a chain opens by itself. */
  opensAfter: number
}

/** What was done: tried or left out, and by when somebody is to ring back or to be rung. Oldest first. */
export type Done = { step: StepKind; how: 'tried' | 'skipped'; on: Day; until?: Day | undefined }

export type Standing = {
  /** The day that it opened, or was taken up again. */
  since: Day
  done: readonly Done[]
  /** Since when somebody is afraid for them, where somebody is. */
  afraidSince?: Day | undefined
}

/** What comes next: `steps` are due together; `wait` is for an answer; `decide` when nothing is left to try. */
export type Next =
  | { do: 'welfare'; steps: readonly StepKind[]; due: Day }
  | { do: 'steps'; steps: readonly StepKind[]; due: Day }
  | { do: 'wait'; steps: readonly StepKind[]; due: Day }
  | { do: 'decide'; steps: readonly []; due: Day }

/**
 * What is to be done next about somebody who cannot be reached, and by when. Whoever is afraid for them comes first: police, on that
 * very day, be it a Sunday. Else an answer that is awaited; else the first step of the agency's order that nobody has tried or left
 * out, with those after it that are due on the same day; else the decision. Days are counted from the last try in the office's working
 * days. To leave a step out brings the next no nearer.
 */
export function nextOf({ since, done, afraidSince }: Standing, setting: Setting, calendar: Calendar): Next {
  if (afraidSince && !wasTried(done, 'police', afraidSince))
    return { do: 'welfare', steps: ['police'], due: afraidSince }
  const awaited = awaitedOf(done)
  if (awaited?.until) return { do: 'wait', steps: [awaited.step], due: workingDayOnOrAfter(awaited.until, calendar) }
  const tried = done.filter(({ how }) => how === 'tried')
  const from = tried.reduce((latest, { on }) => later(latest, on), since)
  const open = setting.steps.filter(({ step }) => !done.some((one) => one.step === step))
  const [first, ...rest] = open
  if (!first) return { do: 'decide', steps: [], due: addWorkingDays(from, setting.decideAfter, calendar) }
  const beside = rest.slice(
    0,
    firstIndex(rest, ({ after }) => after > 0),
  )
  const wait = Math.max(first.after, ...leftOutSince(done).map((step) => waitOf(setting, step)))
  return {
    do: 'steps',
    steps: [first, ...beside].map(({ step }) => step),
    due: addWorkingDays(from, wait, calendar),
  }
}

/** The try whose answer is awaited: the last of its step, where they are to ring back or to be rung. */
const awaitedOf = (done: readonly Done[]) =>
  done.findLast(
    (one, at) =>
      one.until !== undefined && !done.slice(at + 1).some(({ step, how }) => step === one.step && how === 'tried'),
  )

/** What was left out since the last try. */
function leftOutSince(done: readonly Done[]): StepKind[] {
  const last = done.findLastIndex(({ how }) => how === 'tried')
  return done.slice(last + 1).map(({ step }) => step)
}

const waitOf = ({ steps }: Setting, step: StepKind) => steps.find((one) => one.step === step)?.after ?? 0

const wasTried = (done: readonly Done[], step: StepKind, since: Day) =>
  done.some((one) => one.step === step && one.how === 'tried' && Temporal.PlainDate.compare(one.on, since) >= 0)

const later = (one: Day, other: Day) => (Temporal.PlainDate.compare(one, other) >= 0 ? one : other)

function firstIndex<Value>(list: readonly Value[], is: (value: Value) => boolean): number {
  const at = list.findIndex(is)
  return at === -1 ? list.length : at
}

/** Which working day of the chain a day is; the day that it opened is the first. */
export const dayOfChain = (since: Day, today: Day, calendar: Calendar): number =>
  1 + Math.max(0, workingDaysBetween(since, today, calendar))

/** Whether it is to be done today, or was before. */
export const isDue = ({ due }: Next, today: Day): boolean => Temporal.PlainDate.compare(due, today) <= 0

/** What an agency may set: so many days, and each step once. */
export const bounds = { after: [0, 20], opensAfter: [1, 60], decideAfter: [0, 60] } as const

/** Why an order of steps cannot be: it has none, or one twice. */
export function problemWithSteps(steps: readonly { step: StepKind }[]): 'no-steps' | 'step-twice' | undefined {
  if (steps.length === 0) return 'no-steps'
  return new Set(steps.map(({ step }) => step)).size < steps.length ? 'step-twice' : undefined
}
