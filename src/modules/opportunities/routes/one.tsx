import * as z from 'zod'
import { versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { showDate } from '../../../platform/ui/index.ts'
import { orderOf } from '../../orders/index.ts'
import { headOf } from '../../people/index.ts'
import { answerChance, putForward, refuseChance } from '../commands.ts'
import { OpportunityPage } from '../pages/one.tsx'
import { chanceOne, lookedAt, stepsOf } from '../queries.ts'
import { stoodOf } from '../rules.ts'
import { refusals, said, says, one as words } from '../words.ts'
import { answerBody, chanceAnswer, chanceOut, forwardBody, refuseBody, stepAnswer, stepOut } from './shapes.ts'

async function readOne(tx: Tx, id: string) {
  const chance = await chanceOne(tx, id)
  if (!chance) return undefined
  const [head, looked, steps, order] = await Promise.all([
    headOf(tx, chance.person),
    lookedAt(tx, chance.person),
    stepsOf(tx, id),
    chance.order ? orderOf(tx, chance.order) : undefined,
  ])
  const found = looked.found.find(
    (one) => one.opportunity.code === chance.opportunity.code && one.order === chance.order,
  )
  const live = chance.closed ? undefined : found
  return (
    head && {
      head,
      chance: live ? { ...chance, standing: live.standing } : chance,
      steps,
      found: live,
      tests: live ? live.tests.map(stoodOf) : [...chance.missing],
      version: live?.version ?? '',
      orderName: order?.typeName ?? '',
      conditions: versionInForce(tx.actor.jurisdiction, tx.today).conditions,
      mayLook: tx.actor.may.has('record orders'),
      leads: tx.actor.may.has('decide permissions'),
      today: tx.today,
      zone: tx.actor.zone,
    }
  )
}

const oneAnswer = chanceAnswer.extend({ steps: z.array(stepAnswer) })

/** One thing that somebody can be looked at for, and what can be done with it. */
export const onePage = page({
  at: '/opportunities/:opportunity',
  access: { may: 'see orders', on: 'opportunity' },
  trail: 'opportunity.viewed',
  read: (tx, { params: { opportunity = '' } }) => readOne(tx, opportunity),
  show: (data, ctx, form) => <OpportunityPage data={data} ctx={ctx} form={form} />,
  api: {
    answer: oneAnswer,
    of: ({ chance, steps }) => ({ ...chanceOut(chance), steps: steps.map(stepOut) }),
    says: words.says,
  },
})

const access = { may: 'record orders', on: 'opportunity' }
const idAnswer = z.object({ id: z.uuid() })
const toOne = (id: string) => `/opportunities/${id}`

export const forwarding = command({
  at: '/opportunities/:opportunity/forward',
  access,
  body: forwardBody,
  do: (tx, { params: { opportunity: id = '' }, body, version = 0 }) =>
    putForward(tx, { id, version, words: body.forwardWords }),
  words: refusals.forward,
  then: ({ id, ours }) => ({ to: toOne(id), said: said.forward(ours) }),
  again: onePage,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.forward },
})

export const refusing = command({
  at: '/opportunities/:opportunity/refusal',
  access,
  body: refuseBody,
  do: async (tx, { params: { opportunity: id = '' }, body: { whose, reason, backOn }, version = 0 }) => {
    const { zone } = tx.actor
    const done = await refuseChance(tx, { id, version, unwanted: whose === 'person', reason, backOn })
    return done.ok ? { ...done, value: { ...done.value, zone } } : done
  },
  words: refusals.refuse,
  then: ({ id, back, zone }) => ({ to: toOne(id), said: said.refused(showDate(back, zone)) }),
  again: onePage,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.refuse },
})

export const answering = command({
  at: '/opportunities/:opportunity/answer',
  access,
  body: answerBody,
  do: (tx, { params: { opportunity: id = '' }, body: { answer, answerWords: words, answeredOn: on }, version = 0 }) =>
    answerChance(tx, { id, version, granted: answer === 'granted', words, on }),
  words: refusals.answer,
  then: ({ id, granted }) => ({ to: toOne(id), said: granted ? said.granted : said.denied }),
  again: onePage,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.answer },
})
