export { type Amendment, amendNote } from './commands/amend.ts'
export { markRead, settleIncident } from './commands/attention.ts'
export { clearDraft, type DraftSaved, saveDraft } from './commands/drafts.ts'
export {
  type ContactTakenBack,
  openNotesOf,
  takeBackContact,
  type Withdrawal,
  withdrawNote,
} from './commands/withdraw.ts'
export { type NewNote, writeNote } from './commands/write.ts'
