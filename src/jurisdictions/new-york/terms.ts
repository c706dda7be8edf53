import { type Court, sourced, type TermsValue } from '../policy.ts'
import { identities } from '../seed/people.ts'
import { seed, unread } from './origins.ts'

export const terms: readonly TermsValue[] = [
  {
    ...seed,
    source: 'federal and New York pages on supervision; titles differ by agency, unverified',
    agency: 'U.S. Probation and Pretrial Services, New York',
    service: 'Probation',
    officer: 'Probation Officer',
    officers: 'Probation Officers',
    teamLeader: 'Supervising Probation Officer',
    areaManager: 'Chief Probation Officer',
    frontDesk: 'Front desk',
    culturalOfficer: 'Community liaison officer',
    culturalOfficerShort: 'Liaison',
    workOrganiser: 'Community service coordinator',
    office: 'Probation office',
    correctionalCentre: 'correctional facility',
    paroleAuthority: 'New York State Board of Parole',
    paroleAuthorityShort: 'Board of Parole',
    youthService: 'Office of Children and Family Services',
    finesAgency: 'Clerk of the court',
    courtReport: 'Presentence report',
    courtReportShort: 'PSR',
    breachReport: 'Violation report',
    plan: 'Case plan',
    agencyNumber: 'PACTS number',
    agencyNumberShort: 'PACTS',
    policeNumber: 'New York State Identification number',
    policeNumberShort: 'NYSID',
    culturalQuestion: 'Race or ethnicity',
    culturalWords: 'Nation, community or other cultural identity',
    communityLed: 'Community-led',
  },
]

export const courts: readonly Court[] = sourced(unread('agency seed; federal courts and those of New York'), [
  { code: 'magistrate-judge', name: 'U.S. magistrate judge', level: 'lower' as const },
  { code: 'us-district', name: 'U.S. District Court', level: 'higher' as const },
  { code: 'us-appeals', name: 'U.S. Court of Appeals', level: 'appeal' as const },
  { code: 'town-village', name: 'Town or Village Court', level: 'lower' as const },
  { code: 'city', name: 'City Court', level: 'lower' as const },
  { code: 'nyc-criminal', name: 'New York City Criminal Court', level: 'lower' as const },
  { code: 'state-district', name: 'District Court of a county', level: 'lower' as const },
  { code: 'county', name: 'County Court', level: 'higher' as const },
  { code: 'supreme', name: 'Supreme Court', level: 'higher' as const },
  { code: 'appellate-division', name: 'Appellate Division', level: 'appeal' as const },
  { code: 'court-of-appeals', name: 'Court of Appeals', level: 'appeal' as const },
  { code: 'family', name: 'Family Court', level: 'children' as const },
  { code: 'youth-part', name: 'Youth part', level: 'children' as const },
  { code: 'treatment', name: 'Treatment court', level: 'specialist' as const },
  { code: 'another-state', name: 'Court of another state', level: 'lower' as const },
])

/** The categories of the federal standard of 2024, with what stands in until the person has been asked. */
export const culturalIdentities = identities(unread('federal standard on race and ethnicity of 2024 (SPD 15)'), {
  'american-indian': 'American Indian or Alaska Native',
  asian: 'Asian',
  black: 'Black or African American',
  hispanic: 'Hispanic or Latino',
  'middle-eastern': 'Middle Eastern or North African',
  'pacific-islander': 'Native Hawaiian or Pacific Islander',
  white: 'White',
  'more-than-one': 'More than one of these',
})
