export { excerptOf, type Piece } from './rules/excerpt.ts'
export { type Keys, type Question, questionFrom } from './rules/question.ts'
export { type How, type Reason, reasonsFrom } from './rules/reasons.ts'
