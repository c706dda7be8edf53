export {
  type AcknowledgeRefusal,
  acknowledgeRefused,
  type Ended,
  type Given,
  type How,
  hows,
} from './rules/acknowledge.ts'
export {
  type Held,
  type Help,
  helps,
  type InterpreterHow,
  interpreterHows,
  lacksInterpreter,
  slotOf,
} from './rules/held.ts'
export {
  type Copied,
  type Copy,
  explainedIn,
  type Facts,
  goneThrough,
  ofTheOrder,
  type Part,
  type PartKind,
  toExplain,
} from './rules/parts.ts'
export { type Standing, standingOf } from './rules/standing.ts'
