import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { choice, id, ids, maybeDay, maybeText, text } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { currentSupervision, headOf } from '../../people/index.ts'
import { colleagues } from '../../staff/index.ts'
import { exclude, liftRestriction, nameOn, readmit, restrict, sayAtAddress, unname } from '../commands.ts'
import { LimitsPage, RestrictPage } from '../pages.tsx'
import { cardsOf, glassOf, keepers, limitsOf, sealingRulesOf, usualMessage } from '../queries.ts'
import { closings, restrictionReasons } from '../rules.ts'
import { closed, fields, refusals, says, words } from '../words.ts'
import { excludeReason, idAnswer, keeping, limitsAt, messageShape, whyShape } from './shapes.ts'

const toLimits =
  (said: string) =>
  (_: unknown, { params }: { params: Record<string, string> }) => ({
    to: `/people/${params.person}/limited-access`,
    said,
  })

async function choices(tx: Tx) {
  const all = await colleagues(tx)
  return all.map(({ id: value, givenName, familyName }) => ({ value, label: `${givenName} ${familyName}`.trim() }))
}

async function readLimits(tx: Tx, person: string) {
  const [head, limits, glass, cards, staff, usual] = await Promise.all([
    headOf(tx, person),
    limitsOf(tx, person),
    glassOf(tx, person),
    cardsOf(tx, person),
    choices(tx),
    usualMessage(tx),
  ])
  return head && { head, limits, glass, cards, staff, usual, me: tx.actor.staff ?? '', rules: sealingRulesOf(tx) }
}

const ended = z.object({ at: z.string(), by: z.string(), why: z.string() }).optional()
const made = { reason: z.string(), why: z.string(), madeAt: z.string(), by: z.string(), ended }

export const limitsPage = page({
  at: limitsAt,
  access: keeping,
  read: (tx, { params }) => readLimits(tx, params.person ?? ''),
  show: (data, ctx, form) => <LimitsPage data={data} ctx={ctx} form={form} />,
  api: {
    answer: z.object({
      restriction: z.object({ ...made, message: z.string() }).optional(),
      named: z.array(z.object({ id: z.string(), staff: z.string(), name: z.string(), now: z.boolean() })),
      exclusions: z.array(z.object({ ...made, id: z.string(), name: z.string() })),
      seals: z.array(z.object({ id: z.string(), rule: z.string(), sealsOn: z.string(), holds: z.boolean(), ended })),
    }),
    of: ({ limits }) => limits,
    says: says.page,
  },
})

const restrictPage = page({
  at: `${limitsAt}/new`,
  access: keeping,
  read: async (tx, { params }) => {
    const person = params.person ?? ''
    const [head, period, staff, able, usual] = await Promise.all([
      headOf(tx, person),
      currentSupervision(tx, person),
      choices(tx),
      keepers(tx),
      usualMessage(tx),
    ])
    const near = new Set((await colleagues(tx, tx.actor.office ?? undefined)).map(({ id: one }) => one))
    const officer = period?.officerId ?? undefined
    const me = tx.actor.staff ?? ''
    const shown = staff.filter(({ value }) => value !== me && (near.has(value) || value === officer))
    return head && { head, officer, able, staff: shown, usual }
  },
  show: (data, ctx, form) => <RestrictPage data={data} ctx={ctx} form={form} />,
})

const restrictRoute = command({
  at: limitsAt,
  access: keeping,
  body: z.object({
    reason: choice(fields.reason, restrictionReasons),
    ...whyShape,
    named: ids(fields.named),
    message: messageShape,
  }),
  do: (tx, { params, body }) => restrict(tx, { ...body, person: params.person ?? '' }),
  words: refusals,
  then: toLimits(words.restrict.saved),
  again: restrictPage,
  api: { answer: idAnswer, of: (value) => value, says: says.restrict },
})

const nameRoute = command({
  at: `${limitsAt}/names`,
  access: keeping,
  body: z.object({
    staff: id(fields.staff),
    from: maybeDay(fields.from),
    until: maybeDay(fields.until),
    namingWhy: maybeText(fields.why, 500),
  }),
  do: (tx, { params, body: { namingWhy: why, ...body } }) => nameOn(tx, { ...body, why, person: params.person ?? '' }),
  words: refusals,
  then: toLimits(words.naming.saved),
  again: limitsPage,
  api: { answer: idAnswer, of: (value) => value, says: says.name },
})

const unnameRoute = command({
  at: `${limitsAt}/names/end`,
  access: keeping,
  body: z.object({ member: id(fields.member), unnameWhy: maybeText(fields.why, 500) }),
  do: (tx, { params, body: { member, unnameWhy: why } }) => unname(tx, { person: params.person ?? '', member, why }),
  words: refusals,
  then: toLimits(words.naming.unnamed),
  again: limitsPage,
  api: { answer: idAnswer, of: (value) => value, says: says.unname },
})

const liftRoute = command({
  at: `${limitsAt}/lift`,
  access: keeping,
  body: z.object({ liftWhy: whyShape.why }),
  do: (tx, { params, body: { liftWhy: why } }) => liftRestriction(tx, { person: params.person ?? '', why }),
  words: refusals,
  then: toLimits(words.lift.saved),
  again: limitsPage,
  api: { answer: idAnswer, of: (value) => value, says: says.lift },
})

const excludeRoute = command({
  at: '/people/:person/exclusions',
  access: keeping,
  body: z.object({
    outStaff: id(fields.staff),
    outReason: excludeReason.reason,
    outWhy: whyShape.why,
    outMessage: messageShape,
  }),
  do: (tx, { params, body: { outStaff: staff, outReason: reason, outWhy: why, outMessage: message } }) =>
    exclude(tx, { person: params.person ?? '', staff, reason, why, message }),
  words: refusals,
  then: ({ theirs }, { params }) => ({
    to: `/people/${params.person}/limited-access`,
    said: words.exclusions.saved(theirs),
  }),
  again: limitsPage,
  api: { answer: idAnswer, of: ({ id: made }) => ({ id: made }), says: says.exclude },
})

const readmitRoute = command({
  at: '/people/:person/exclusions/end',
  access: keeping,
  body: z.object({ exclusion: id(fields.exclusion), inWhy: whyShape.why }),
  do: (tx, { params, body: { exclusion, inWhy: why } }) => readmit(tx, { person: params.person ?? '', exclusion, why }),
  words: refusals,
  then: toLimits(words.exclusions.readmitted),
  again: limitsPage,
  api: { answer: idAnswer, of: (value) => value, says: says.readmit },
})

const messageRoute = command({
  at: `${limitsAt}/message`,
  access: keeping,
  body: z.object({
    closing: choice(closed.row, closings),
    row: id(closed.row),
    closedMessage: text(closed.field, 500, closed.missing),
  }),
  do: (tx, { params, body: { closedMessage: message, ...body } }) =>
    sayAtAddress(tx, { ...body, message, person: params.person ?? '' }),
  words: refusals,
  then: toLimits(closed.saved),
  again: limitsPage,
  api: { answer: idAnswer, of: (value) => value, says: closed.says },
})

export const limitRoutes = [
  limitsPage,
  restrictPage,
  restrictRoute,
  nameRoute,
  unnameRoute,
  liftRoute,
  excludeRoute,
  readmitRoute,
  messageRoute,
]
