import type { Clock, Duty, DutyKind, Met } from '../../modules/orders/rules/duties/values.ts'
import type { ClockValue, CurfewRuleValue, DutyValue, Sourced } from '../policy.ts'
import { sourced } from '../policy.ts'

export type DutyDraft = Omit<Duty, 'source' | 'verified'>
export type ClockDraft = Omit<Clock, 'source' | 'verified'>

/** What is kept to on every day, or as it is directed, by the code of its condition: its kind, name and what shows it was kept. */
const everyDay: Readonly<Record<string, readonly [DutyKind, string, ...Met[]]>> = {
  'no-offence': ['no-offence', 'Commit no offence', 'nothing-against'],
  'keep-the-peace': ['no-offence', 'Keep the peace', 'nothing-against'],
  'obey-law': ['no-offence', 'Obey the law', 'nothing-against'],
  'good-behaviour': ['no-offence', 'Be of good behaviour', 'nothing-against'],
  'report-as-directed': ['report', 'Report as directed', 'report'],
  'allow-visits': ['report', 'Allow visits', 'report-or-visit'],
  'obey-directions': ['other', 'Follow directions', 'nothing-against'],
  'reside-as-directed': ['residence', 'Live where directed', 'presence'],
  'live-as-approved': ['residence', 'Live where approved', 'presence'],
  'residence-facility': ['residence', 'Live at the facility', 'presence'],
  'programs-as-directed': ['program', 'Programs as directed', 'session'],
  'activities-as-directed': ['other', 'Activities as directed', 'nothing-against'],
  treatment: ['program', 'Treatment', 'session'],
  programme: ['program', 'Programme', 'session'],
  'test-as-directed': ['test', 'Tests as directed', 'test'],
  curfew: ['curfew', 'Curfew', 'presence'],
  'home-detention': ['curfew', 'Home detention', 'presence'],
  'electronic-monitoring': ['monitoring', 'Electronic monitoring', 'nothing-against'],
  'trail-monitoring': ['monitoring', 'Trail monitoring', 'nothing-against'],
  'alcohol-monitoring': ['monitoring', 'Alcohol monitoring', 'nothing-against'],
  'abstain-alcohol': ['abstain', 'No alcohol', 'test'],
  'abstain-drugs': ['abstain', 'No drugs', 'test'],
  'non-association': ['non-association', 'Keep away from people', 'nothing-against'],
  'no-contact-victim': ['non-association', 'No contact with a victim', 'nothing-against'],
  'no-known-offenders': ['non-association', 'Keep away from people with records', 'nothing-against'],
  'place-restriction': ['place', 'Keep away from places', 'nothing-against'],
  'exclusion-zone': ['place', 'Keep out of the zone', 'nothing-against'],
  'no-weapons': ['other', 'No weapons', 'nothing-against'],
  'full-time-work': ['other', 'Full-time work', 'nothing-against'],
  'appear-when-required': ['other', 'Come to court when required', 'nothing-against'],
  'court-if-called': ['other', 'Come to court if called', 'nothing-against'],
}

/** Reporting has a blank for the day of the first report. */
const firstSet = 'first-report'

/** Duties of every day of these conditions, each under its condition’s own code. Throws for a code that is not known here. */
export const kept = (origin: Sourced, codes: readonly string[]): DutyValue[] =>
  sourced(
    origin,
    codes.map((code): DutyDraft => {
      const [kind, name, ...met] = everyDay[code] ?? []
      if (!kind || !name) throw new RangeError(`no duty of every day has the code ${code}`)
      const when =
        code === 'report-as-directed'
          ? ({ rule: 'directed', input: firstSet } as const)
          : ({ rule: 'throughout' } as const)
      return { code, name, kind, conditions: [code], triggers: ['condition-imposed'], when, tells: 'officer', met }
    }),
  )

/** Duties with the source they share. */
export const dutiesOf = (origin: Sourced, list: readonly DutyDraft[]): DutyValue[] => sourced(origin, list)

/** Clocks with the source they share. */
export const clocksOf = (origin: Sourced, list: readonly ClockDraft[]): ClockValue[] => sourced(origin, list)

/** When a night’s 24 hours begin; and, where no rule of several curfews is known, that each is observed. */
export const nightFromNoon = (seed: Sourced): CurfewRuleValue => ({
  ...seed,
  code: 'day-from-noon',
  name: 'A night is counted from noon to noon',
  rule: 'day',
  starts: '12:00',
})
export const allObserved = (seed: Sourced): CurfewRuleValue => ({
  ...seed,
  code: 'all-observed',
  name: 'Every curfew is observed',
  rule: 'all-observed',
})

/** How soon an alert of monitoring is answered, by its weight. */
export const monitoringClocks = (seed: Sourced, working: string, elapsed: string): ClockValue[] =>
  clocksOf(seed, [
    alert('alert-desk', 'Strap cut or zone entered: the desk answers', 5, elapsed, 'service'),
    alert('alert-police', 'Strap cut or zone entered: the police are told', 15, elapsed, 'service'),
    alert('alert-left-home', 'Left home, or no signal: answered', 15, elapsed, 'service'),
    alert('alert-late', 'Late home, or low battery: answered', 60, elapsed, 'officer'),
    {
      code: 'alert-reminder',
      name: 'Reminder to charge, or a short gap: seen',
      kind: 'monitoring',
      starts: 'alert',
      timing: { count: 1, unit: 'working-days', counting: working },
      whose: 'officer',
    },
  ])

const alert = (code: string, name: string, count: number, counting: string, whose: Clock['whose']): ClockDraft => ({
  code,
  name,
  kind: 'monitoring',
  starts: 'alert',
  timing: { count, unit: 'minutes', counting },
  whose,
})
