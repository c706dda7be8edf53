import { type OrderType, sourced } from '../policy.ts'
import { ordered } from '../seed/readings.ts'
import {
  courtParoleSentence,
  dangerousPrisonersAct,
  dangerousPrisonerTerm,
  icoFacility,
  icoService,
  icoTerm,
  operationalPeriod,
  paroleAct,
  prisonBefore,
  prisonProbationTerm,
  probationTerm,
  serviceHours,
  servicePeriod,
  suspendedTerm,
} from './limits.ts'
import { asRead, unread } from './origins.ts'

const general = [
  'no-offence',
  'report-first',
  'report-as-directed',
  'allow-visits',
  'notify-changes',
  'travel-interstate',
  'obey-directions',
]
const made = { stream: 'community', madeBy: ['court'], supervised: 'always' } as const
const ofProbation = {
  standard: [...general, 'programs-as-directed'],
  additional: ['treatment', 'as-ordered'],
  excluded: [],
}

const community: readonly OrderType[] = [
  ...ordered(asRead('PSA ss 90-94, 96 (Queensland Law Handbook; zoelaw.ai)'), {
    ...made,
    code: 'probation',
    name: 'Probation order',
    short: 'Probation',
    limits: probationTerm,
    conditions: ofProbation,
  }),
  ...ordered(asRead('PSA ss 92(1)(b), 93, 94 (Queensland Law Handbook; zoelaw.ai)'), {
    ...made,
    code: 'prison-probation',
    name: 'Probation after imprisonment',
    short: 'Prison and probation',
    limits: [...prisonProbationTerm, ...prisonBefore],
    conditions: ofProbation,
  }),
  ...ordered(asRead('PSA s 103 (gatenbylaw.com.au)'), {
    ...made,
    code: 'community-service',
    name: 'Community service order',
    short: 'Community service',
    limits: [...serviceHours, ...servicePeriod],
    conditions: { standard: [...general, 'work-hours'], additional: ['as-ordered'], excluded: [] },
  }),
  ...ordered(asRead('PSA ss 112-115 (wallace-lawyers.com.au; brookewinterssolicitors.com.au)'), {
    ...made,
    code: 'ico',
    name: 'Intensive correction order',
    short: 'ICO',
    limits: [...icoTerm, ...icoService, ...icoFacility],
    conditions: {
      standard: [
        'no-offence',
        'report-twice-weekly',
        'programs-as-directed',
        'work-hours',
        'notify-changes',
        'travel-interstate',
        'obey-directions',
      ],
      additional: ['residence-facility', 'treatment', 'as-ordered'],
      excluded: [],
    },
  }),
  ...ordered(asRead('PSA s 144 (Queensland Law Handbook)'), {
    ...made,
    code: 'suspended-sentence',
    name: 'Suspended sentence',
    short: 'Suspended',
    supervised: 'never',
    limits: [...operationalPeriod, ...suspendedTerm],
    conditions: { standard: ['no-offence'], additional: [], excluded: [] },
  }),
]

const ofParole = {
  standard: [
    'no-offence',
    'supervision',
    'obey-directions',
    'test-as-directed',
    'report-as-directed',
    'allow-visits',
    'notify-changes',
  ],
  additional: [
    'reside-as-directed',
    'programs-as-directed',
    'treatment',
    'electronic-monitoring',
    'curfew',
    'abstain-alcohol',
    'abstain-drugs',
    'non-association',
    'place-restriction',
    'no-contact-victim',
    'travel-interstate',
    'as-ordered',
  ],
  excluded: [],
}
const unreadParole = unread('CSA s 200', paroleAct)
const released = { stream: 'parole', supervised: 'always' } as const

/** What no condition of was read: who makes them was. */
const parole: readonly OrderType[] = [
  ...sourced<Omit<OrderType, 'from' | 'source' | 'verified'>>(
    unread('PSA s 160B (Queensland Law Handbook); CSA; first day', paroleAct),
    [
      {
        ...released,
        code: 'court-ordered-parole',
        name: 'Court ordered parole',
        short: 'Court parole',
        madeBy: ['court'],
        limits: courtParoleSentence,
        conditions: { ...unreadParole, ...ofParole },
      },
    ],
  ),
  ...sourced<Omit<OrderType, 'from' | 'source' | 'verified'>>(
    unread('PSA ss 160C, 160D (Queensland Law Handbook); CSA; first day', paroleAct),
    [
      {
        ...released,
        code: 'board-parole',
        name: 'Parole order of the Parole Board',
        short: 'Parole',
        madeBy: ['parole-authority'],
        limits: [],
        conditions: { ...unreadParole, ...ofParole },
      },
    ],
  ),
]

const seen = (additional: readonly string[], standard: readonly string[] = []) => ({
  ...unread('agency seed'),
  standard,
  additional,
  excluded: [],
})

const others: readonly OrderType[] = [
  {
    ...unread('DPSOA ss 13, 16, 16A', dangerousPrisonersAct),
    code: 'dangerous-prisoner',
    name: 'Supervision order for a dangerous prisoner',
    short: 'DPSO order',
    stream: 'extended',
    madeBy: ['court'],
    supervised: 'always',
    limits: dangerousPrisonerTerm,
    conditions: {
      ...unread('DPSOA ss 16, 16A', dangerousPrisonersAct),
      standard: ['no-offence', 'report-first', ...ofParole.standard.slice(1), 'travel-interstate', 'curfew'],
      additional: ofParole.additional.filter((code) => code !== 'travel-interstate' && code !== 'curfew'),
      excluded: [],
    },
  },
  ...sourced<Omit<OrderType, 'from' | 'source' | 'verified'>>(unread('PSA Part 4; SPEA; conditions'), [
    {
      code: 'fine-option',
      name: 'Fine option order',
      short: 'Fine option',
      stream: 'fines',
      madeBy: ['court', 'fines-agency'],
      supervised: 'never',
      limits: [],
      conditions: seen(['as-ordered'], ['report-first', 'work-hours', 'notify-changes', 'obey-directions']),
    },
  ]),
  ...sourced<Omit<OrderType, 'from' | 'source' | 'verified'>>(unread('agency seed'), [
    {
      code: 'imprisonment',
      name: 'Imprisonment',
      short: 'Custody',
      stream: 'custody',
      madeBy: ['court'],
      supervised: 'never',
      limits: [],
      conditions: seen([]),
    },
    {
      code: 'bail-supervision',
      name: 'Bail supervision',
      short: 'Bail',
      stream: 'bail',
      madeBy: ['court'],
      supervised: 'always',
      limits: [],
      conditions: seen([
        'report-as-directed',
        'reside-as-directed',
        'curfew',
        'electronic-monitoring',
        'non-association',
        'place-restriction',
        'as-ordered',
      ]),
    },
    {
      code: 'interstate',
      name: 'Order transferred from another State',
      short: 'Interstate',
      stream: 'community',
      madeBy: ['another-state'],
      supervised: 'always',
      limits: [],
      conditions: seen(['supervision', 'report-as-directed', 'notify-changes', 'travel-interstate', 'as-ordered']),
    },
    {
      code: 'report-only',
      name: 'Court report only',
      short: 'Report',
      stream: 'report',
      madeBy: ['court'],
      supervised: 'never',
      limits: [],
      conditions: seen([]),
    },
  ]),
]

/** Orders of every stream. */
export const orderTypes: readonly OrderType[] = [...community, ...parole, ...others]
