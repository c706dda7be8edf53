import { type ContactStandard, type Sourced, sourced } from '../policy.ts'
import { firstReport, inPerson, plan, standard } from '../seed/standards.ts'

/** The day the Corrections and Conditional Release Act came into force. */
const firstDay = '1992-11-01'
const unread = (source: string): Sourced => ({ from: firstDay, source: `${source}, unverified`, verified: false })

const releases = ['day-parole', 'full-parole', 'statutory-release', 'ltso']
const provincial = ['probation', 'conditional-sentence']

const inEachMonth = { kind: 'calendar', unit: 'month', stub: 'up', away: 'stub' } as const
const faceToFace = (level: string, amount: number) =>
  standard(`${level}-contact`, 'Face to face', { levels: [level], accepts: inPerson, amount, cadence: inEachMonth })

const everySoMany = (level: string, within: string) =>
  standard(`${level}-contact`, 'Face to face', {
    levels: [level],
    accepts: inPerson,
    amount: 1,
    cadence: { kind: 'rolling', within, carries: true, away: 'restart' },
  })

const planUpdate = (code: string, levels: readonly string[], within: string) =>
  standard(code, 'Plan update', {
    levels,
    orders: releases,
    accepts: plan,
    amount: 1,
    cadence: { kind: 'rolling', within, carries: true, away: 'extend' },
  })

/** The federal service’s levels of contact, its first interview and plan updates; the first report of the Criminal Code. */
export const contactStandards: readonly ContactStandard[] = [
  ...sourced(unread('CSC Commissioner before a committee of the House of Commons, 2020; first day not known'), [
    faceToFace('intensive', 8),
  ]),
  ...sourced(unread('the same says two or four a month by level; which has which is not said'), [
    faceToFace('a', 4),
    faceToFace('b', 2),
    faceToFace('c', 1),
    everySoMany('d', 'P2M'),
    everySoMany('e', 'P3M'),
  ]),
  ...sourced(unread('CSC Policy Bulletin 364; first day not known'), [
    standard('first-interview', 'First interview', {
      orders: releases,
      accepts: inPerson,
      amount: 1,
      cadence: { kind: 'once', after: 'release', within: { count: 1, unit: 'working-days' }, away: 'runs' },
    }),
  ]),
  ...sourced(unread('CSC Policy Bulletin 364 says six months or a year by case; which has which is not said'), [
    planUpdate('plan-half-yearly', ['intensive', 'a', 'b'], 'P6M'),
    planUpdate('plan-yearly', ['c', 'd', 'e'], 'P1Y'),
  ]),
  ...sourced({ from: firstDay, source: 'CC ss 732.1(3), 742.3; first day not known, unverified', verified: false }, [
    firstReport('first-report', 'sentence', { count: 2, unit: 'working-days' }, provincial),
  ]),
]
