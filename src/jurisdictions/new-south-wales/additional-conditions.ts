import type { Condition, ConditionInput } from '../policy.ts'

type Ordered = Omit<Condition, 'from' | 'source' | 'verified' | 'inputs'> & { inputs?: readonly ConditionInput[] }

/** A blank that the order fills in. */
export const input = (
  code: string,
  label: string,
  type: ConditionInput['type'] = 'text',
  required = true,
): ConditionInput => ({
  code,
  label,
  type,
  required,
})
/** Conditions with their blanks; most have none. */
export const withInputs = (list: readonly Ordered[]) => list.map((condition) => ({ inputs: [], ...condition }))

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
