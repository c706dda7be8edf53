import { addWorkingDays, type Calendar } from '../../platform/dates.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate

export type How = 'talked' | 'asked'
export type Ended = 'noted' | 'answered' | 'left'

/** Advice that is under way or came to something: talked over and jotted, or asked of a colleague. */
export type AdviceView = {
  id: string
  person: string
  how: How
  adviser: string | null
  adviserName: string
  question: string
  jotted: string
  askedAt: Instant
  askedBy: string
  askedByName: string
  room: { id: string; name: string } | undefined
  ended: { at: Instant; by: string; how: Ended; note: string | null } | undefined
  version: number
}

/** Who may answer in writing: whoever was asked, and any colleague whose part it is to give such advice. */
export const mayAnswer = (
  { how, adviser, ended }: Pick<AdviceView, 'how' | 'adviser' | 'ended'>,
  by: { staff: string | null; may: ReadonlySet<string> },
): boolean => how === 'asked' && !ended && (adviser === by.staff || by.may.has('give cultural advice'))

/**
 * The day from which whoever asked in writing is told that nobody has answered: so many working days after it was asked, or the day after
 * the one it was needed by, whichever comes first.
 */
export function unansweredFrom(asked: Day, neededBy: Day | undefined, workingDays: number, calendar: Calendar): Day {
  const usual = addWorkingDays(asked, workingDays, calendar)
  const past = neededBy?.add({ days: 1 })
  return past && Temporal.PlainDate.compare(past, usual) < 0 ? past : usual
}

/** Whose words a jot is: whoever kept it makes the note of it, or a colleague who has the case by then. */
export const mayNote = ({ how, ended }: Pick<AdviceView, 'how' | 'ended'>, may: ReadonlySet<string>): boolean =>
  how === 'talked' && !ended && may.has('write notes')

/** The rooms that an appointment has once the one that was suggested takes the place of any other. */
export const withRoom = (resources: readonly { id: string; kind: 'room' | 'car' }[], room: string): string[] => [
  ...resources.flatMap(({ id, kind }) => (kind === 'room' ? [] : [id])),
  room,
]

/** The kind of note that advice is. */
export const adviceKind = 'cultural-advice'

export const jotLimit = 1000
export const questionLimit = 4000
