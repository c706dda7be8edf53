import type { Jurisdiction } from '../../src/jurisdictions/index.ts'

/** The same question as another system sends it to one of the calculations, and how the answer to that reads as the case writes it. */
export type Sent = { to: string; body: object; read: (answer: never) => unknown }
export type Ask = ((place: Jurisdiction) => unknown) & { sent?: (place: string) => Sent }

/** A question that can be sent too. */
export const sent = <Place>(ask: (place: Place) => unknown, sending: (place: string) => Sent) =>
  Object.assign(ask, { sent: sending })

/**
 * A question to the rules of one place with the answer they must give. What is expected comes from the provision or page that
 * `source` names or was worked by hand, with the working in `source`; never from what the rules answered.
 */
export type WorkedCase = {
  /** The code of the place whose values it asks. */
  place: string
  /** What is asked, with its facts, in a line of its own among those of its table. */
  name: string
  /** Where the expected answer is from: the provision or page, or the hand working step by step. */
  source: string
  from: 'source' | 'hand'
  /** The answer with a place’s values: pure, and only from what is given. Days and durations as text. */
  ask: Ask
  expected: unknown
}

/** Cases of one table, which share their place. */
export const casesOf = (place: string, cases: readonly Omit<WorkedCase, 'place'>[]): WorkedCase[] =>
  cases.map((one) => ({ place, ...one }))
