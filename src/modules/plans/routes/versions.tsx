import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { choice, day, maybeChoice, maybeDay, maybeText } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { refuse } from '../../../platform/result.ts'
import { headOf, periodNamed } from '../../people/index.ts'
import { reachOf } from '../../staff/index.ts'
import { makeVersion, recordAgreement } from '../commands.ts'
import { AgreementPage, CopyPage, ReviewPage, VersionsPage } from '../pages.tsx'
import { planNamed, planOf, plansOf, versionLines, versionOf } from '../queries.ts'
import { agreementWays, answers, copyOf, differences } from '../rules.ts'
import {
  agreement as agreementWords,
  fields,
  review as reviewWords,
  saidRefusals,
  versionRefusals,
  versions as words,
} from '../words.ts'
import { versionAnswer, versionOut } from './answers.ts'
import { needsIn } from './read.ts'

const access = { may: 'change people', on: 'person' }

async function readOpen(tx: Tx, person: string) {
  const [head, plan] = await Promise.all([headOf(tx, person), planOf(tx, person)])
  return head && plan && { head, plan, today: tx.today }
}

const reviewing = page({
  at: '/people/:person/plan/review',
  access,
  read: (tx, { params: { person = '' } }) => readOpen(tx, person),
  show: (data, ctx, form) => <ReviewPage data={data} ctx={ctx} form={form} />,
})

const made = { answer: z.object({ plan: z.uuid(), n: z.int() }) }

const review = command({
  at: '/people/:person/plan/review',
  access,
  body: z.object({ why: maybeText(fields.why, 500), reviewOn: maybeDay(fields.reviewOn) }),
  do: async (tx, { params: { person = '' }, body, version }) => {
    const plan = await planOf(tx, person)
    return plan ? makeVersion(tx, { plan: plan.id, ...body, version }) : refuse('no-plan')
  },
  words: versionRefusals,
  then: ({ n }, { params: { person } }) => ({
    to: `/people/${person}/plan`,
    said: {
      text: reviewWords.saved(n),
      links: [{ text: reviewWords.ask, href: `/people/${person}/plan/agreement` }],
    },
  }),
  again: reviewing,
  api: { ...made, of: ({ plan, n }) => ({ plan, n }), says: reviewWords.says },
})

const asking = page({
  at: '/people/:person/plan/agreement',
  access,
  read: (tx, { params: { person = '' } }) => readOpen(tx, person),
  show: (data, ctx, form) => <AgreementPage data={data} ctx={ctx} form={form} />,
})

const agree = command({
  at: '/people/:person/plan/agreement',
  access,
  body: z.object({
    answer: choice(fields.answer, answers),
    how: maybeChoice(fields.how, agreementWays),
    saidOn: day(fields.saidOn),
    why: maybeText(fields.why, 2000),
  }),
  do: async (tx, { params: { person = '' }, body: { saidOn: on, ...said }, version }) => {
    const plan = await planOf(tx, person)
    return plan ? recordAgreement(tx, { plan: plan.id, ...said, how: said.how, on, version }) : refuse('no-plan')
  },
  words: saidRefusals,
  then: ({ plan, n }, { params: { person } }) => ({
    to: `/people/${person}/plan`,
    said: { text: agreementWords.saved(n), links: [{ text: agreementWords.copy, href: `/plans/${plan}/copy` }] },
  }),
  again: asking,
  api: { ...made, of: ({ plan, n }) => ({ plan, n }), says: agreementWords.says },
})

const nth = z
  .string()
  .regex(/^\d{1,5}$|^now$/)
  .optional()
  .catch(undefined)

/** The side of a comparison that an address names: a version by its number, or the plan as it stands. */
async function sideOf(tx: Tx, plan: string, named: string | undefined) {
  if (named === undefined) return undefined
  if (named === 'now') {
    const now = await planNamed(tx, plan)
    return now && { key: 'now', n: undefined, content: now.content }
  }
  const version = await versionOf(tx, plan, Number(named))
  return version && { key: named, n: version.n, content: version.content }
}

const past = page({
  at: '/plans/:plan/versions',
  access: { may: 'see people', on: 'plan' },
  trail: 'plan.viewed',
  query: z.object({ from: nth, to: nth }),
  read: async (tx, { params: { plan: id = '' }, query }) => {
    const plan = await planNamed(tx, id)
    if (!plan) return undefined
    const [head, lines, from, to, others] = await Promise.all([
      headOf(tx, plan.person),
      versionLines(tx, id),
      sideOf(tx, id, query.from),
      sideOf(tx, id, query.to ?? (query.from ? 'now' : undefined)),
      plansOf(tx, plan.person),
    ])
    if (!head) return undefined
    const found = from && to ? differences(from.content, to.content) : []
    return { head, plan: id, lines, from, to, differences: found, needs: needsIn(tx), others }
  },
  show: (data, ctx) => <VersionsPage data={data} ctx={ctx} />,
  api: {
    says: words.says,
    answer: z.object({
      versions: z.array(versionAnswer),
      differences: z.array(z.object({ of: z.string(), what: z.string() }).loose()),
    }),
    of: ({ lines, differences: found }) => ({ versions: lines.map(versionOut), differences: found }),
  },
})

const copy = page({
  at: '/plans/:plan/copy',
  access: { may: 'see people', on: 'plan' },
  trail: 'plan.copied',
  read: async (tx, { params: { plan: id = '' } }) => {
    const plan = await planNamed(tx, id)
    if (!plan) return undefined
    const [head, period] = await Promise.all([headOf(tx, plan.person), periodNamed(tx, plan.supervision)])
    if (!head) return undefined
    const officer = period?.officerId ? await reachOf(tx, period.officerId) : undefined
    return { head, plan: id, content: copyOf(plan.content), needs: needsIn(tx), officer, today: tx.today }
  },
  show: (data, ctx) => <CopyPage data={data} ctx={ctx} />,
})

export const versionRoutes = [reviewing, review, asking, agree, past, copy]
