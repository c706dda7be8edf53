import { type AdviceAnswer, type Sourced, sourced } from '../policy.ts'

/** How soon cultural advice that was asked in writing is answered. No provision read says so: it is the agency's own usual time. */
export const adviceAnswers = (seed: Sourced): readonly AdviceAnswer[] =>
  sourced<Omit<AdviceAnswer, 'from' | 'source' | 'verified'>>(seed, [
    { code: 'usual', name: 'Two working days', workingDays: 2 },
  ])
