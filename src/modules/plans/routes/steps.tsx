import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { choice, maybeText } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { done, refuse } from '../../../platform/result.ts'
import {
  bookedNotice,
  bookingFrom,
  bookRefusals,
  bookShape,
  needsOf,
  nextFrom,
  nextValues,
  timeToRing,
  whenOptions,
  withDetails,
} from '../../contacts/index.ts'
import { currentSupervision, headOf, periodNamed } from '../../people/index.ts'
import { colleaguesWho } from '../../staff/index.ts'
import { newTaskShape, taskRefusals } from '../../tasks/index.ts'
import { bookFromStep, changePlan, taskFromStep } from '../commands.ts'
import { FromStepPage, StepPage, StepTaskPage } from '../pages.tsx'
import { linked, linksOf, programContact, stepNamed } from '../queries.ts'
import { overdueSteps, type Step, stepStates } from '../rules.ts'
import { changeRefusals, fields, gone, stateWords, step as words } from '../words.ts'
import { stepAnswer, stepOut } from './answers.ts'
import { needsIn } from './read.ts'

async function readStep(tx: Tx, id: string) {
  const found = await stepNamed(tx, id)
  if (!found) return undefined
  const { plan, step } = found
  const [head, links, contact, period] = await Promise.all([
    headOf(tx, plan.person),
    linksOf(tx, [id]),
    programContact(tx, id),
    periodNamed(tx, plan.supervision),
  ])
  if (!head) return undefined
  const { may } = tx.actor
  const isOpen = period?.closedOn === null
  const late = overdueSteps(plan.content, tx.today).some((one) => one.id === id)
  return {
    head,
    plan,
    step: linked(step, links.get(id) ?? [], late),
    contact,
    needs: needsIn(tx),
    mayChange: isOpen && may.has('change people'),
    mayTask: isOpen && may.has('manage tasks'),
    mayBook: isOpen && may.has('book appointments'),
    mayRefer: isOpen && may.has('make referrals'),
  }
}

const stepPage = page({
  at: '/plan-steps/:step',
  access: { may: 'see people', on: 'step' },
  trail: 'plan.viewed',
  read: (tx, { params: { step = '' } }) => readStep(tx, step),
  show: (data, ctx, form) => <StepPage data={data} ctx={ctx} form={form} />,
  api: {
    says: words.says,
    answer: z.object({ plan: z.uuid(), step: stepAnswer }),
    of: ({ plan, step }) => ({ plan: plan.id, step: stepOut(step) }),
  },
})

const go = command({
  at: '/plan-steps/:step/state',
  access: { may: 'change people', on: 'step' },
  body: z.object({ state: choice(fields.state, stepStates), why: maybeText(fields.why, 1000) }),
  do: async (tx, { params: { step: id = '' }, body: { state: to, why }, version: seen }) => {
    const found = await stepNamed(tx, id)
    if (!found) return refuse('unknown-item')
    const changed = await changePlan(tx, { plan: found.plan.id, change: { do: 'state', id, seen, to, why } })
    return changed.ok ? done({ ...changed.value, state: to }) : changed
  },
  words: changeRefusals,
  then: ({ state, person }) => ({ to: `/people/${person}/plan`, said: words.went(stateWords[state]) }),
  again: stepPage,
  api: {
    says: words.saysGo,
    answer: z.object({ step: z.string(), version: z.int() }),
    of: ({ item = '', version }) => ({ step: item, version }),
  },
})

const tasking = page({
  at: '/plan-steps/:step/task',
  access: { may: 'manage tasks', on: 'step' },
  read: async (tx, { params: { step: id = '' } }) => {
    const data = await readStep(tx, id)
    if (!data) return undefined
    const known = { taskWhat: data.step.words.slice(0, 300), taskDue: dayToCome(data.step, tx.today) }
    const everyone = await colleaguesWho(tx, 'manage tasks')
    const colleagues = everyone.flatMap(({ id: staff, givenName, familyName }) =>
      staff === tx.actor.staff ? [] : [{ id: staff, name: `${givenName} ${familyName}`.trim() }],
    )
    return { ...data, colleagues, known }
  },
  show: (data, ctx, form) => <StepTaskPage data={data} ctx={ctx} form={form} />,
})

/** The day of a step, where it is not past. */
const dayToCome = ({ by }: Step, today: Temporal.PlainDate) => (by && by >= `${today}` ? by : undefined)

const makeTask = command({
  at: '/plan-steps/:step/task',
  access: { may: 'manage tasks', on: 'step' },
  body: z.object(newTaskShape),
  do: async (tx, { params: { step = '' }, body: { taskWhat: what, taskDue: due, taskOwner: owner } }) => {
    const added = await taskFromStep(tx, step, { what, due, owner })
    return added.ok ? done({ id: added.value.id, what }) : added
  },
  words: { ...taskRefusals.add, gone },
  then: ({ what }, { params: { step } }) => ({ to: `/plan-steps/${step}`, said: words.tasked(what) }),
  again: tasking,
  api: { says: words.saysTask, answer: z.object({ id: z.uuid() }), of: ({ id }) => ({ id }) },
})

const calls = ['person', 'program'] as const
const callMinutes = 15

type StepRead = NonNullable<Awaited<ReturnType<typeof readStep>>>

/** A call about a step, when there is time for it: to the person, or to whoever knows about the program. */
async function callKnown(tx: Tx, { step, contact, head }: StepRead, call: (typeof calls)[number]) {
  const kind = call === 'person' ? 'phone' : 'third-party'
  const about = { kind, minutes: callMinutes }
  const when = await timeToRing(tx, call === 'person' ? { ...about, person: head.id } : about)
  const purpose = call === 'program' && contact ? words.ask(contact, step.words) : words.talkOver(step.words)
  return {
    ...(when ? nextValues({ ...when, ...about, place: '', why: [] }) : { nextKind: kind }),
    nextStaff: tx.actor.staff,
    nextPurpose: shortened(purpose),
  }
}

/** As much as a purpose holds, cut between characters. */
const shortened = (text: string) => text.slice(0, 200).replace(/[\ud800-\udbff]$/, '')

const booking = page({
  at: '/plan-steps/:step/appointment',
  access: { may: 'book appointments', on: 'step' },
  /** Whom it is a call to, where it is one. */
  query: z.object({ call: z.enum(calls).optional().catch(undefined) }),
  read: async (tx, { params: { step: id = '' }, query: { call } }) => {
    const data = await readStep(tx, id)
    if (!data) return undefined
    const [next, period] = await Promise.all([nextFrom(tx, data.head.id), currentSupervision(tx, data.head.id)])
    const [options, needs] = await Promise.all([
      whenOptions(tx, period?.officeId ?? tx.actor.office, data.head.id),
      needsOf(tx, data.head),
    ])
    if (call) {
      const known = await callKnown(tx, data, call)
      return { ...data, options, known: call === 'person' ? withDetails(known, needs) : known }
    }
    const day = dayToCome(data.step, tx.today)
    const known = {
      ...(next ? nextValues(next) : {}),
      ...(day ? { nextDate: day } : {}),
      nextStaff: next?.staff ?? tx.actor.staff,
      nextPurpose: shortened(data.step.words),
    }
    return { ...data, options, known: withDetails(known, needs) }
  },
  show: (data, ctx, form) => <FromStepPage data={data} ctx={ctx} form={form} />,
})

const book = command({
  at: '/plan-steps/:step/appointment',
  access: { may: 'book appointments', on: 'step' },
  body: z.object(bookShape),
  do: (tx, { params: { step = '' }, body }) => bookFromStep(tx, step, bookingFrom(body)),
  words: { ...bookRefusals, gone },
  then: (booked, { params: { step } }, { zone }) => ({
    to: `/plan-steps/${step}`,
    said: bookedNotice(words.booked, booked, zone),
  }),
  again: booking,
  api: { says: words.saysBook, answer: z.object({ id: z.uuid() }), of: ({ id }) => ({ id }) },
})

export const stepRoutes = [stepPage, go, tasking, makeTask, booking, book]
