import * as z from 'zod'
import { choice, day, maybeText, maybeWhole, text, whole } from '../../../platform/forms/fields.ts'
import { command, type Params, page, type Route } from '../../../platform/http/routes.ts'
import { askForTraining, dropTraining, reviewAccess, setAccountRule } from '../commands.ts'
import { ReviewListPage, ReviewOnePage } from '../pages/accounts/review.tsx'
import { AccountRulesPage } from '../pages/accounts/rules.tsx'
import { reviewList, reviewOne, rulesShown } from '../queries.ts'
import { type ReviewList, type ReviewOne, type RulesShown, reviewOutcomes } from '../rules/accounts.ts'
import { permissions } from '../rules.ts'
import { accountWords as words } from '../words.ts'
import { reviewListAnswer, reviewOneAnswer, rulesAnswer } from './account-answers.ts'
import { idAnswer, idOf } from './answers.ts'

const access = { may: 'review access' }
const manage = { may: 'manage staff', fresh: true } as const
const staffIn = (params: Params) => params['staff'] as string
const { fields, rules } = words

const listPage = page({
  at: '/access-review',
  access,
  read: (tx) => reviewList(tx),
  show: (data: ReviewList, ctx) => ReviewListPage({ ctx, data }),
  api: { says: 'Every open account, and which are due to be looked at', answer: reviewListAnswer, of: (data) => data },
})

const onePage = page({
  at: '/access-review/:staff',
  access: { ...access, on: 'staff' },
  read: (tx, { params }) => reviewOne(tx, staffIn(params)),
  show: (data: ReviewOne, ctx, form) => ReviewOnePage({ ctx, data, form }),
  api: { says: 'One account, with what its roles come to', answer: reviewOneAnswer, of: (data) => data },
})

const review = command({
  at: '/access-review/:staff',
  access: { ...access, on: 'staff' },
  body: z.object({ outcome: choice(fields.outcome, reviewOutcomes), note: maybeText(fields.note, 500) }),
  do: (tx, { params, body }) => reviewAccess(tx, { staff: staffIn(params), ...body }),
  words: words.refusals,
  then: () => ({ to: '/access-review', said: words.review.saved }),
  again: onePage,
  api: { says: 'Says what a look at an account came to', answer: idAnswer, of: idOf },
})

const rulesPage = page({
  at: '/account-rules',
  access: manage,
  read: (tx) => rulesShown(tx),
  show: (data: RulesShown, ctx, form) => AccountRulesPage({ ctx, data, form }),
  api: { says: 'What holds for accounts, and which training is asked for', answer: rulesAnswer, of: (data) => data },
})

const ruleSet = command({
  at: '/account-rules',
  access: manage,
  body: z.object({
    inactiveDays: maybeWhole(fields.inactiveDays, 1, 3650),
    reviewMonths: whole(fields.reviewMonths, 1, 60),
    warnDays: whole(fields.warnDays, 0, 365),
    reason: text(fields.reason, 500),
  }),
  do: (tx, { body: { inactiveDays = null, ...body }, version }) =>
    setAccountRule(tx, { ...body, inactiveDays, version }),
  words: words.refusals,
  then: () => ({ to: '/account-rules', said: rules.saved }),
  again: rulesPage,
  api: {
    says: 'Says what holds for accounts from now on; the version goes in `_version`, and is left out the first time',
    answer: z.object({ version: z.int() }),
    of: (value) => value,
  },
})

const asking = command({
  at: '/account-rules/training',
  access: manage,
  body: z.object({
    name: text(fields.trainingName, 120),
    startsOn: day(fields.startsOn),
    blocks: z.array(choice(fields.blocks, permissions)).max(permissions.length).default([]),
    why: text(fields.reason, 500),
  }),
  do: (tx, { body: { why, ...body } }) => askForTraining(tx, { ...body, reason: why }),
  words: words.refusals,
  then: (_, { body }) => ({ to: '/account-rules', said: rules.added(body.name) }),
  again: rulesPage,
  api: { says: 'Asks for a training, and says what it is needed for', answer: idAnswer, of: idOf },
})

const dropping = command({
  at: '/account-rules/training/:training/ending',
  access: manage,
  body: z.object({}),
  do: (tx, { params }) => dropTraining(tx, params['training'] ?? ''),
  words: words.refusals,
  then: () => ({ to: '/account-rules', said: rules.dropped }),
  again: rulesPage,
  api: { says: 'Asks for a training no longer', answer: idAnswer, of: idOf },
})

export const reviewRoutes: readonly Route[] = [listPage, onePage, review, rulesPage, ruleSet, asking, dropping]
