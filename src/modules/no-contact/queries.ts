export { chainNamed, chainSubject, chainsOf, openChainOf, openChainsOf, unsettled } from './queries/chains.ts'
export { noContactMatters, stripFor } from './queries/matters.ts'
export { aroundOf, type Offer, offerOf, storyOf } from './queries/one.ts'
export { type SettingsData, searchSetting, settingsShown } from './queries/settings.ts'
