export { choicesOf } from './queries/choices.ts'
export { localities } from './queries/localities.ts'
export { findNotice, notice, noticesListed, programsOf } from './queries/notices.ts'
export {
  directory,
  findOffer,
  findProvider,
  offer,
  offersNamed,
  offersOf,
  provider,
  providersNow,
  versionsOfOffer,
  versionsOfProvider,
} from './queries/providers.ts'
export { noticeFrom } from './queries/reading.ts'
export { vocabularyOf } from './queries/vocabulary.ts'
