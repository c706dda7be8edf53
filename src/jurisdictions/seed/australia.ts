import { type Choice, type Sourced, sourced, type Values } from '../policy.ts'
import { neutral, type OwnLists } from './neutral.ts'
import { genders, identities, sexes } from './people.ts'
import { changed, renamed } from './with.ts'

const choices = (seed: Sourced, names: Record<string, string>): readonly Choice[] =>
  sourced(
    seed,
    Object.entries(names).map(([code, name]) => ({ code, name })),
  )

/** The neutral lists with what every State and Territory calls otherwise, and what they lack: words of Australia and of its peoples. */
/** Notices that name one mean all: who may come is asked of the provider. */
const firstPeoples = ['aboriginal', 'indigenous', 'first nations']

export function australian(seed: Sourced): Omit<Values, Exclude<OwnLists, 'culturalIdentities'>> {
  const shared = neutral(seed)
  const [nonGovernment, ...otherProviders] = shared.providerKinds
  const unread = (source: string): Sourced => ({ ...seed, source: `${source}, unverified` })
  return {
    ...shared,
    absenceReasons: [
      ...sourced(seed, [{ code: 'sorry-business', name: 'Sorry business', evidence: 'not-asked' as const }]),
      ...shared.absenceReasons.filter(({ code }) => code !== 'bereavement'),
    ],
    relations: renamed(shared.relations, { school: 'School or TAFE' }),
    culturalIdentities: identities(
      unread('standard Indigenous question of the ABS'),
      {
        aboriginal: 'Aboriginal',
        'torres-strait-islander': 'Torres Strait Islander',
        both: 'Aboriginal and Torres Strait Islander',
        neither: 'Neither',
      },
      { aboriginal: firstPeoples, 'torres-strait-islander': firstPeoples, both: firstPeoples },
    ),
    sexes: sexes(unread('ABS standard of 2020 for sex')),
    genders: genders(unread('ABS standard of 2020 for gender')),
    whereabouts: renamed(shared.whereabouts, { interstate: 'Interstate' }),
    closeReasons: renamed(shared.closeReasons, { 'moved-interstate': 'Moved to another State' }),
    needWords: changed(shared.needWords, {
      alcohol: { words: ['alcohol', 'drinking', 'aod', 'drink driving', 'smart recovery'] },
      drugs: { words: ['drug', 'substance', 'aod', 'methamphetamine', 'cannabis', 'smart recovery'] },
      driving: { words: ['drink driving', 'traffic offender', 'driver'] },
      education: { words: ['education', 'literacy', 'tafe', 'numeracy'] },
      parenting: { words: ['parenting', 'fathers', 'mothers', 'triple p'] },
      cultural: { words: ['cultural', 'on country', 'elders', 'yarning'] },
    }),
    providerKinds: [
      ...(nonGovernment ? [nonGovernment] : []),
      ...choices(seed, { 'aboriginal-controlled': 'Aboriginal community-controlled organisation' }),
      ...otherProviders,
    ],
    culturalOffers: [
      ...choices(seed, {
        yarning: 'Yarning circles',
        'on-country': 'On Country',
        elders: 'Elders take part',
        'aboriginal-workers': 'Aboriginal workers',
      }),
      ...shared.culturalOffers,
    ],
  }
}
