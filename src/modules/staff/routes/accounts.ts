import * as z from 'zod'
import { day, id } from '../../../platform/forms/fields.ts'
import { command, type Params, page, type Route } from '../../../platform/http/routes.ts'
import { invite, recordTraining, reopenAccount, suspendAccount, withdrawTraining } from '../commands.ts'
import { AccountPage } from '../pages/accounts/account.tsx'
import { LinkMadePage } from '../pages/accounts/invitation.tsx'
import { OwnTrainingPage } from '../pages/accounts/training.tsx'
import { accountShown, ownTraining } from '../queries.ts'
import type { AccountShown, OwnTraining } from '../rules/accounts.ts'
import { accountWords as words } from '../words.ts'
import { accountAnswer, ownTrainingAnswer } from './account-answers.ts'
import { idAnswer, idOf } from './answers.ts'

const manage = { may: 'manage staff', on: 'staff', fresh: true } as const
const staffIn = (params: Params) => params['staff'] as string
const toAccount = (staff: string, said: string) => ({ to: `/staff/${staff}/account`, said })
const { fields } = words

const accountPage = page({
  at: '/staff/:staff/account',
  access: manage,
  read: (tx, { params }) => accountShown(tx, staffIn(params)),
  show: (account: AccountShown, ctx, form) => AccountPage({ ctx, account, form }),
  api: { says: 'Somebody’s account: state, last use, training, reviews', answer: accountAnswer, of: (data) => data },
})

/** Only a page: what answers a program would be kept with its key, and the link is kept nowhere. */
const invitation = command({
  at: '/staff/:staff/invitation',
  access: manage,
  body: z.object({}),
  do: (tx, { params }) => invite(tx, staffIn(params)),
  words: words.refusals,
  then: ({ id: staff }) => toAccount(staff, words.invitedSaid),
  shown: (made, ctx) => LinkMadePage({ ctx, made: { ...made, link: `${ctx.origin}${made.path}` } }),
  again: accountPage,
})

const closing = command({
  at: '/staff/:staff/account/closing',
  access: manage,
  body: z.object({}),
  do: (tx, { params }) => suspendAccount(tx, staffIn(params)),
  words: words.refusals,
  then: ({ id: staff }) => toAccount(staff, words.shutSaid),
  again: accountPage,
  api: { says: 'Shuts an account until it is opened again', answer: idAnswer, of: idOf },
})

const opening = command({
  at: '/staff/:staff/account/opening',
  access: manage,
  body: z.object({}),
  do: (tx, { params }) => reopenAccount(tx, staffIn(params)),
  words: words.refusals,
  then: ({ id: staff }) => toAccount(staff, words.reopened),
  again: accountPage,
  api: { says: 'Opens an account again that was shut', answer: idAnswer, of: idOf },
})

const training = command({
  at: '/staff/:staff/training',
  access: manage,
  body: z.object({ rule: id(fields.rule), passedOn: day(fields.passedOn), lastDay: day(fields.lastDay) }),
  do: (tx, { params, body }) => recordTraining(tx, { staff: staffIn(params), ...body }),
  words: words.refusals,
  then: ({ id: staff }) => toAccount(staff, words.training.saved),
  again: accountPage,
  api: { says: 'Records that somebody passed a training, and until when it is valid', answer: idAnswer, of: idOf },
})

const withdrawal = command({
  at: '/staff/:staff/training/:training/withdrawal',
  access: manage,
  body: z.object({}),
  do: (tx, { params }) => withdrawTraining(tx, { staff: staffIn(params), training: params['training'] ?? '' }),
  words: words.refusals,
  then: ({ id: staff }) => toAccount(staff, words.training.withdrawn),
  again: accountPage,
  api: { says: 'Takes a training back that was recorded in error', answer: idAnswer, of: idOf },
})

const ownTrainingPage = page({
  at: '/account/training',
  access: { may: 'use the account' },
  read: (tx) => ownTraining(tx),
  show: (data: OwnTraining, ctx) => OwnTrainingPage({ ctx, data }),
  api: { says: 'Your training, and what each is needed for', answer: ownTrainingAnswer, of: (data) => data },
})

export const accountsRoutes: readonly Route[] = [
  accountPage,
  invitation,
  closing,
  opening,
  training,
  withdrawal,
  ownTrainingPage,
]
