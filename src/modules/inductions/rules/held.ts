export const interpreterHows = ['in-person', 'phone', 'video'] as const
export type InterpreterHow = (typeof interpreterHows)[number]
export const helps = ['read-aloud', 'easy-words'] as const
export type Help = (typeof helps)[number]

/** How an induction was held: in which language, with whose help. */
export type Held = {
  language: string
  /** The interpreter’s name, or the service. */
  interpreter: string
  interpreterHow: InterpreterHow | null
  /** Why nobody interprets for somebody who needs it. */
  withoutWhy: string
  helps: readonly Help[]
  supportPerson: string
}

/** Whether somebody who needs an interpreter has none named, and nobody said why it goes on without. */
export const lacksInterpreter = (
  needed: boolean,
  { interpreter, withoutWhy }: Pick<Held, 'interpreter' | 'withoutWhy'>,
): boolean => needed && interpreter.trim() === '' && withoutWhy.trim() === ''

/** The slot in which what somebody says in an induction is kept as it is typed. */
export const slotOf = (induction: string): string => `induction.${induction}`
