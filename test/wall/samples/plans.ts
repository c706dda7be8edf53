import { type Body, type Ground, marks } from '../ground.ts'
import type { Samples } from './sample.ts'

const goal = { words: `Get ${marks.given} back to ${marks.street}`, saidBy: 'person' }

const begun = new Map<string, Promise<string>>()

/** The person's plan, begun when it is first asked for: there is one a period. */
export function planOf(on: Ground): Promise<string> {
  const plan = begun.get(on.person) ?? on.make(`/people/${on.person}/plan`, {}, 'plan')
  begun.set(on.person, plan)
  return plan
}

/** A new goal of the plan. */
export async function goalOf(on: Ground): Promise<string> {
  await planOf(on)
  return on.make(`/people/${on.person}/plan/goals`, goal, 'item')
}

/** A new step, which is the officer's own, so that it may go anywhere. */
export async function stepOf(on: Ground): Promise<string> {
  await planOf(on)
  const step = { words: `Ring ${marks.given}’s aunt`, owner: 'officer', by: '2026-12-01' }
  return on.make(`/people/${on.person}/plan/steps`, step, 'item')
}

const ofGoal = (body: Body) => async (on: Ground) => ({
  params: { person: on.person, list: 'goals', item: await goalOf(on) },
  body,
})

const ofPlan = (body: Body) => async (on: Ground) => {
  await goalOf(on)
  return { params: { person: on.person }, body }
}

const ofStep = (body: Body) => async (on: Ground) => ({ params: { step: await stepOf(on) }, body })

let used = 0

export const planSamples: Samples = {
  'POST /people/:person/plan': async (on) => ({
    params: { person: (await on.another(`Wilhelmina P${++used}`)).person },
    body: {},
  }),
  'POST /people/:person/plan/:list': async (on) => {
    await planOf(on)
    return { params: { person: on.person, list: 'goals' }, body: goal }
  },
  'POST /people/:person/plan/:list/:item': ofGoal({ ...goal, words: 'Go home' }),
  'POST /people/:person/plan/:list/:item/remove': ofGoal({}),
  'POST /people/:person/plan/:list/:item/move': ofGoal({ up: 'yes' }),
  'POST /people/:person/plan/review': ofPlan({ why: 'She has work', reviewOn: '2027-02-01' }),
  'POST /people/:person/plan/agreement': ofPlan({ answer: 'agreed', how: 'in-person', saidOn: '2026-11-23' }),
  'POST /plan-steps/:step/state': ofStep({ state: 'under-way', why: '' }),
  'POST /plan-steps/:step/task': ofStep({ taskWhat: 'Ring the aunt', taskDue: '2026-11-24' }),
  'POST /plan-steps/:step/appointment': async (on) => {
    const nextDate = `${Temporal.PlainDate.from('2026-12-01').add({ days: ++used })}`
    return {
      params: { step: await stepOf(on) },
      body: { nextDate, nextTime: '09:10', nextKind: 'phone' },
    }
  },
}
