import { type Court, sourced, type TermsValue } from '../policy.ts'
import { seed, since, unread } from './origins.ts'

export const terms: readonly TermsValue[] = [
  {
    ...seed,
    source: 'the service’s own pages and manual index; numbers and short names unverified',
    agency: 'Corrective Services NSW',
    service: 'Community Corrections',
    officer: 'Community Corrections Officer',
    officers: 'Community Corrections Officers',
    teamLeader: 'Team Leader',
    areaManager: 'Area Manager',
    frontDesk: 'Front desk',
    culturalOfficer: 'Aboriginal Community Engagement and Culture Officer',
    culturalOfficerShort: 'ACECO',
    workOrganiser: 'Community work organiser',
    office: 'Community Corrections office',
    correctionalCentre: 'correctional centre',
    paroleAuthority: 'State Parole Authority',
    paroleAuthorityShort: 'SPA',
    youthService: 'Youth Justice',
    finesAgency: 'Revenue NSW',
    courtReport: 'Sentencing Assessment Report',
    courtReportShort: 'SAR',
    breachReport: 'Breach report',
    plan: 'Case plan',
    agencyNumber: 'Master Index Number',
    agencyNumberShort: 'MIN',
    policeNumber: 'Central Names Index number',
    policeNumberShort: 'CNI',
    culturalQuestion: 'Aboriginal or Torres Strait Islander',
    culturalWords: 'Nation, mob or other cultural identity',
    communityLed: 'Aboriginal-led',
  },
]

export const courts: readonly Court[] = [
  ...sourced(since('CSPA s 3(1), definition of court', seed.from), [
    { code: 'local', name: 'Local Court', level: 'lower' as const },
    { code: 'district', name: 'District Court', level: 'higher' as const },
    { code: 'supreme', name: 'Supreme Court', level: 'higher' as const },
    { code: 'criminal-appeal', name: 'Court of Criminal Appeal', level: 'appeal' as const },
    { code: 'land-environment', name: 'Land and Environment Court', level: 'specialist' as const },
    { code: 'industrial-relations', name: 'Industrial Relations Commission', level: 'specialist' as const },
    { code: 'childrens', name: 'Children’s Court', level: 'children' as const },
  ]),
  ...sourced(unread('agency seed'), [
    { code: 'drug', name: 'Drug Court', level: 'specialist' as const },
    { code: 'another-state', name: 'Court of another State or Territory', level: 'lower' as const },
    { code: 'commonwealth', name: 'Federal court', level: 'higher' as const },
  ]),
]
