import type { Condition, ConditionInput } from '../policy.ts'

/** A condition without its dates and source. */
export type Draft = Omit<Condition, 'from' | 'source' | 'verified' | 'to'>

type Ordered = Omit<Draft, 'inputs'> & { inputs?: readonly ConditionInput[] }

/** A blank that the order fills in. */
export const input = (
  code: string,
  label: string,
  type: ConditionInput['type'] = 'text',
  required = true,
): ConditionInput => ({ code, label, type, required })

/** Conditions with their blanks; most have none. */
export const withInputs = (list: readonly Ordered[]): Draft[] => list.map((condition) => ({ inputs: [], ...condition }))

/**
 * Conditions of these codes, as the list words them; `plain` gives other words for what the person is told of some. Throws for a code
 * that the list does not have.
 */
export function drafts(list: readonly Draft[], codes: readonly string[], plain: Record<string, string> = {}): Draft[] {
  return codes.map((code) => {
    const found = list.find((condition) => condition.code === code)
    if (!found) throw new RangeError(`no condition has the code ${code}`)
    return { ...found, plain: plain[code] ?? found.plain }
  })
}

/** What a court or authority may add to an order. */
export const additional = withInputs([
  {
    code: 'home-detention',
    kind: 'home-detention',
    name: 'Home detention',
    plain: 'Stay at home unless you have permission to go out.',
    inputs: [input('address', 'Address')],
  },
  {
    code: 'electronic-monitoring',
    kind: 'monitoring',
    name: 'Electronic monitoring',
    plain: 'Wear the monitor, keep it charged and do not touch its strap.',
    inputs: [input('equipment', 'Equipment', 'text', false)],
  },
  {
    code: 'curfew',
    kind: 'curfew',
    name: 'Curfew',
    plain: 'Be at the address during these hours.',
    inputs: [
      input('from-time', 'From', 'time'),
      input('to-time', 'To', 'time'),
      input('days', 'Days', 'text', false),
      input('address', 'Address'),
      input('until', 'Until', 'date', false),
    ],
  },
  {
    code: 'work-hours',
    kind: 'work-hours',
    name: 'Community service work',
    plain: 'Do this many hours of unpaid work. Sign in when you arrive and when you leave.',
    inputs: [input('hours', 'Hours', 'number'), input('by', 'To be done by', 'date', false)],
  },
  {
    code: 'treatment',
    kind: 'treatment',
    name: 'Rehabilitation or treatment',
    plain: 'Take part in this treatment or rehabilitation.',
    inputs: [input('treatment', 'Treatment or program'), input('provider', 'Provider', 'text', false)],
  },
  {
    code: 'abstain-alcohol',
    kind: 'abstain',
    name: 'No alcohol',
    plain: 'Do not drink alcohol.',
    inputs: [input('until', 'Until', 'date', false)],
  },
  {
    code: 'abstain-drugs',
    kind: 'abstain',
    name: 'No drugs',
    plain: 'Do not use drugs.',
    inputs: [input('drugs', 'Which', 'text', false), input('until', 'Until', 'date', false)],
  },
  {
    code: 'non-association',
    kind: 'non-association',
    name: 'Non-association',
    plain: 'Do not meet or contact this person.',
    inputs: [input('person', 'With whom'), input('until', 'Until', 'date', false)],
  },
  {
    code: 'place-restriction',
    kind: 'place',
    name: 'Place restriction',
    plain: 'Do not go to this place.',
    inputs: [input('place', 'Place'), input('until', 'Until', 'date', false)],
  },
])

/** What supervision asks nearly everywhere, in words of no place in particular. */
export const duties = withInputs([
  { code: 'no-offence', kind: 'no-offence', name: 'Commit no offence', plain: 'Do not commit any offence.' },
  {
    code: 'supervision',
    kind: 'supervision',
    name: 'Supervision',
    plain: 'Be supervised by an officer.',
    inputs: [input('until', 'Supervised until', 'date', false)],
  },
  {
    code: 'report-as-directed',
    kind: 'report',
    name: 'Report as directed',
    plain: 'See your officer at the times and places you are told.',
    inputs: [input('office', 'Office', 'text', false), input('first-report', 'First report by', 'date', false)],
  },
  {
    code: 'report-on-release',
    kind: 'report',
    name: 'Report on release',
    plain: 'Report where and when you were told before release.',
    inputs: [input('office', 'Office', 'text', false), input('by', 'By', 'date', false)],
  },
  {
    code: 'reside-as-directed',
    kind: 'residence',
    name: 'Live where directed',
    plain: 'Live where your officer says.',
  },
  {
    code: 'programs-as-directed',
    kind: 'program',
    name: 'Programs and counselling as directed',
    plain: 'Take part in the programs and counselling your officer tells you to.',
  },
  {
    code: 'test-as-directed',
    kind: 'test',
    name: 'Drug and alcohol tests as directed',
    plain: 'Take drug and alcohol tests when you are told.',
  },
  {
    code: 'obey-directions',
    kind: 'supervision',
    name: 'Reasonable directions',
    plain: 'Do what your officer reasonably asks.',
  },
  {
    code: 'allow-visits',
    kind: 'supervision',
    name: 'Visits',
    plain: 'Let your officer visit you at home.',
  },
  {
    code: 'notify-changes',
    kind: 'notify-change',
    name: 'Tell of a change of address or job',
    plain: 'Tell your officer about a new address or job.',
  },
  {
    code: 'no-contact-victim',
    kind: 'non-association',
    name: 'No contact with a victim',
    plain: 'Do not contact this person or their family in any way.',
    inputs: [input('person', 'With whom')],
  },
  {
    code: 'no-weapons',
    kind: 'other',
    name: 'No weapons',
    plain: 'Do not own, have or carry a weapon.',
  },
  { code: 'as-ordered', kind: 'other', name: 'Another condition, as ordered', plain: 'Do as the order says.' },
])
