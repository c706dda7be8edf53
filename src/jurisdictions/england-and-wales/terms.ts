import { type Court, sourced, type TermsValue } from '../policy.ts'
import { identities } from '../seed/people.ts'
import { seed, unread } from './origins.ts'

export const terms: readonly TermsValue[] = [
  {
    ...seed,
    source: 'HMPPS services’ own pages; titles differ by region, unverified',
    agency: 'HM Prison and Probation Service',
    service: 'Probation Service',
    officer: 'Probation practitioner',
    officers: 'Probation practitioners',
    teamLeader: 'Senior probation officer',
    areaManager: 'Head of probation delivery unit',
    frontDesk: 'Reception',
    culturalOfficer: 'Equality and diversity lead',
    culturalOfficerShort: 'Equality lead',
    workOrganiser: 'Community payback supervisor',
    office: 'Probation office',
    correctionalCentre: 'prison',
    paroleAuthority: 'Parole Board',
    paroleAuthorityShort: 'Parole Board',
    youthService: 'Youth justice service',
    finesAgency: 'HM Courts and Tribunals Service',
    courtReport: 'Pre-sentence report',
    courtReportShort: 'PSR',
    breachReport: 'Breach report',
    plan: 'Sentence plan',
    agencyNumber: 'Case reference number',
    agencyNumberShort: 'CRN',
    policeNumber: 'Police National Computer number',
    policeNumberShort: 'PNC',
    culturalQuestion: 'Ethnic group',
    culturalWords: 'Nationality, community or other cultural identity',
    communityLed: 'Led by and for its community',
  },
]

export const courts: readonly Court[] = sourced(unread('agency seed; the courts of England and Wales'), [
  { code: 'magistrates', name: 'Magistrates’ court', level: 'lower' as const },
  { code: 'crown', name: 'Crown Court', level: 'higher' as const },
  { code: 'criminal-appeal', name: 'Court of Appeal (Criminal Division)', level: 'appeal' as const },
  { code: 'youth', name: 'Youth court', level: 'children' as const },
  { code: 'court-martial', name: 'Court Martial', level: 'specialist' as const },
  { code: 'scotland', name: 'Court of Scotland', level: 'lower' as const },
  { code: 'northern-ireland', name: 'Court of Northern Ireland', level: 'lower' as const },
])

/** The ethnic groups of the Census of 2021, with what stands in until the person has been asked. */
export const culturalIdentities = identities(unread('ethnic groups of the Census 2021 for England and Wales'), {
  bangladeshi: 'Asian or Asian British: Bangladeshi',
  chinese: 'Asian or Asian British: Chinese',
  indian: 'Asian or Asian British: Indian',
  pakistani: 'Asian or Asian British: Pakistani',
  'other-asian': 'Asian or Asian British: other',
  african: 'Black or Black British: African',
  caribbean: 'Black or Black British: Caribbean',
  'other-black': 'Black or Black British: other',
  'white-and-asian': 'Mixed: White and Asian',
  'white-and-black-african': 'Mixed: White and Black African',
  'white-and-black-caribbean': 'Mixed: White and Black Caribbean',
  'other-mixed': 'Mixed: other',
  british: 'White: English, Welsh, Scottish, Northern Irish or British',
  irish: 'White: Irish',
  traveller: 'White: Gypsy or Irish Traveller',
  roma: 'White: Roma',
  'other-white': 'White: other',
  arab: 'Arab',
  other: 'Another ethnic group',
})
