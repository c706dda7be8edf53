import { type Court, sourced, type TermsValue } from '../policy.ts'
import { unread } from './origins.ts'

export const terms: readonly TermsValue[] = [
  {
    ...unread('Queensland Corrective Services pages and news of 2012 to 2024; numbers and short names'),
    agency: 'Queensland Corrective Services',
    service: 'Community Corrections',
    officer: 'Community Corrections Officer',
    officers: 'Community Corrections Officers',
    teamLeader: 'Supervisor',
    areaManager: 'District Manager',
    frontDesk: 'Front counter',
    culturalOfficer: 'Cultural Liaison Officer',
    culturalOfficerShort: 'CLO',
    workOrganiser: 'Community service officer',
    office: 'Community Corrections office',
    correctionalCentre: 'correctional centre',
    paroleAuthority: 'Parole Board Queensland',
    paroleAuthorityShort: 'PBQ',
    youthService: 'Youth Justice',
    finesAgency: 'State Penalties Enforcement Registry',
    courtReport: 'Pre-sentence report',
    courtReportShort: 'PSR',
    breachReport: 'Contravention report',
    plan: 'Case plan',
    agencyNumber: 'Integrated Offender Management System number',
    agencyNumberShort: 'IOMS',
    policeNumber: 'Single Person Identifier',
    policeNumberShort: 'SPI',
    culturalQuestion: 'Aboriginal or Torres Strait Islander',
    culturalWords: 'Nation, mob or other cultural identity',
    communityLed: 'Aboriginal-led',
  },
]

export const courts: readonly Court[] = sourced<Omit<Court, 'from' | 'source' | 'verified'>>(
  unread('courts of Queensland'),
  [
    { code: 'magistrates', name: 'Magistrates Court', level: 'lower' },
    { code: 'district', name: 'District Court', level: 'higher' },
    { code: 'supreme', name: 'Supreme Court', level: 'higher' },
    { code: 'appeal', name: 'Court of Appeal', level: 'appeal' },
    { code: 'childrens', name: 'Childrens Court', level: 'children' },
    { code: 'murri', name: 'Murri Court', level: 'specialist' },
    { code: 'drug-alcohol', name: 'Drug and Alcohol Court', level: 'specialist' },
    { code: 'mental-health', name: 'Mental Health Court', level: 'specialist' },
    { code: 'another-state', name: 'Court of another State or Territory', level: 'lower' },
    { code: 'commonwealth', name: 'Federal court', level: 'higher' },
  ],
)
