import type { OrderEvent, Sourced } from '../policy.ts'
import { earlyEnd, itsEnd, lifeOf } from '../seed/life.ts'

const from = '1992-11-01'
const read = (source: string): Sourced => ({ from, source, verified: true })
const unread = (source: string): Sourced => ({ from, source: `${source}, unverified`, verified: false })

const releases = ['day-parole', 'full-parole', 'statutory-release']
const absences = ['unescorted-absence', 'work-release']

const board = ['parole-authority']
const ontarioBoard = ['provincial-parole-authority']
const designated = ['designated-person']
const court = ['court']
const officer = ['officer']
const orOfficer = (by: string) => [by, 'officer']
const elsewhere = 'Transferred to another province'
const settled = 'Breach dealt with'

/** What can become of an order or a release: suspension by a person designated to do so, and the Board's decision on it. */
export const orderEvents: readonly OrderEvent[] = [
  ...lifeOf(read('CCRA s 135(1)-(6)'), 'release', releases, {
    suspended: ['Suspended', designated, 'all'],
    'suspension-lifted': ['Suspension cancelled', [...designated, ...board]],
    'returned-to-custody': ['Recommitted', designated],
  }),
  ...lifeOf(read('CCRA ss 99, 128'), 'release', releases, { expired: ['Warrant expired', ['statute']] }),
  ...lifeOf(unread('CCRA s 135(5)-(6); time after a revocation, s 138'), 'release', releases, {
    revoked: ['Terminated or revoked', board, 'in-custody'],
  }),
  ...lifeOf(unread('CCRA ss 133, 135, 161'), 'release', releases, {
    varied: ['Conditions changed', board],
    'breach-started': ['Breach reported', officer],
    'breach-settled': [settled, orOfficer('parole-authority')],
  }),
  ...lifeOf(read('CCRA s 135.1'), 'ltso', ['ltso'], {
    suspended: ['Suspended', designated, 'in-custody'],
    'suspension-lifted': ['Suspension cancelled', [...designated, ...board]],
    'returned-to-custody': ['Committed to custody', designated],
  }),
  ...lifeOf(unread('CCRA s 134.1; CC s 753.2'), 'ltso', ['ltso'], {
    varied: ['Conditions changed', board],
    'breach-started': ['Charge recommended', board],
    'breach-settled': [settled, orOfficer('parole-authority')],
    ...earlyEnd(court),
    expired: ['Expired', ['statute']],
  }),
  ...lifeOf(unread('CCRA ss 116-118'), 'absence', absences, {
    suspended: ['Suspended', ['designated-person', 'government'], 'all'],
    'suspension-lifted': ['Suspension cancelled', ['designated-person', 'government']],
    revoked: ['Cancelled', ['government', 'parole-authority'], 'in-custody'],
    expired: ['Over', ['statute']],
  }),
  ...lifeOf(unread('Ministry of Correctional Services Act'), 'ontario-parole', ['ontario-parole'], {
    varied: ['Conditions changed', ontarioBoard],
    suspended: ['Suspended', ontarioBoard, 'in-custody'],
    'suspension-lifted': ['Suspension cancelled', ontarioBoard],
    'breach-started': ['Breach reported', officer],
    'breach-settled': [settled, orOfficer('provincial-parole-authority')],
    revoked: ['Revoked', ontarioBoard, 'in-custody'],
    'returned-to-custody': ['Recommitted', officer],
    ...itsEnd(elsewhere),
  }),
  ...lifeOf(
    unread('CC ss 732.2(3), 733.1, 742.4, 742.6(10)-(11)'),
    'community',
    ['probation', 'conditional-sentence'],
    {
      varied: ['Varied', court],
      suspended: ['Suspended by the court', court, 'none', 'until-custody'],
      'suspension-lifted': ['Suspension ended', court],
      'breach-started': ['Breach alleged', officer],
      'breach-settled': [settled, orOfficer('court')],
      revoked: ['Terminated', court, 'all'],
      ...earlyEnd(court),
      ...itsEnd(elsewhere),
    },
  ),
  ...lifeOf(unread('CC s 732; bail: CC Part XVI'), 'other', ['intermittent', 'bail-supervision'], {
    varied: ['Varied', court],
    'breach-started': ['Breach alleged', officer],
    'breach-settled': [settled, orOfficer('court')],
    revoked: ['Revoked', court, 'all'],
    ...itsEnd(elsewhere),
  }),
  ...lifeOf(unread('CCRA s 128; PRA'), 'custody', ['imprisonment', 'ontario-imprisonment'], {
    expired: ['Expired', ['statute']],
  }),
]
