import { type Condition, sourced } from '../policy.ts'
import { additional, drafts, duties, input, withInputs } from '../seed/conditions.ts'
import { unread } from './origins.ts'

/** One condition for each of the categories that the policy has beside those that orders may make too; each is worded as ordered. */
const categories = [
  ...withInputs([
    {
      code: 'who-lives-there',
      kind: 'residence',
      name: 'Who lives or stays at the address',
      plain: 'Nobody may live or stay with you unless it is allowed here.',
      inputs: [input('who', 'Who')],
    },
  ]),
  ...drafts(additional, ['non-association', 'place-restriction']),
  ...drafts(duties, ['no-contact-victim', 'test-as-directed']),
  ...withInputs([
    {
      code: 'possession',
      kind: 'other',
      name: 'Possession, ownership or inspection of things',
      plain: 'Do not have these things, or let them be looked at when you are asked.',
      inputs: [input('things', 'Things')],
    },
    {
      code: 'disclosure',
      kind: 'notify-change',
      name: 'Disclosure of information',
      plain: 'Tell your probation practitioner about this as soon as it happens.',
      inputs: [input('what', 'What is told')],
    },
    {
      code: 'report-at-times',
      kind: 'report',
      name: 'Report to staff or police at set times',
      plain: 'Report here at these times.',
      inputs: [input('place', 'Where'), input('times', 'Times'), input('review', 'Looked at again on', 'date', false)],
    },
    {
      code: 'conduct',
      kind: 'other',
      name: 'Restricted conduct',
      plain: 'Do not do this.',
      inputs: [input('conduct', 'Conduct')],
    },
    {
      code: 'extremism',
      kind: 'other',
      name: 'Extremism',
      plain: 'Keep away from these people, materials and events.',
      inputs: [input('what', 'What')],
    },
    { code: 'polygraph', kind: 'test', name: 'Polygraph', plain: 'Take lie detector tests when you are told.' },
    {
      code: 'organised-crime',
      kind: 'other',
      name: 'Serious organised crime',
      plain: 'Keep to what is said here about phones, money and business.',
      inputs: [input('what', 'What')],
    },
    {
      code: 'terrorist-search',
      kind: 'other',
      name: 'Terrorist offender search',
      plain: 'Let police search you for what could be used for terrorism.',
    },
    {
      code: 'bespoke',
      kind: 'other',
      name: 'Bespoke condition',
      plain: 'Do as the licence says.',
      inputs: [input('approved', 'Approved centrally on', 'date', false)],
    },
  ]),
]

/** What a licence may add, by the categories of the policy. */
export const licenceAdditional: readonly Condition[] = sourced(
  unread('HMPPS licence conditions policy v4.0, by category; first days and each wording'),
  categories,
)
