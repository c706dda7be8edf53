import { type Choice, type Level, type Sourced, sourced } from '../policy.ts'
import { neutral } from '../seed/neutral.ts'
import { genders, identities, sexes } from '../seed/people.ts'
import { disclosureItems } from '../seed/providers.ts'
import { changed, renamed } from '../seed/with.ts'
import { seed, unread } from './origins.ts'

const shared = neutral(seed)
const choices = (names: Record<string, string>): readonly Choice[] =>
  sourced(
    seed,
    Object.entries(names).map(([code, name]) => ({ code, name })),
  )

const level = (code: string, name: string, rank: number): Omit<Level, keyof Sourced> => ({
  code,
  name,
  rank,
})

/** What the lists of every place call otherwise here, and what they lack: words of Canada and of its peoples. */
export const lists = {
  ...shared,
  /** The federal service’s: Ontario’s own were in no copy found. */
  levels: sourced(unread('levels of the Correctional Service of Canada; House of Commons committee evidence, 2020'), [
    level('unassessed', 'Not assessed yet', 0),
    level('e', 'Level E', 1),
    level('d', 'Level D', 2),
    level('c', 'Level C', 3),
    level('b', 'Level B', 4),
    level('a', 'Level A', 5),
    level('intensive', 'Intensive', 6),
  ]),
  alertKinds: renamed(shared.alertKinds, { registrable: 'On the sex offender registry' }),
  relations: renamed(shared.relations, { 'personal-guardian': 'Substitute decision-maker' }),
  culturalIdentities: identities(
    unread('Statistics Canada question on Indigenous identity'),
    {
      'first-nations': 'First Nations',
      metis: 'Métis',
      inuit: 'Inuk (Inuit)',
      several: 'More than one of these',
      neither: 'None of these',
    },
    {
      'first-nations': ['first nations', 'indigenous', 'aboriginal'],
      metis: ['métis', 'metis', 'indigenous', 'aboriginal'],
      inuit: ['inuit', 'inuk', 'indigenous', 'aboriginal'],
      several: ['indigenous', 'aboriginal'],
    },
  ),
  sexes: sexes(unread('Statistics Canada standard of 2021 for sex')),
  genders: genders(unread('Statistics Canada standard of 2021 for gender')),
  whereabouts: renamed(shared.whereabouts, { interstate: 'In another province' }),
  closeReasons: renamed(shared.closeReasons, { 'moved-interstate': 'Moved to another province' }),
  requestKinds: changed(shared.requestKinds, {
    'child-protection': { name: 'Children’s aid society', whom: 'Children’s aid society' },
    'correctional-centre': { name: 'Correctional institution', whom: 'Correctional institution' },
  }),
  needWords: changed(shared.needWords, {
    drugs: { words: ['drug', 'substance', 'opioid', 'methamphetamine', 'cannabis'] },
    'domestic-violence': {
      words: ['partner assault', 'intimate partner', 'domestic violence', 'domestic abuse', 'family violence'],
    },
    housing: { words: ['housing', 'accommodation', 'homeless', 'shelter', 'tenancy'] },
    cultural: { words: ['cultural', 'elders', 'sharing circle', 'sweat lodge', 'friendship centre'] },
  }),
  providerKinds: [
    ...renamed(shared.providerKinds, { 'non-government': 'Non-profit organization' }),
    ...choices({ indigenous: 'Indigenous-led organization' }),
  ],
  culturalOffers: [
    ...choices({
      elders: 'Elders take part',
      circles: 'Sharing circles',
      ceremony: 'Ceremony',
      'on-the-land': 'On the land',
      'indigenous-workers': 'Indigenous workers',
    }),
    ...shared.culturalOffers,
  ],
  disclosureItems: disclosureItems(
    unread('Freedom of Information and Protection of Privacy Act s 42; Privacy Act (Canada) s 8'),
  ),
}
