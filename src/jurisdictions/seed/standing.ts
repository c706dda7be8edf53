import {
  type AlertKind,
  type Choice,
  type ClosedRecords,
  type Search,
  type Sourced,
  type Stop,
  sourced,
  type Whereabouts,
} from '../policy.ts'

const visit = {
  severity: 'high',
  reviewMonths: 6,
  atTheDesk: false,
  beforeVisit: true,
  onlyVisits: false,
  sort: 'safety',
} as const
const safety = { ...visit, atTheDesk: true } as const
const address = { ...visit, onlyVisits: true, sort: 'address', severity: 'medium' } as const

/** What is shown above everything, before any contact. The desk sees what keeps people in the office safe. */
export const alertKinds = (seed: Sourced): readonly AlertKind[] =>
  sourced<Omit<AlertKind, 'from' | 'source' | 'verified'>>(seed, [
    { ...safety, code: 'staff-safety', name: 'Safety of staff' },
    { ...visit, code: 'self-harm', name: 'Self-harm or suicide', reviewMonths: 3 },
    { ...visit, code: 'medical', name: 'Medical', severity: 'medium', reviewMonths: 12 },
    { ...visit, code: 'domestic-violence', name: 'Domestic violence' },
    { ...visit, code: 'children-at-risk', name: 'Children at risk', reviewMonths: 3 },
    { ...visit, code: 'registrable', name: 'On a register of offences', reviewMonths: 12 },
    { ...visit, code: 'victim-conditions', name: 'Conditions for a victim' },
    { ...visit, code: 'arson', name: 'Arson', reviewMonths: 12 },
    { ...safety, code: 'weapons', name: 'Weapons at the address' },
    { ...visit, code: 'visit-in-pairs', name: 'Visit in pairs', onlyVisits: true, twoOfficers: true },
    { ...address, code: 'dog', name: 'Dog at the address', reviewMonths: 12 },
    { ...address, code: 'address', name: 'The address or those in it' },
    { ...safety, code: 'associates', name: 'Must not meet someone', severity: 'medium' },
    {
      ...visit,
      code: 'do-not-disclose',
      name: 'Not to be disclosed',
      severity: 'medium',
      beforeVisit: false,
      sort: 'undisclosed',
    },
    { ...visit, code: 'other', name: 'Other', severity: 'low' },
  ])

const nothing: readonly Stop[] = []
const supervision: readonly Stop[] = ['schedule', 'no-contact-follow-up', 'visits']
const everything: readonly Stop[] = ['texts', 'schedule', 'no-contact-follow-up', 'clocks', 'visits']
const away = { atLarge: false, tells: ['officer'], asksPlace: true, final: false } as const

/**
 * Where the person is now, and what stops while it lasts. Clocks of an order stop for none but the dead and the absconded,
 * as the law on clocks in custody was not read. Who may tell victims decides what they are told.
 */
export const whereabouts = (seed: Sourced): readonly Whereabouts[] =>
  sourced<Omit<Whereabouts, 'from' | 'source' | 'verified'>>(seed, [
    {
      ...away,
      code: 'community',
      name: 'In the community',
      atLarge: true,
      stops: nothing,
      tells: [],
      asksPlace: false,
    },
    { ...away, code: 'police-cells', name: 'Police cells', stops: [...supervision, 'texts'] },
    { ...away, code: 'custody', name: 'In custody', stops: [...supervision, 'texts'] },
    { ...away, code: 'hospital', name: 'In hospital', stops: supervision },
    { ...away, code: 'treatment', name: 'Residential treatment', stops: ['no-contact-follow-up', 'visits'] },
    { ...away, code: 'interstate', name: 'In another jurisdiction', atLarge: true, stops: ['visits'] },
    {
      ...away,
      code: 'absconded',
      name: 'Absconded',
      atLarge: true,
      stops: ['clocks', 'visits'],
      tells: ['officer', 'team-leader', 'victims'],
      asksPlace: false,
    },
    {
      ...away,
      code: 'deceased',
      name: 'Deceased',
      stops: everything,
      tells: ['officer', 'team-leader', 'victims'],
      asksPlace: false,
      final: true,
    },
  ])

/** Why a period of supervision ended. */
export const closeReasons = (seed: Sourced): readonly Choice[] =>
  sourced(seed, [
    { code: 'completed', name: 'Completed' },
    { code: 'discharged-early', name: 'Discharged early' },
    { code: 'supervision-ended', name: 'Supervision suspended or ended before the order' },
    { code: 'revoked', name: 'Revoked' },
    { code: 'set-aside', name: 'Set aside on appeal' },
    { code: 'returned-to-custody', name: 'Returned to custody' },
    { code: 'moved-interstate', name: 'Moved to another jurisdiction' },
    { code: 'report-delivered', name: 'Report delivered' },
    { code: 'deceased', name: 'Deceased' },
    { code: 'entered-in-error', name: 'Entered in error' },
  ])

/** How somebody is looked for who cannot be reached. No order is set by any provision read: it is the agency's own. */
export const searches = (seed: Sourced): readonly Search[] =>
  sourced<Omit<Search, 'from' | 'source' | 'verified'>>(seed, [
    {
      code: 'usual',
      name: 'Phone and text, then those close to them, then employer and police, then a letter',
      steps: [
        { step: 'phone', after: 0 },
        { step: 'text', after: 0 },
        { step: 'third-party', after: 1 },
        { step: 'employer', after: 1 },
        { step: 'police', after: 0 },
        { step: 'letter', after: 2 },
      ],
      decideAfter: 5,
      opensAfter: 14,
    },
  ])

/** Nothing read has a closed record say of itself that it is closed. */
export const closedRecords = (seed: Sourced): readonly ClosedRecords[] =>
  sourced<Omit<ClosedRecords, 'from' | 'source' | 'verified'>>(seed, [
    { code: 'as-if-not-there', name: 'As if there were no such record', answer: 'not-found' },
  ])
