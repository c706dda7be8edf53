import { question, type Route } from '../../platform/http/routes.ts'
import { contactStandards } from './answers/contact-standards.ts'
import { deadlines } from './answers/deadlines.ts'
import { obligations } from './answers/obligations.ts'
import { orderDates } from './answers/order-dates.ts'
import * as examples from './examples.ts'
import * as answers from './shapes/answers.ts'
import { contactStandardsBody } from './shapes/contact-standards.ts'
import { deadlinesBody } from './shapes/deadlines.ts'
import { obligationsBody } from './shapes/obligations.ts'
import { orderDatesBody } from './shapes/order-dates.ts'
import { words } from './words.ts'

const asks = { access: { may: 'ask calculations' }, limit: 'calculation' } as const
const asItIs = <Value>(value: Value): Value => value

const orderDatesAsked = question({
  ...asks,
  at: '/calculations/order-dates',
  body: orderDatesBody,
  answer: (tx, { body }) => orderDates(body, tx.actor),
  words: words.orderDates.refusals,
  api: { says: words.orderDates.says, answer: answers.orderDates, of: asItIs, examples: examples.orderDates },
})

const obligationsAsked = question({
  ...asks,
  at: '/calculations/obligations',
  body: obligationsBody,
  answer: (tx, { body }) => obligations(body, tx.actor),
  words: words.obligations.refusals,
  api: { says: words.obligations.says, answer: answers.obligations, of: asItIs, examples: examples.obligations },
})

const deadlinesAsked = question({
  ...asks,
  at: '/calculations/deadlines',
  body: deadlinesBody,
  answer: (tx, { body }) => deadlines(body, tx.actor),
  words: words.deadlines.refusals,
  api: { says: words.deadlines.says, answer: answers.deadlines, of: asItIs, examples: examples.deadlines },
})

const contactStandardsAsked = question({
  ...asks,
  at: '/calculations/contact-standards',
  body: contactStandardsBody,
  answer: (tx, { body }) => contactStandards(body, tx.actor),
  words: words.contactStandards.refusals,
  api: {
    says: words.contactStandards.says,
    answer: answers.contactStandards,
    of: asItIs,
    examples: examples.contactStandards,
  },
})

export const calculationRoutes: readonly Route[] = [
  orderDatesAsked,
  obligationsAsked,
  deadlinesAsked,
  contactStandardsAsked,
]
