export {
  addOffer,
  addProvider,
  beginNotice,
  type NewOffer,
  type NewProvider,
  publishNotice,
  putLocality,
} from './commands.ts'
export { AskForm } from './pages/directory.tsx'
export { NoticePage } from './pages/notice.tsx'
export { OfferCard, ProgramCard } from './pages/offer.tsx'
export { datesSaid, forWhom, placesSaid } from './pages/said.ts'
export {
  choicesOf,
  directory,
  findNotice as noticeSubject,
  findOffer as offerSubject,
  findProvider as providerSubject,
  localities,
  notice,
  noticeFrom,
  noticesListed,
  offer,
  offersNamed,
  programsOf,
  provider,
  providersNow,
  vocabularyOf,
} from './queries.ts'
export { askFrom, askShape, emptied } from './routes/directory.tsx'
export { routes } from './routes.ts'
export {
  type Choices,
  type Criterion,
  type Dates,
  isOpenOn,
  kmBetween,
  type Listed,
  type Locality,
  localityIn,
  type Notice,
  namesIn,
  nearest,
  needsIn,
  noDates,
  type Offer,
  type OfferData,
  type Provider,
  timesIn,
  weekdaysIn,
} from './rules.ts'
export { pages as serviceWords } from './words.ts'
