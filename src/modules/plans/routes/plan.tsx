import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { namesOf } from '../../people/index.ts'
import { openPlan } from '../commands.ts'
import { PlanPage, PlansPage } from '../pages.tsx'
import { caseloadPlans } from '../queries.ts'
import { list as listWords, openRefusals, plan as words } from '../words.ts'
import { planAnswer, planOut } from './answers.ts'
import { readNamed, readPlan } from './read.ts'

export const planPage = page({
  at: '/people/:person/plan',
  access: { may: 'see people', on: 'person' },
  trail: 'plan.viewed',
  read: (tx, { params: { person = '' } }) => readPlan(tx, person),
  show: (data, ctx, form) => <PlanPage data={data} ctx={ctx} form={form} />,
  api: {
    says: words.says,
    answer: z.object({ plan: planAnswer.nullable() }),
    of: ({ plan, steps }) => ({ plan: plan ? planOut(plan, steps) : null }),
  },
})

const named = page({
  at: '/plans/:plan',
  access: { may: 'see people', on: 'plan' },
  trail: 'plan.viewed',
  read: (tx, { params: { plan = '' } }) => readNamed(tx, plan),
  show: (data, ctx, form) => <PlanPage data={data} ctx={ctx} form={form} />,
  api: {
    says: words.saysNamed,
    answer: z.object({ plan: planAnswer.nullable() }),
    of: ({ plan, steps }) => ({ plan: plan ? planOut(plan, steps) : null }),
  },
})

const open = command({
  at: '/people/:person/plan',
  access: { may: 'change people', on: 'person' },
  body: z.object({}),
  do: (tx, { params: { person = '' } }) => openPlan(tx, person),
  words: openRefusals,
  then: ({ person }) => ({ to: `/people/${person}/plan`, said: words.begun }),
  again: planPage,
  api: { says: words.saysOpen, answer: z.object({ plan: z.uuid() }), of: ({ plan }) => ({ plan }) },
})

const row = z.object({ person: z.uuid(), due: z.iso.date(), late: z.boolean(), what: z.string() })

const mine = page({
  at: '/plans',
  access: { may: 'see the caseload' },
  read: (tx) => readMine(tx),
  show: (data, ctx) => <PlansPage data={data} ctx={ctx} />,
  api: {
    says: listWords.says,
    answer: z.object({ missing: z.array(row), late: z.array(row), reviews: z.array(row) }),
    of: ({ missing, late, reviews }) => ({
      missing: missing.map(rowOut),
      late: late.map(rowOut),
      reviews: reviews.map(rowOut),
    }),
  },
})

async function readMine(tx: Tx) {
  const { missing, late, reviews } = await caseloadPlans(tx, tx.actor.staff ? [tx.actor.staff] : [])
  const of = [
    ...missing.map(({ period }) => period.person),
    ...late.map(({ person }) => person),
    ...reviews.map(({ person }) => person),
  ]
  const names = await namesOf(tx, of)
  const { compare } = Temporal.PlainDate
  const rows = (list: { key: string; person: string; due: Temporal.PlainDate; what: string }[]) =>
    list
      .flatMap((one) => {
        const name = names.get(one.person)?.listed
        return name === undefined ? [] : [{ ...one, name, late: compare(one.due, tx.today) < 0 }]
      })
      .toSorted((one, other) => compare(one.due, other.due))
  return {
    missing: rows(missing.map(({ period, due }) => ({ key: period.id, person: period.person, due, what: '' }))),
    late: rows(
      late.map(({ plan, person, steps }) => {
        const days = steps.flatMap(({ by }) => by ?? []).toSorted()
        const due = Temporal.PlainDate.from(days[0] ?? `${tx.today}`)
        return { key: plan, person, due, what: listWords.steps(steps.length) }
      }),
    ),
    reviews: rows(reviews.map(({ plan, person, on }) => ({ key: plan, person, due: on, what: listWords.open }))),
  }
}

const rowOut = ({
  person,
  due,
  late,
  what,
}: {
  person: string
  due: Temporal.PlainDate
  late: boolean
  what: string
}) => ({
  person,
  due,
  late,
  what,
})

export const planPages = [planPage, named, open, mine]
