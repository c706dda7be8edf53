export { acknowledgedWords, fingerprintOf, partsOf } from './queries/content.ts'
export { findInduction, type Induction, inductionNamed, inductionsAbout, inductionsOf } from './queries/inductions.ts'
export { inductionMatters } from './queries/matters.ts'
export { copiesOf, explainedLine, type Inducted, inducted, inductedAmong, inductedFor } from './queries/standing.ts'
