import { type ContactStandard, type Sourced, sourced } from '../policy.ts'
import { inPerson, plan, standard } from '../seed/standards.ts'

/** The day probation became one service again, under these standards. */
const unread: Sourced = {
  from: '2021-06-26',
  source: 'National Standards 2021; headings read, numbers not, unverified',
  verified: false,
}

const community = ['community-order', 'suspended-sentence-order']
const released = ['licence', 'hdc-licence', 'post-sentence-supervision']

const once = (after: 'sentence' | 'release' | 'first-contact', count: number) =>
  ({ kind: 'once', after, within: { count, unit: 'working-days' }, away: 'runs' }) as const

/** The first appointment, the plan and the least contact, by the type of order. */
export const contactStandards: readonly ContactStandard[] = sourced(unread, [
  standard('first-of-order', 'First appointment', {
    orders: community,
    accepts: inPerson,
    amount: 1,
    cadence: once('sentence', 5),
  }),
  standard('first-of-release', 'First appointment', {
    orders: released,
    accepts: inPerson,
    amount: 1,
    cadence: once('release', 1),
  }),
  standard('plan', 'Plan', {
    orders: [...community, ...released],
    accepts: plan,
    amount: 1,
    cadence: once('first-contact', 15),
  }),
  standard('monthly', 'Face to face', {
    orders: [...community, ...released],
    accepts: inPerson,
    amount: 1,
    cadence: { kind: 'calendar', unit: 'month', stub: 'none', away: 'stub' },
  }),
])
