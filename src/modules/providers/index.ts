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
export { datesSaid, placesSaid } from './pages/said.ts'
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
  vocabularyOf,
} from './queries.ts'
export { askFrom, askShape, emptied } from './routes/directory.tsx'
export { routes } from './routes.ts'
export {
  type Choices,
  isOpenOn,
  type Listed,
  type Locality,
  localityIn,
  namesIn,
  nearest,
  needsIn,
  noDates,
  type Offer,
  type Provider,
  timesIn,
  weekdaysIn,
} from './rules.ts'
export { pages as serviceWords } from './words.ts'
