export { type Copy, copyOf, type KnownOfThem, knownOfThem } from './queries/known.ts'
export { comingIn, lastMove, type Moved, type MovePreview, movePreview, type Stretch } from './queries/moving.ts'
export { type BookedLine, type NoProposal, type Proposal, proposalFor } from './queries/proposal.ts'
