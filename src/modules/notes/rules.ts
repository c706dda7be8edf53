export {
  type Answers,
  type AnswersRefusal,
  answerLimit,
  checkAnswers,
  checkPresentation,
  type NoteField,
  type NoteKind,
  type Words,
} from './rules/answers.ts'
export { mentionsIn, type Named, uncalledIn } from './rules/mentions.ts'
export { type Hidden, hiddenFor, type Reader, type Sealed, type Sensitivity, sensitivityOf } from './rules/reading.ts'
export { draftUrl, fieldSlot, interviewSlot, isSlot, noteSlot, placeOf, quickSlot } from './rules/slots.ts'
export type {
  Draft,
  DraftLine,
  FormFor,
  Incident,
  Mention,
  NoteVersion,
  NoteView,
  Shown,
  WholeNote,
} from './rules/views.ts'

export const withdrawalReasons = ['wrong-person', 'twice', 'other'] as const
export type WithdrawalReason = (typeof withdrawalReasons)[number]

/** A note and its amendments hold as many characters as a page of the field's own systems: more belongs in a report. */
export const noteLimit = 12_000

/** The text that goes on with the right person: after what is being written there already, so that neither is lost. */
export function carriedOver(draft: string, text: string): string {
  return draft.trim() === '' ? text : `${draft}\n\n${text}`
}
