type Day = Temporal.PlainDate

export const states = [
  'drafted',
  'sent',
  'accepted',
  'waitlisted',
  'started',
  'completed',
  'declined',
  'withdrawn',
] as const
export type State = (typeof states)[number]

/** From where a referral may go where. Sending has its own way, since it tells somebody something. */
export const moves: Readonly<Record<State, readonly State[]>> = {
  drafted: ['sent', 'withdrawn'],
  sent: ['accepted', 'waitlisted', 'started', 'declined', 'withdrawn'],
  accepted: ['waitlisted', 'started', 'declined', 'withdrawn'],
  waitlisted: ['accepted', 'started', 'declined', 'withdrawn'],
  started: ['completed', 'withdrawn'],
  completed: [],
  declined: [],
  withdrawn: [],
}

/** Whether nothing follows a state. */
export const isOver = (state: State): boolean => moves[state].length === 0
/** States in which the provider owes an answer. */
export const isWaiting = (state: State): boolean => state === 'sent' || state === 'waitlisted' || state === 'accepted'

export type Move = { to: State; on: Day; reason: string; words: string }
type Refusal = 'no-such-move' | 'send-it' | 'not-yet' | 'before-last' | 'reason-missing' | 'result-missing'
type Known = { state: State; stateOn: Day }

/**
 * Whether a referral may be moved on: along the table, not to a day to come nor before its last state, with a reason where it came
 * to nothing, and in words what came of it where it was completed.
 */
export function mayMove(from: Known, { to, on, reason, words }: Move, today: Day): Refusal | undefined {
  if (!moves[from.state].includes(to)) return 'no-such-move'
  if (to === 'sent') return 'send-it'
  if (Temporal.PlainDate.compare(on, today) > 0) return 'not-yet'
  if (Temporal.PlainDate.compare(on, from.stateOn) < 0) return 'before-last'
  if ((to === 'declined' || to === 'withdrawn') && reason === '') return 'reason-missing'
  return to === 'completed' && words.trim() === '' ? 'result-missing' : undefined
}
