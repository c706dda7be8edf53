import type { Working, WorkingStep } from '../../../platform/dates.ts'

/** Who asks, as far as it matters to an answer: whose own values lie on top. */
export type Asker = { agency: string; jurisdiction: string }

/** What codes of a kind of answer say. */
export type Said = {
  fact(name: string, value: string): string
  step(step: WorkingStep): string
  move(name: string): string
}

/** A working with what each of its codes says, and its rule’s name where it has one. */
export const saidOf = ({ facts, steps, moves, ...working }: Working, said: Said, name?: string) => ({
  ...working,
  ...(name === undefined ? {} : { name }),
  facts: facts.map((fact) => ({ ...fact, says: plain(said.fact(fact.name, fact.value)) })),
  steps: steps.map((step) => ({ ...step, says: plain(said.step(step)) })),
  moves: moves.map((code) => ({ code, says: plain(said.move(code)) })),
})

/** A code that nobody has words for is in the words of the place itself: `asked-by-court`. */
const plain = (text: string): string => (/^[a-z]+(-[a-z]+)+$/.test(text) ? text.replaceAll('-', ' ') : text)
