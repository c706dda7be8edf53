import type { ContactStandard } from '../policy.ts'

/** A contact standard without its dates and source. */
export type DraftStandard = Omit<ContactStandard, 'from' | 'to' | 'source' | 'verified'>

/** Seen in person, wherever that was; out of the office; seen or spoken with. */
export const inPerson = { kinds: ['office', 'home', 'work', 'other'], withPerson: true } as const
export const inTheField = { kinds: ['home', 'work', 'other'], withPerson: true } as const
export const seenOrSpokenWith = {
  kinds: ['office', 'home', 'work', 'other', 'phone', 'video'],
  withPerson: true,
} as const
/** At home, whoever was there; at home, where the person was seen. */
export const atHome = { kinds: ['home'] } as const
export const seenAtHome = { kinds: ['home'], withPerson: true } as const
/** With somebody else about the person. */
export const collateral = { kinds: ['third-party'] } as const
export const plan = { kinds: ['plan'] } as const
export const assessment = { kinds: ['assessment'] } as const

/** A standard for a level or several, or for types of orders. */
export const standard = (code: string, name: string, of: Omit<DraftStandard, 'code' | 'name'>): DraftStandard => ({
  code,
  name,
  ...of,
})

const every = (within: string) => ({ kind: 'rolling', within, carries: true, away: 'restart' }) as const
const inThirtyDays = { count: 30, unit: 'days' } as const
const allLevels = ['low', 'medium', 'high']
const soon = { kind: 'once', after: 'supervision', within: inThirtyDays, away: 'restart' } as const

const contact = (level: string, within: string) =>
  standard(`${level}-contact`, 'Contact', {
    levels: [level],
    accepts: seenOrSpokenWith,
    amount: 1,
    cadence: every(within),
  })

const homeVisits = (level: string, within: string) =>
  standard(`${level}-home`, 'Home visit', {
    levels: [level],
    accepts: atHome,
    amount: 1,
    cadence: { ...every(within), first: inThirtyDays },
  })

/** The least contacts of no service in particular: by level, with a plan, a visit and assessments. */
export const neutralStandards: readonly DraftStandard[] = [
  contact('low', 'P1M'),
  standard('low-home', 'Home visit', { levels: ['low'], accepts: atHome, amount: 1, cadence: soon }),
  contact('medium', 'P2W'),
  homeVisits('medium', 'P2M'),
  contact('high', 'P1W'),
  homeVisits('high', 'P1M'),
  standard('plan', 'Plan', { levels: allLevels, accepts: plan, amount: 1, cadence: soon }),
  standard('assessment', 'Assessment', { levels: allLevels, accepts: assessment, amount: 1, cadence: every('P6M') }),
]

/** So often in each week from Monday on, on different days, under orders of these types; of a part of a week its share. */
export const inEachWeek = (code: string, amount: number, orders: readonly string[]): DraftStandard =>
  standard(code, 'Report or visit', {
    orders,
    accepts: inPerson,
    amount,
    apart: true,
    cadence: { kind: 'calendar', unit: 'week', startsOn: 1, stub: 'nearest', away: 'stub' },
  })

/** The first report: so long after the sentence or the release, wherever they are then. */
export const firstReport = (
  code: string,
  after: 'sentence' | 'release',
  within: { count: number; unit: 'days' | 'working-days' },
  orders: readonly string[],
): DraftStandard =>
  standard(code, 'First report', {
    orders,
    accepts: inPerson,
    amount: 1,
    cadence: { kind: 'once', after, within, away: 'runs' },
  })
