export { putLocality } from './commands/localities.ts'
export { beginNotice, type NewNotice, type Published, publishNotice, withdrawNotice } from './commands/notices.ts'
export { addOffer, changeOffer, type NewOffer } from './commands/offers.ts'
export { addProvider, changeProvider, type NewProvider } from './commands/providers.ts'
