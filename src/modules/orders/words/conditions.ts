import type { ConditionRefusal, ConditionState } from '../rules.ts'
import { words as life } from './life.ts'

const states: Record<ConditionState, string> = { coming: 'Not begun', current: '', over: 'Over' }

const refusals: Record<ConditionRefusal, string> = {
  'unknown-condition': 'Select a kind of condition from the list',
  'condition-ends-before-start': 'The condition cannot end before it starts',
  'blank-unreadable': 'This cannot be read. Write a whole number, a date like 2026-11-24 or a time like 18:00',
  'curfew-has-no-hours':
    'A curfew cannot end at the hour it starts. One that ends earlier on the clock goes on to the next morning',
  'curfews-leave-no-hour':
    'With the other curfew of this order no hour of a day is left, and another condition asks to go somewhere. Check the hours and the days',
  'two-places-at-once':
    'Another curfew of this order is at another address at the same hours. Check the address and the hours',
  'home-in-closed-place':
    'This order also says not to go to this very place. Check which of the two is written down wrong',
  'hours-of-none': 'Enter how many hours were ordered; leave it empty if that is not known',
}

export const words = {
  /** Why a condition cannot be so, whatever it comes with. */
  refusedAlone: refusals,
  state: (state: ConditionState) => states[state],
  resting: 'Not in force now',
  add: 'Add a condition',
  change: 'Change the condition',
  save: 'Save the condition',
  said: 'The condition is saved.',
  clash: 'It cannot all be kept beside the other conditions of this person.',
  clashLink: 'See what cannot be kept',
  fillIn: (name: string) => `Fill in the blanks of “${name}”`,
  standard: 'Every order of this type',
  varied: 'By a variation',
  from: (day: string) => `from ${day}`,
  until: (day: string) => `until ${day}`,
  blank: (label: string, value: string) => `${label}: ${value}`,
  open: (labels: string) => `Not filled in: ${labels}`,
  list: ', ',
  toFill: 'These conditions say more than their words show. Fill in what the order gives, or keep it as it is.',
  noKind: 'no kind given',
  noneOrdered: 'Nothing more was ordered than what the law puts on it.',
  column: { asOrdered: 'As ordered', days: 'Days' },
  fields: {
    asOrdered: 'The condition, in the words of the order',
    code: 'Kind',
    codeHint: 'Leave it open if none fits',
    noCode: 'None fits',
    usual: 'Usual on this order',
    others: 'Others',
    validFrom: 'In force from',
    validFromHint: 'Leave it empty if it holds from the first day of the order, or from the variation',
    validTo: 'In force until',
    validToHint: 'Its last day. Leave it empty if it lasts as long as the order',
    reason: 'Why is it added or changed?',
    leftOut: 'To record what was ordered: it was left out or written down wrong',
    varied: 'A court or authority varied the order',
    variedOn: 'The day of the variation',
    court: 'Who varied it',
    blanks: 'What the order fills in',
    why: 'Why it is changed, in a line',
    inError: 'This is not on the order: it was entered in error',
    number: (number: number) => `Condition ${number}`,
  },
  what: {
    asOrdered: 'the condition in the words of the order',
    code: 'the kind of condition',
    validFrom: 'the day it starts',
    validTo: 'its last day',
    reason: 'why it is added or changed',
    variedOn: 'the day of the variation',
    court: 'who varied it',
    why: 'why it is changed',
    blank: 'what the order fills in',
  },
  api: { add: 'Adds a condition to an order', change: 'Changes a condition of an order' },
  refusals: {
    ...refusals,
    ...life.refusals,
    stale: 'This was changed while you had it open. Both are shown below: nothing of yours is saved yet',
    'variation-needs-day': 'Enter the day of the variation',
    'varied-in-future': 'The day of the variation cannot be after today',
    'varied-before-made': 'It cannot have been varied before it was made',
  },
}
