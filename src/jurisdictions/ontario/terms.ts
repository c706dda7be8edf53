import { type Court, sourced, type TermsValue } from '../policy.ts'
import { unread } from './origins.ts'

export const terms: readonly TermsValue[] = [
  {
    ...unread('ontario.ca on probation and parole; tribunalsontario.ca; other words, numbers and short names'),
    agency: 'Ministry of the Solicitor General',
    service: 'Probation and Parole Services',
    officer: 'Probation and Parole Officer',
    officers: 'Probation and Parole Officers',
    teamLeader: 'Area Manager',
    areaManager: 'Area Director',
    frontDesk: 'Reception',
    culturalOfficer: 'Indigenous Liaison Officer',
    culturalOfficerShort: 'Indigenous liaison',
    workOrganiser: 'Community service coordinator',
    office: 'Probation and Parole office',
    correctionalCentre: 'correctional institution',
    paroleAuthority: 'Parole Board of Canada',
    paroleAuthorityShort: 'PBC',
    youthService: 'Youth Justice Services',
    finesAgency: 'Provincial Offences office',
    courtReport: 'Pre-sentence report',
    courtReportShort: 'PSR',
    breachReport: 'Breach report',
    plan: 'Case management plan',
    agencyNumber: 'Client number in the Offender Tracking Information System',
    agencyNumberShort: 'OTIS',
    policeNumber: 'Fingerprint Serial number',
    policeNumberShort: 'FPS',
    culturalQuestion: 'First Nations, Inuit or Métis',
    culturalWords: 'Nation, community or other cultural identity',
    communityLed: 'Indigenous-led',
  },
]

export const courts: readonly Court[] = sourced<Omit<Court, 'from' | 'source' | 'verified'>>(
  unread('courts of Ontario'),
  [
    { code: 'ontario', name: 'Ontario Court of Justice', level: 'lower' },
    { code: 'superior', name: 'Superior Court of Justice', level: 'higher' },
    { code: 'appeal', name: 'Court of Appeal for Ontario', level: 'appeal' },
    { code: 'supreme', name: 'Supreme Court of Canada', level: 'appeal' },
    { code: 'youth', name: 'Youth Justice Court', level: 'children' },
    { code: 'indigenous', name: 'Indigenous Peoples’ Court', level: 'specialist' },
    { code: 'drug-treatment', name: 'Drug Treatment Court', level: 'specialist' },
    { code: 'mental-health', name: 'Mental Health Court', level: 'specialist' },
    { code: 'another-province', name: 'Court of another province or territory', level: 'lower' },
  ],
)
