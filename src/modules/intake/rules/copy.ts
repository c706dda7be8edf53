import type { State } from './rows.ts'
import { inWords } from './sections.ts'

/** What was said to one question, in words of that day: each fact with who said so; what was said and not brought into the record too. */
export type CopiedQuestion = { question: string; state: State | undefined; facts: { words: string; source: string }[] }
/** A section of a finished intake. */
export type Copied = { section: string; questions: CopiedQuestion[]; text: string }

type Naming = {
  section(name: string): string
  state(state: State): string
  /** A question with what was said to it. */
  line(question: string, words: string): string
}

/** Whether anything was said in a section at all. */
export const isTold = ({ questions, text }: Copied): boolean =>
  text.trim() !== '' || questions.some(({ state }) => state !== undefined && state !== 'not-asked')

/**
 * The text of the note that an intake ends with: a heading a section, beneath it what the record holds of what was asked, what was
 * declined or not known, and their own words. Sections in which nothing was said are left out.
 */
export function noteOf(copied: readonly Copied[], naming: Naming): string {
  return copied
    .filter(isTold)
    .map((section) => ({ section, lines: linesOf(section, naming) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ section, lines }) => [naming.section(section.section), ...lines].join('\n'))
    .join('\n\n')
}

function linesOf({ questions, text }: Copied, naming: Naming): string[] {
  const lines = questions.flatMap(({ question, state, facts }) => {
    if (state === undefined || state === 'not-asked') return []
    if (state !== 'answered') return [naming.line(question, naming.state(state))]
    return question === inWords ? [] : facts.map(({ words }) => naming.line(question, words))
  })
  return text.trim() === '' ? lines : [...lines, text]
}

type Instant = Temporal.Instant

/** An intake as lists and pages show it. */
export type IntakeView = {
  id: string
  person: string
  begunAt: Instant
  begunBy: string
  finished: { at: Instant; by: string; note: string | undefined } | undefined
}

/** The newest intake of a person, for whoever leads to it. */
export type LastIntake = { id: string; open: boolean }

/** The slot of the draft of the note that an intake ends with. */
export const slotOf = (intake: string): string => `intake.${intake}`
