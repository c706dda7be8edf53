import type { Step, StepState } from './content.ts'

/** Where a step may go from where it is. Nothing is under way or done before it was talked about, but for what the officer does alone. */
const ways: Record<StepState, readonly StepState[]> = {
  'to-discuss': ['agreed', 'dropped'],
  agreed: ['under-way', 'done', 'dropped'],
  'under-way': ['done', 'dropped', 'agreed'],
  done: ['under-way'],
  dropped: ['to-discuss'],
}
const waysAlone: readonly StepState[] = ['agreed', 'under-way', 'done', 'dropped']

/** The states that a step may go to next. */
export const nextStates = ({ state, owner }: Pick<Step, 'state' | 'owner'>): readonly StepState[] =>
  state === 'to-discuss' && owner === 'officer' ? waysAlone : ways[state]

export const mayGo = (step: Pick<Step, 'state' | 'owner'>, to: StepState): boolean => nextStates(step).includes(to)

/** How far a thing is that a step became: not begun, begun, come to its end, or come to nothing. */
export type Stage = 'open' | 'begun' | 'done' | 'failed'

/**
 * The state that what a step became speaks for, where that is another than its own and it may go there. Nobody's step is moved by
 * it: the officer is asked. What is all over speaks for done where any of it came to its end, and for dropped where none did.
 */
export function proposedState(step: Pick<Step, 'state' | 'owner'>, stages: readonly Stage[]): StepState | undefined {
  const proposed = spokenFor(stages)
  return proposed !== undefined && proposed !== step.state && mayGo(step, proposed) ? proposed : undefined
}

function spokenFor(stages: readonly Stage[]): StepState | undefined {
  if (stages.length === 0) return undefined
  if (stages.every((stage) => stage === 'failed')) return 'dropped'
  if (stages.every((stage) => stage === 'done' || stage === 'failed')) return 'done'
  return stages.some((stage) => stage === 'begun' || stage === 'done') ? 'under-way' : undefined
}
