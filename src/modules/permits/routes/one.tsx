import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { newId } from '../../../platform/ids.ts'
import { headOf } from '../../people/index.ts'
import { decide, recordBack, recordMoved, recordTold, sendOn, withdraw } from '../commands.ts'
import { PermitPage } from '../pages/one.tsx'
import { aroundOf, decideByOf, inViewOf, permitOne, touchedBy } from '../queries.ts'
import { isLeaders } from '../rules.ts'
import { refusals, said, says } from '../words.ts'
import { backBody, decideBody, movedBody, permitAnswer, permitOut, sendBody, toldBody, withdrawBody } from './shapes.ts'

async function readOne(tx: Tx, id: string) {
  const permit = await permitOne(tx, id)
  if (!permit) return undefined
  const [head, around, decideBy] = await Promise.all([
    headOf(tx, permit.person),
    aroundOf(tx, permit.person),
    decideByOf(tx, permit, permit.askedOn),
  ])
  const mayRecord = tx.actor.may.has('handle permissions')
  const leads = tx.actor.may.has('decide permissions')
  return (
    head && {
      head,
      permit,
      ...(await inViewOf(tx, permit, around, decideBy)),
      touches: touchedBy(permit, around.conditions),
      decideBy,
      mayRecord,
      mayDecide: mayRecord && (leads || !isLeaders(permit.decides, permit.withLeader)),
      maySearch: tx.actor.may.has('record contacts'),
      today: tx.today,
      key: newId(),
    }
  )
}

/** One permission, and what can be done with it. */
export const permitPage = page({
  at: '/permits/:permit',
  access: { may: 'see orders', on: 'permit' },
  trail: 'permit.viewed',
  read: (tx, { params: { permit = '' } }) => readOne(tx, permit),
  show: (data, ctx, form) => <PermitPage data={data} ctx={ctx} form={form} />,
  api: { answer: permitAnswer, of: ({ permit }) => permitOut(permit), says: says.one },
})

const access = { may: 'handle permissions', on: 'permit' }
const idAnswer = z.object({ id: z.uuid() })

export const deciding = command({
  at: '/permits/:permit/decision',
  access,
  body: decideBody,
  do: (tx, { params: { permit = '' }, body, version = 0 }) =>
    decide(tx, {
      permit,
      version,
      grant: body.decision === 'grant',
      fromDay: body.givenFrom,
      fromTime: body.givenFromTime,
      untilDay: body.givenUntil,
      untilTime: body.givenUntilTime,
      words: body.decision === 'grant' ? body.conditions : body.reason,
      decidedBy: body.decidedBy,
      reference: body.reference,
      on: body.decidedOn,
      callOff: body.callOff,
    }),
  words: refusals.decide,
  then: ({ id, granted, calledOff }) => ({
    to: `/permits/${id}`,
    said: {
      text: granted ? said.granted(calledOff) : said.notGranted,
      links: [{ text: said.paper, href: `/permits/${id}/paper` }],
    },
  }),
  again: permitPage,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.decide },
})

export const sending = command({
  at: '/permits/:permit/sent',
  access,
  body: sendBody,
  do: (tx, { params: { permit = '' }, body: { sentWords, sentReference: reference }, version = 0 }) =>
    sendOn(tx, { permit, version, words: sentWords, reference }),
  words: refusals.send,
  then: ({ id, outside }) => ({ to: `/permits/${id}`, said: outside ? said.sentOut : said.sentUp }),
  again: permitPage,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.send },
})

export const withdrawing = command({
  at: '/permits/:permit/withdrawal',
  access,
  body: withdrawBody,
  do: (tx, { params: { permit = '' }, body: { withdrawWords }, version = 0 }) =>
    withdraw(tx, { permit, version, words: withdrawWords }),
  words: refusals.withdraw,
  then: ({ id }) => ({ to: `/permits/${id}`, said: said.withdrawn }),
  again: permitPage,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.withdraw },
})

export const telling = command({
  at: '/permits/:permit/told',
  access,
  body: toldBody,
  do: (tx, { params: { permit = '' }, body: { whom, toldWay: way, toldWords, toldOn: on }, version = 0 }) =>
    recordTold(tx, { permit, version, whom, way, words: toldWords, on }),
  words: refusals.told,
  then: ({ id, left }) => ({ to: `/permits/${id}`, said: said.told(left) }),
  again: permitPage,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.told },
})

export const comingBack = command({
  at: '/permits/:permit/back',
  access,
  body: backBody,
  do: (tx, { params: { permit = '' }, body: { backDay: day, backTime: time }, version = 0 }) =>
    recordBack(tx, { permit, version, day, time, words: '' }),
  words: refusals.back,
  then: ({ id }) => ({ to: `/permits/${id}`, said: said.back }),
  again: permitPage,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.back },
})

export const moving = command({
  at: '/permits/:permit/moved',
  access,
  body: movedBody,
  do: (tx, { params: { permit = '' }, body: { movedOn: on }, version = 0 }) => recordMoved(tx, { permit, version, on }),
  words: refusals.moved,
  then: ({ id }) => ({ to: `/permits/${id}`, said: said.moved }),
  again: permitPage,
  api: {
    answer: idAnswer.extend({ fact: z.uuid() }),
    of: ({ id, fact }) => ({ id, fact }),
    says: says.moved,
  },
})
