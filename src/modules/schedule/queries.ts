export { copyOf, knownOfThem } from './queries/known.ts'
export { comingIn, lastMove, movePreview } from './queries/moving.ts'
export { proposalFor } from './queries/proposal.ts'
