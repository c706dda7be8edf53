import { casesOf } from '../case.ts'
import { bounds, doubted, excluded, makers, standard, typesOn } from './asking.ts'

const ofProbation =
  '18 USC 3561(c): felony 1 to 5 years; misdemeanor 5 at most; infraction 1; the last day is the day before'
const ofRelease = '18 USC 3583(b): class A or B 5 years, C or D 3, E or misdemeanor 1; the last day is the day before'

const lengths = casesOf(
  'US-NY',
  (
    [
      ['federal-probation', 'felony-d', '2031-03-09', []],
      ['federal-probation', 'felony-d', '2031-03-10', ['longer: Length, felony, 60']],
      ['federal-probation', 'felony-c', '2027-03-09', []],
      ['federal-probation', 'felony-c', '2027-03-08', ['shorter: Length, felony, 12']],
      ['federal-probation', 'felony-e', '2027-03-08', ['shorter: Length, felony, 12']],
      ['federal-probation', 'misdemeanor', '2026-06-09', []],
      ['federal-probation', 'petty', '2031-03-10', ['longer: Length, misdemeanor, 60']],
      ['federal-probation', 'misdemeanor', '2031-03-10', ['longer: Length, misdemeanor, 60']],
      ['federal-probation', 'infraction', '2027-03-09', []],
      ['federal-probation', 'infraction', '2027-03-10', ['longer: Length, infraction, 12']],
      ['supervised-release', 'felony-a', '2031-03-09', []],
      ['supervised-release', 'felony-a', '2031-03-10', ['longer: Length, class A or B felony, 60']],
      ['supervised-release', 'felony-b', '2031-03-10', ['longer: Length, class A or B felony, 60']],
      ['supervised-release', 'felony-c', '2029-03-09', []],
      ['supervised-release', 'felony-c', '2029-03-10', ['longer: Length, class C or D felony, 36']],
      ['supervised-release', 'felony-d', '2029-03-10', ['longer: Length, class C or D felony, 36']],
      ['supervised-release', 'felony-e', '2027-03-09', []],
      ['supervised-release', 'felony-e', '2027-03-10', ['longer: Length, class E felony or misdemeanor, 12']],
      ['supervised-release', 'misdemeanor', '2027-03-10', ['longer: Length, class E felony or misdemeanor, 12']],
      ['supervised-release', 'listed-sex-offense', '2066-03-09', []],
    ] as const
  ).map(([type, offence, until, expected]) => ({
    name: `${type} for ${offence} from 10 March 2026 to ${until}`,
    source: type === 'federal-probation' ? ofProbation : ofRelease,
    from: 'source' as const,
    ask: doubted(type, '2026-03-10', until, { offence }),
    expected: [...expected],
  })),
)

const unknown = casesOf('US-NY', [
  {
    name: 'probation of six months, the class not known',
    source: `${ofProbation}; it may be for a misdemeanor, so nothing is doubted`,
    from: 'hand',
    ask: doubted('federal-probation', '2026-03-10', '2026-09-09'),
    expected: [],
  },
  {
    name: 'probation of more than five years, the class not known',
    source: `${ofProbation}; no class has more`,
    from: 'hand',
    ask: doubted('federal-probation', '2026-03-10', '2031-03-10'),
    expected: ['longer: Length, misdemeanor, 60'],
  },
  {
    name: 'supervised release of four years, the class not known',
    source: `${ofRelease}; it may be for class A or B`,
    from: 'hand',
    ask: doubted('supervised-release', '2026-03-10', '2030-03-09'),
    expected: [],
  },
  {
    name: 'supervised release from 29 February, three years, class C',
    source: `${ofRelease}; from 29 February 2028 the last day is 27 February 2031, as 2031 has no 29 February`,
    from: 'hand',
    ask: doubted('supervised-release', '2028-02-29', '2031-02-27', { offence: 'felony-c' }),
    expected: [],
  },
  {
    name: 'supervised release for a listed sex offense',
    source: 'USSG 5D1.2 note 2: not less than five years, or up to life',
    from: 'source',
    ask: bounds('supervised-release', 'listed-sex-offense', '2026-11-22', { offence: 'listed-sex-offense' }),
    expected: ['60– months'],
  },
])

const state = casesOf('US-NY', [
  ...(
    [
      ['ny-felony', '2029-03-09', []],
      ['ny-felony', '2029-03-08', ['shorter: Length, felony, 36']],
      ['ny-felony', '2031-03-10', ['longer: Length, felony, 60']],
      ['ny-misdemeanor-a', '2028-03-09', []],
      ['ny-misdemeanor-a', '2028-03-08', ['shorter: Length, class A misdemeanor, 24']],
      ['ny-misdemeanor-a', '2029-03-10', ['longer: Length, class A misdemeanor, 36']],
      ['ny-misdemeanor-b', '2027-03-09', []],
      ['ny-misdemeanor-b', '2027-03-10', ['longer: Length, class B misdemeanor, 12']],
      ['ny-felony-sexual-assault', '2036-03-09', []],
      ['ny-misdemeanor-sexual-assault', '2032-03-09', []],
      ['ny-drug-felony', '2051-03-09', []],
      ['ny-drug-felony', '2051-03-08', ['shorter: Length, class A-II or B drug felony, 300']],
    ] as const
  ).map(([offence, until, expected]) => ({
    name: `New York probation for ${offence} from 10 March 2026 to ${until}`,
    source:
      'Penal Law 65.00(3) as it is known, not read: felony 3 to 5 years, class A misdemeanor 2 to 3, class B 1, sexual assault 10 or 6, drug felony 25',
    from: 'hand' as const,
    ask: doubted('state-probation', '2026-03-10', until, { offence }),
    expected: [...expected],
  })),
  ...(
    [
      ['determinate', '60–60 months'],
      ['drug-d-e', '12–12 months'],
      ['drug-b-c', '12–24 months'],
      ['second-drug-d-e', '12–24 months'],
      ['second-drug-b-c', '18–36 months'],
      ['violent-d-e', '18–36 months'],
      ['violent-b-c', '30–60 months'],
    ] as const
  ).map(([offence, expected]) => ({
    name: `post-release supervision, ${offence}`,
    source: 'New York Penal Law 70.45(2): years and half years as months',
    from: 'source' as const,
    ask: bounds('conditional-release', 'post-release', '2026-11-22', { offence }),
    expected: [expected],
  })),
  {
    name: 'jail as part of New York probation, felony',
    source: 'Penal Law 60.01(2)(d), by the memorandum to bill A1125: six months for a felony',
    from: 'source',
    ask: bounds('state-probation', 'jail-in-probation', '2026-11-22', { offence: 'ny-felony' }),
    expected: ['–6 months'],
  },
  {
    name: 'jail as part of New York probation, misdemeanor',
    source: 'Penal Law 60.01(2)(d), by the memorandum to bill A1125: sixty days for a misdemeanor',
    from: 'source',
    ask: bounds('state-probation', 'jail-in-probation', '2026-11-22', { offence: 'ny-misdemeanor-a' }),
    expected: ['–60 days'],
  },
])

const mandatory = ['no-offence', 'no-drugs', 'test-as-directed', 'give-dna', 'pay-restitution']
const standardOnes = [
  'report-first',
  'report-as-directed',
  'leave-district',
  'answer-truthfully',
  'live-as-approved',
  'notify-changes',
  'allow-visits',
  'full-time-work',
  'no-known-offenders',
  'report-police-contact',
  'no-weapons',
  'no-informing',
  'third-party-risk',
  'obey-directions',
]

const types = casesOf('US-NY', [
  {
    name: 'the orders there are',
    source: 'federal orders, those of New York, and the compact',
    from: 'hand',
    ask: typesOn('2026-11-22'),
    expected: [
      'conditional-release',
      'federal-probation',
      'imprisonment',
      'interstate',
      'pretrial-release',
      'report-only',
      'state-parole',
      'state-probation',
      'supervised-release',
    ],
  },
  ...(
    [
      ['federal-probation', ['court']],
      ['supervised-release', ['court']],
      ['pretrial-release', ['court']],
      ['conditional-release', ['statute']],
      ['state-parole', ['parole-authority']],
      ['interstate', ['another-state']],
    ] as const
  ).map(([type, expected]) => ({
    name: `who makes ${type}`,
    source: 'courts sentence and bail; New York releases by law or by its Board; a transfer comes from another state',
    from: 'hand' as const,
    ask: makers(type, '2026-11-22'),
    expected: [...expected],
  })),
  ...['federal-probation', 'supervised-release'].map((type) => ({
    name: `what every ${type} asks`,
    source: '18 USC 3563(a), 3583(d), and the standard conditions as alnp.uscourts.gov lists them',
    from: 'source' as const,
    ask: standard(type, '2026-11-22'),
    expected: [...mandatory, ...standardOnes],
  })),
  {
    name: 'what every pretrial release asks',
    source: '18 USC 3142(b), (c)(1): no crime, appearance, DNA',
    from: 'source',
    ask: standard('pretrial-release', '2026-11-22'),
    expected: ['no-offence', 'appear-when-required', 'give-dna'],
  },
  {
    name: 'what pretrial release cannot ask',
    source: 'restitution and registration follow a conviction, and there is none yet',
    from: 'hand',
    ask: excluded('pretrial-release', '2026-11-22'),
    expected: ['pay-restitution', 'register'],
  },
  {
    name: 'what every parole of New York asks',
    source: '9 NYCRR 8003.2(1)–(6) and those on law, weapons and drugs',
    from: 'source',
    ask: standard('state-parole', '2026-11-22'),
    expected: [
      'report-on-release',
      'report-as-directed',
      'stay-in-jurisdiction',
      'no-absconding',
      'allow-visits',
      'answer-truthfully',
      'report-police-contact',
      'no-offence',
      'no-weapons',
      'abstain-drugs',
    ],
  },
])

/** Lengths and types of federal orders and those of New York, at each limit and past it. */
export const newYork = [...lengths, ...unknown, ...state, ...types]
