export { excerptOf, type Piece } from './rules/excerpt.ts'
export { type Keys, type Question, questionFrom, sortsOf } from './rules/question.ts'
export { type How, type Reason, reasonsFrom } from './rules/reasons.ts'

/** The limit on looking through everybody, where something is looked for: by hand nobody comes near it, a program does. */
export const ofSearches = ({ q }: { q: string }) => (q === '' ? undefined : ('find' as const))
